using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Periods;
using Bot.Questions.Words;

namespace Bot.Questions;

/// <summary>Reads the filter grammar that every command shares: a period, a kind, a party, a mediator, and so on, in any order and language.</summary>
public sealed class FilterParser(Lexicon lexicon)
{
    /// <summary>What <paramref name="text"/> asks for. Never throws on what a reader typed; what was not understood is named.</summary>
    /// <param name="text">The words after the command; at most 512 characters are read.</param>
    /// <param name="today">Today in the reader's time zone.</param>
    /// <param name="record">The record: dates without a year and agreements are looked up in it.</param>
    public FilterReading Parse(string text, DateOnly today, ExchangeRecord record)
    {
        var (filter, rest) = FilterText.ReadExact(text.Length > Tokenizer.TextLimit ? text[..Tokenizer.TextLimit] : text, record.References);
        var terms = lexicon.Terms(Tokenizer.Tokens(rest));
        var periods = new PeriodReader(new TermRow(terms, today, terms.Any(t => t.First.IsCyrillic)), record, null);
        var mentions = periods.Read();
        ImmutableArray<Term> words = [.. terms.Where((_, i) => !mentions.Any(m => i >= m.First && i < m.Next))];
        foreach (var word in words)
        {
            filter = FilterTerms.Narrow(filter, word);
        }

        filter = FilterTerms.WithPeriod(filter, mentions, record);
        return new FilterReading
        {
            Filter = filter,
            Number = words.FirstOrDefault(w => w.Number is not null)?.Number,
            NotUnderstood = [.. periods.Impossible.Select(date => new UnknownWord(date, null)), .. words.Where(w => !w.IsKnown && w.First.Key.Length > 2).Select(w => new UnknownWord(w.Text, lexicon.Suggest(w.First)))],
            Corrections = [.. terms.Where(t => t.Corrected is not null).Select(t => new Correction(t.Text, t.Corrected!))],
            Alternatives = [.. mentions.SelectMany(m => m.Others).Select(p => filter with { Period = p })],
        };
    }
}
