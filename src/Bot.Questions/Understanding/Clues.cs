using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Periods;
using Bot.Questions.Words;

namespace Bot.Questions.Understanding;

/// <summary>A text as terms and periods, with questions about which clues are in it.</summary>
internal sealed class Clues
{
    /// <summary>Reads a text.</summary>
    public Clues(string text, DateOnly today, ExchangeRecord record, Lexicon lexicon, int? contextYear)
    {
        var (exact, rest) = FilterText.ReadExact(text.Length > Tokenizer.TextLimit ? text[..Tokenizer.TextLimit] : text, record.References);
        Exact = exact;
        Terms = AgreementOrdinals.Settle(lexicon.Terms(Tokenizer.Tokens(rest)), record);
        Lexicon = lexicon;
        var periods = new PeriodReader(new TermRow(Terms, today, Terms.Any(t => t.First.IsCyrillic)), record, contextYear);
        var mentions = periods.Read();
        Periods = FilterTerms.Narrowest(mentions);
        Impossible = [.. periods.Impossible];
        Words = [.. Terms.Where((_, i) => !mentions.Any(m => i >= m.First && i < m.Next))];
    }

    /// <summary>What canonical filter parts said.</summary>
    public Filter Exact { get; }

    /// <summary>All terms.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The terms outside of dates.</summary>
    public ImmutableArray<Term> Words { get; }

    /// <summary>The periods.</summary>
    public ImmutableArray<PeriodMention> Periods { get; }

    /// <summary>Dates that no calendar has.</summary>
    public ImmutableArray<string> Impossible { get; }

    public Lexicon Lexicon { get; }

    /// <summary>Whether any word carries that tag.</summary>
    public bool Has(string tag)
    {
        foreach (var word in Words)
        {
            if (word.Has(tag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any word carries one of these tags.</summary>
    public bool HasAny(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Has(tag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any word carries that tag with that value.</summary>
    public bool Has(string tag, string value) => Words.Any(w => w.Has(tag, value));

    /// <summary>The first word with that tag, or null.</summary>
    public Term? First(string tag) => Words.FirstOrDefault(w => w.Has(tag));

    /// <summary>The values of that tag in the order of the text, each once.</summary>
    public ImmutableArray<string> Values(string tag) => [.. Words.Select(w => w.Value(tag)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the words of <paramref name="tag"/> that are not also filler are there.</summary>
    public bool Says(string tag) => Words.Any(w => w.Has(tag) && !w.Has("stop"));

    /// <summary>The language: letters that only one has, then whose lexicon knows more words, then <paramref name="fallback"/>.</summary>
    public Language Language(Language fallback)
    {
        var letters = string.Concat(Terms.Select(t => t.Text)).ToLowerInvariant();
        if (letters.AsSpan().ContainsAny("іїєґ"))
        {
            return Exchanges.Language.Ukrainian;
        }

        if (letters.AsSpan().ContainsAny("ыэёъ"))
        {
            return Exchanges.Language.Russian;
        }

        var isCyrillic = Terms.Any(t => t.First.IsCyrillic);
        Span<int> known = stackalloc int[3];
        foreach (var term in Terms.Where(t => t.First.Number is null))
        {
            for (var language = 0; language < 3; language++)
            {
                known[language] += (term.Languages & (1 << language)) != 0 ? term.Languages == 1 << language ? 3 : 1 : 0;
            }
        }

        if (isCyrillic)
        {
            return known[1] == known[2]
                ? fallback == Exchanges.Language.English ? Exchanges.Language.Ukrainian : fallback
                : known[1] > known[2] ? Exchanges.Language.Ukrainian : Exchanges.Language.Russian;
        }

        return known[0] + known[1] + known[2] == 0 ? fallback
            : known[0] >= known[1] && known[0] >= known[2] ? Exchanges.Language.English
            : known[1] > known[2] ? Exchanges.Language.Ukrainian
            : known[2] > known[1] ? Exchanges.Language.Russian
            : fallback == Exchanges.Language.English ? Exchanges.Language.Ukrainian : fallback;
    }
}
