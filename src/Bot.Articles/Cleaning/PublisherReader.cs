using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Finds the publisher's name: said outright, in the dateline, in the header, in the footer.</summary>
internal static class PublisherReader
{
    private const int LongestName = 6;
    private const int ShortAbbreviation = 4;
    private static readonly char[] _separators = ['|', '•', '/', '·', '—', '–', ',', ';', ':', '(', ')', '\u001f'];

    private static readonly HashSet<string> _notNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "published", "updated", "europe", "world", "news", "politics", "ukraine", "war", "opinion", "society", "суспільство", "політика", "новини", "світ", "війна", "україна", "колонки",
        "общество", "политика", "новости", "мир", "в мире", "украина", "главное", "data desk", "телеграм", "telegram", "оновлено", "обновлено", "опубліковано", "опубликовано", "live", "live tv", "date",
        "блоги", "думки", "мнения", "est", "edt", "gmt", "cet", "source", "analysis", "feature", "exclusive", "breaking", "breaking news", "видео", "відео", "фото", "репортаж",
    };

    public static string? Read(ImmutableArray<Line> lines, ImmutableArray<int> title, Dateline? dateline)
    {
        var header = lines.Where((l, i) => l.Kind is LineKind.Header or LineKind.Noise && i < 10 && !title.Contains(i)).ToList();
        var isAbbreviation = dateline?.Publisher is { Length: <= ShortAbbreviation } short3 && short3.All(char.IsUpper);
        return Said(lines) ?? (isAbbreviation ? null : NameOnly(dateline?.Publisher)) ?? InHeader(header, lines, title)
            ?? InFooter(lines) ?? InByline(header) ?? Known(lines) ?? dateline?.Publisher;
    }

    /// <summary>Whether a line that looks like a headline is the publisher's name: short, first or beside the date, without a sentence's words.</summary>
    public static bool IsName(ImmutableArray<Line> lines, int at, ImmutableArray<int> title)
    {
        var line = lines[at];
        var isPlaced = at == title[0] || IsDate(lines, at + 1) || IsDate(lines, at - 1);
        var isAuthorAndName = line.Text.Contains(", «", StringComparison.Ordinal) && IsDate(lines, at + 1) && at > 0;
        return title.Length > 1 && isPlaced && (isAuthorAndName || (line.Terms.Length <= 5 && title.Any(i => lines[i].Terms.Length > line.Terms.Length)
            && !line.Terms.Any(t => t.Number is not null || t.Has("event") || t.Has("exchanged") || t.Has("verb") || t.Has("noun") || t.Has("say"))));
    }

    private static bool IsDate(ImmutableArray<Line> lines, int at) => at >= 0 && at < lines.Length && lines[at].IsDateLine;

    /// <summary>"Support The Chronicle!", "(c) 2025 Digest", "Издание «Полдень»", "Джерело: Новини".</summary>
    private static string? Said(ImmutableArray<Line> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var isEdge = i < 6 || i >= lines.Length - 6;
            if (!isEdge || line.Text.Length > 160)
            {
                continue;
            }

            var the = line.Text.IndexOf("The ", StringComparison.Ordinal);
            if (the > 0 && line.Terms[0].First.Key is "support" or "give" or "donate" or "subscribe" or "join" or "welcome" && line.Terms.Length <= 8)
            {
                return NameOnly(line.Text[the..]);
            }

            if (line.Text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith('©'))
            {
                var rest = line.Text.Split('.', ',')[0].TrimStart('(', 'c', 'C', ')', '©', ' ').TrimStart("0123456789-– ".ToCharArray());
                return NameOnly(rest);
            }

            if (line.Terms.FirstOrDefault(t => t.Has("publisher-word")) is { } word && i != 0 + lines.Length)
            {
                var after = line.Text[(word.End - line.Start)..];
                var name = after.TrimStart() is ['«' or '"' or '“', ..] ? DatelineReader.Between(after.Replace('“', '"').Replace('”', '"'), after.TrimStart()[0] == '«' ? '«' : '"', after.TrimStart()[0] == '«' ? '»' : '"')
                    : word.First == line.Terms[0].First && after.StartsWith(':') && !after.Contains("http", StringComparison.OrdinalIgnoreCase) ? after[1..]
                    : null;
                if (NameOnly(name) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static string? InHeader(List<Line> header, ImmutableArray<Line> lines, ImmutableArray<int> title)
    {
        foreach (var line in header.Where(l => l.IsDateLine))
        {
            if (Pieces(line) is { } name)
            {
                return name;
            }
        }

        foreach (var line in lines.Take(14).Where(l => l.IsDateLine && l.Kind != LineKind.Header && l.Text.Length < 80))
        {
            if (Pieces(line) is { } name)
            {
                return name;
            }
        }

        var names = title.Length > 0 || lines.Any(l => l.Kind == LineKind.Body)
            ? header.Where(l => l.Kind == LineKind.Header && !l.IsDateLine && l.Terms.Length <= LongestName && !l.Text.StartsWith("By ", StringComparison.Ordinal)
                && !l.Terms.Any(t => t.Number is not null && t.First == l.Terms[0].First) && !l.Has("verb") && !l.Has("forwarded")
                    && !l.Has("line-box") && !l.Text.Contains("http", StringComparison.Ordinal))
            : [];

        return names.Select(l => Pieces(l)).FirstOrDefault(n => n is not null);
    }

    /// <summary>The first piece of a line with a date that may be a name; a name in quotation marks before others.</summary>
    private static string? Pieces(Line line)
    {
        var text = line.Text;
        foreach (var term in line.Terms.Where(t => t.Date is { Relative: null } || t.First.IsMeasurement).Reverse())
        {
            var (from, to) = (term.Start - line.Start, term.End - line.Start);
            text = text[..from] + "|" + text[to..];
        }

        if (DatelineReader.Between(text, '«', '»') is { } quoted && NameOnly(quoted) is { } name)
        {
            return name;
        }

        return text.Replace(". ", "\u001f", StringComparison.Ordinal).Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("By ", StringComparison.Ordinal)).Select(NameOnly).FirstOrDefault(n => n is not null);
    }

    /// <summary>Footers such as "10.07.2024, 08:12. Новини".</summary>
    private static string? InFooter(ImmutableArray<Line> lines) =>
        lines.TakeLast(3).Where(l => l.IsDateLine && l.Text.Length < 80).Select(l => Pieces(l)).FirstOrDefault(n => n is not null);

    /// <summary>"By Kerry Latham, Foreign Reporter, The Daily Beacon".</summary>
    private static string? InByline(List<Line> header) =>
        header.Where(l => l.Text.StartsWith("By ", StringComparison.Ordinal) && l.Text.Contains(',', StringComparison.Ordinal))
            .Select(l => NameOnly(l.Text[(l.Text.LastIndexOf(',') + 1)..])).FirstOrDefault(n => n is not null);

    /// <summary>A publisher of the record in the headline ("… – The Moscow Times") or the header.</summary>
    private static string? Known(ImmutableArray<Line> lines) =>
        lines.Take(4).SelectMany(l => l.Terms).Select(t => t.Value("publisher")).FirstOrDefault(p => p is not null);

    private static string? NameOnly(string? text)
    {
        var name = text?.Trim(' ', '.', '!', ':', '«', '»', '"', '“', '”', '*', '-', '–', '—', '\u00a0');
        if (name is null or { Length: < 3 or > 60 } || _notNames.Contains(name) || name.Contains("http", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= LongestName && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])) && name.Count(char.IsLetter) >= 3
            && !Array.TrueForAll(words, _notNames.Contains) ? name : null;
    }
}
