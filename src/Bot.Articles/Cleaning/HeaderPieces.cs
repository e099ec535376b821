using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Cuts a line of the header into the pieces that may be a publisher's name.</summary>
internal static class HeaderPieces
{
    private static readonly char[] _separators = ['|', '•', '/', '·', '—', '–', ',', ';', ':', '(', ')', '[', ']', '»', '→', '▪', '●', '■', '◆', '►', '▸', '★', '✍', '➤', '\u001f'];
    private static readonly string[] _bylines = ["By ", "From ", "Автор", "Записа", "Бесед", "Текст", "Фото", "Photo", "Exclusive by ", "EXCLUSIVE by "];

    /// <summary>The pieces in their order, a name in quotation marks before others.</summary>
    public static IEnumerable<string> Of(Line line)
    {
        if (line.IsQuoted || line.Has("forwarded") || line.Has("line-box") || line.Text.Contains("http", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        if (Array.Exists(_bylines, b => line.Text.StartsWith(b, StringComparison.Ordinal)))
        {
            // "By Kerry Latham, Foreign Reporter, The Daily Beacon".
            return line.Text.LastIndexOf(", The ", StringComparison.Ordinal) is var at and > 0 && PublisherName.Of(line.Text[(at + 2)..]) is { } paper ? [paper] : [];
        }

        var text = WithoutDates(line);
        if (line.IsDateLine && PublisherName.WithKind(text) is { } whole)
        {
            return [whole];
        }

        return Pieces(line, text).Prepend(line.IsDateLine || line.Text[0] is not ('«' or '"' or '“') ? Quoted(text) : null).Select(PublisherName.Of).OfType<string>().Select(WithoutDesk);
    }

    /// <summary>"Prairie Gazette Washington bureau": the name alone.</summary>
    private static string WithoutDesk(string name)
    {
        var words = name.Split(' ');
        return words is [_, _, _, .., "bureau"] ? string.Join(' ', words[..^2]) : name;
    }

    private static string? Quoted(string text) => DatelineReader.Between(text, '«', '»') ?? DatelineReader.Between(text.Replace('“', '"').Replace('”', '"'), '"', '"');

    /// <summary>The pieces that say nothing, as a headline would; of "… talks to The Review" the name.</summary>
    private static IEnumerable<string> Pieces(Line line, string text)
    {
        var at = 0;
        foreach (var piece in text.Replace(". ", ".\u001f", StringComparison.Ordinal).Split(_separators))
        {
            var (from, to) = (line.Start + at, line.Start + at + piece.Length);
            at += piece.Length + 1;
            var paper = Math.Max(piece.LastIndexOf(" to The ", StringComparison.Ordinal), piece.LastIndexOf(" with The ", StringComparison.Ordinal));
            if (paper > 0)
            {
                yield return piece[piece.IndexOf("The ", paper, StringComparison.Ordinal)..];
            }
            else if (!line.Terms.Any(t => t.Start >= from && t.End <= to && IsOfNews(t)))
            {
                yield return piece;
            }
        }
    }

    private static bool IsOfNews(Term term) => (term is { Number: not null, IsOrdinal: false } && !char.IsAsciiDigit(term.First.Text[0]) && !term.First.IsCapital) || term.Has("inst") || term.Has("claimant") || term.Has("event") || term.Has("exchanged")
        || term.Has("agency") || term.Has("verb") || term.Has("noun") || (term.Has("say") && !term.First.IsCapital);

    /// <summary>The line with bars in the place of dates and times, each as long as what it stands for; "The Saturday Ledger" keeps its day.</summary>
    public static string WithoutDates(Line line)
    {
        var text = line.Text;
        foreach (var term in line.Terms.Where(t => t.First.IsMeasurement || (t.Date is { Relative: null } date && (date.Weekday is null || IsSetApart(line, t)))))
        {
            var (from, to) = (term.Start - line.Start, term.End - line.Start);
            text = text[..from] + new string('|', to - from) + text[to..];
        }

        return text;
    }

    private static bool IsSetApart(Line line, Term weekday) => weekday.Start == line.Start || weekday.Follows(~Signs.Space)
        || line.Text[..(weekday.Start - line.Start)].TrimEnd() is [.., '·' or '•' or '|'];
}
