using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Cards;
using Bot.Exchanges;

namespace Bot.Records;

/// <summary>An exchange found, with the text it was found in; the words found are <see cref="Strong"/>.</summary>
internal sealed record Hit(Exchange Exchange, ImmutableArray<Span> Snippet);

/// <summary>
/// Full-text search: an exchange is found when every word asked for begins a word of one of its texts (in any language). Texts are folded once per snapshot.
/// </summary>
internal sealed class TextIndex
{
    private readonly ConditionalWeakTable<ExchangeRecord, Entry[]> _folded = [];

    /// <summary>The exchanges with all the words of <paramref name="query"/>, newest first.</summary>
    public ImmutableArray<Hit> Search(ExchangeRecord record, string query, Language language)
    {
        string[] wanted = [.. Words(query).Select(w => w.Folded).Distinct(StringComparer.Ordinal)];
        return wanted is [] ? [] : [.. _folded.GetValue(record, Fold).Where(e => wanted.All(e.Has)).Select(e => Show(e, wanted, language)).Reverse()];
    }

    /// <summary>Small letters, and the letters that writers use for one another made one.</summary>
    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            folded.Append(char.ToLowerInvariant(c) switch { 'ё' => 'е', 'ґ' => 'г', var other => other });
        }

        return folded.ToString();
    }

    private static Entry[] Fold(ExchangeRecord record) => [.. record.Exchanges.Select(e => new Entry(e, [.. Texts(e).SelectMany(Words).Select(w => w.Folded).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))];

    private static IEnumerable<string> Texts(Exchange exchange) =>
        Localized(exchange).SelectMany(t => new[] { t.En, t.Uk, t.Ru })
            .Concat(exchange.Sources.SelectMany(s => new[] { s.Title, s.Publisher.Name })).Append(exchange.Id).OfType<string>();

    private static IEnumerable<LocalizedText> Localized(Exchange exchange)
    {
        var facts = exchange.Facts;
        IEnumerable<LocalizedText?> texts =
        [
            facts.Summary, facts.Note, facts.Place, facts.Agreement?.Name,
            .. facts.Mediators.Select(m => m.Name), .. facts.Categories.Select(c => c.Name), .. facts.Units.Select(u => u.Name),
            .. exchange.Claims.SelectMany(c => new[] { c.By.Name, c.By.Role }),
        ];
        return texts.OfType<LocalizedText>();
    }

    /// <summary>The snippet: the first of the texts in the reader's language, or of the titles, that has a word asked for; else the summary.</summary>
    private static Hit Show(Entry entry, string[] wanted, Language language)
    {
        var facts = entry.Exchange.Facts;
        var summary = facts.Summary.In(language);
        var text = Localized(entry.Exchange).Select(t => t.In(language)).Concat(entry.Exchange.Sources.Select(s => s.Title).OfType<string>())
            .FirstOrDefault(t => Words(t).Any(w => IsWanted(w.Folded))) ?? summary;
        var spans = ImmutableArray.CreateBuilder<Span>();
        var written = 0;
        foreach (var word in Words(text).Where(w => IsWanted(w.Folded)))
        {
            spans.Add(text[written..word.Start]);
            spans.Add(new Strong(text[word.Start..word.End]));
            written = word.End;
        }

        spans.Add(text[written..]);
        if (text != summary)
        {
            spans.Add(". " + summary);
        }

        return new Hit(entry.Exchange, spans.ToImmutable());

        bool IsWanted(string folded) => Array.Exists(wanted, w => folded.StartsWith(w, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Folded, int Start, int End)> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && text[i] is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
            {
                i++;
            }

            if (i > start)
            {
                yield return (Fold(text.AsSpan(start, i - start)), start, i);
            }
            else
            {
                i++;
            }
        }
    }

    private sealed record Entry(Exchange Exchange, string[] Words)
    {
        public bool Has(string prefix)
        {
            var at = Array.BinarySearch(Words, prefix, StringComparer.Ordinal);
            at = at < 0 ? ~at : at;
            return at < Words.Length && Words[at].StartsWith(prefix, StringComparison.Ordinal);
        }
    }
}
