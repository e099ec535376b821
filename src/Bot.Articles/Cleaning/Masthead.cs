using System.Buffers;
using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>What stands around a text about the text.</summary>
/// <param name="Publisher">As spelled, or null.</param>
/// <param name="Published">Publication date, or null.</param>
/// <param name="Url">Address printed in it, or null.</param>
/// <param name="Title">Indexes of the headline and its subtitles among the lines.</param>
/// <param name="BodyStart">Where the first paragraph begins after its dateline.</param>
internal sealed record Masthead(string? Publisher, DateOnly? Published, string? Url, ImmutableArray<int> Title, int BodyStart);

/// <summary>Reads publisher, date, address and headline from header, dateline and footer.</summary>
internal static class MastheadReader
{
    private static readonly SearchValues<char> _urlEnds = SearchValues.Create(" \t<>\"«»)");
    private const int FooterLines = 4;
    private const int LongestName = 8;
    private const int FirstParagraphs = 4;

    public static Masthead Read(ImmutableArray<Line> lines, string? givenUrl)
    {
        var header = lines.Select((line, index) => (line, index)).Where(l => l.line.Kind == LineKind.Header).ToList();
        var url = givenUrl ?? lines.Take(12).Select(l => UrlIn(l.Text)).FirstOrDefault(u => u is not null);
        var first = lines.FirstOrDefault(l => l.Kind == LineKind.Body);
        var dateline = first is null ? null : DatelineOf(first);
        var title = header.Where(l => IsTitle(l.line)).Select(l => l.index).ToImmutableArray();
        var publisher = PublisherReader.Read(lines, dateline, url);
        title = publisher is { Line: >= 0 } named && title.Length > 1 && lines[named.Line].Terms.Length <= LongestName ? title.Remove(named.Line) : title;

        var published = DateIn(header.Select(l => l.line)) ?? dateline?.Date ?? DateIn(lines.Take(8).Where(l => l.Text.Length <= 40))
            ?? DateIn(lines.TakeLast(FooterLines).Where(l => l.IsDateLine)) ?? (url is null ? null : UrlDate(url))
            ?? DateIn(lines.Where(l => l.Text.Length <= 60)) ?? TodayIn(lines) ?? WithYearBelow(lines, first);
        return new Masthead(publisher?.Name, published, url, title, dateline?.End ?? first?.Start ?? 0);
    }

    /// <summary>A dateline, or a medium and a date in its place.</summary>
    private static Dateline? DatelineOf(Line line) => LeadIn.Read(line) is { Publisher: not null } named ? named : DatelineReader.Read(line) ?? LeadIn.Read(line);

    private static DateOnly? DateIn(IEnumerable<Line> lines) =>
        lines.SelectMany(l => l.Terms).Select(t => t.Date?.Full).FirstOrDefault(d => d is not null);

    /// <summary>"Today, 18 March 2023".</summary>
    private static DateOnly? TodayIn(ImmutableArray<Line> lines)
    {
        foreach (var line in lines.Where(l => l.Kind == LineKind.Body))
        {
            for (var i = 1; i < line.Terms.Length; i++)
            {
                if (line.Terms[i].Date?.Full is { } day && line.Terms[i - 1].Date is { Relative: 0 })
                {
                    return day;
                }
            }
        }

        // A post that begins with its date ("3 January 2024. After a pause ..."), or a report that sets its scene ("Saturday, 10 December 2022. At a checkpoint ...").
        var body = lines.Where(l => l.Kind == LineKind.Body).Take(FirstParagraphs).ToList();
        return body is [{ Terms: [{ Date.Full: { } start }, ..] }, ..] ? start : body.Select(Scene).FirstOrDefault(d => d is not null);
    }

    /// <summary>"MINSK, 26 September." above, "© Courier, 2024" below.</summary>
    private static DateOnly? WithYearBelow(ImmutableArray<Line> lines, Line? first)
    {
        var year = lines.TakeLast(FooterLines).Where(l => l.Text.StartsWith('©') || l.Text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase))
            .SelectMany(l => l.Terms).Select(t => t.First.Number).FirstOrDefault(n => n is >= 2014 and <= 2100);
        var mention = first?.Terms.Take(FirstParagraphs).FirstOrDefault(t => t.Date is { Day: not null, Month: not null, Year: null })?.Date;
        return year is { } y && mention is { Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, day) : null;
    }

    private static DateOnly? Scene(Line line)
    {
        var day = line.Terms is [{ Date.Weekday: not null }, ..] ? 1 : 0;
        return line.Terms.Length > day + 1 && line.Terms[day].Date?.Full is { } full && line.Terms[day + 1].Follows(Signs.Stop) ? full : null;
    }

    private static bool IsTitle(Line line) =>
        (line.Terms.Length >= 3 || (line.Has("event") && line.Terms.Any(t => t.IsOrdinal))) && !line.IsDateLine && !line.Has("forwarded") && UrlIn(line.Text) is null
        && !line.Text.StartsWith("By ", StringComparison.Ordinal) && !line.BeginsWith("publisher-word") && !(line.BeginsWith("correction") && line.IsProse);

    private static string? UrlIn(string text)
    {
        var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !(text.AsSpan(at).StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(at).StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var rest = text.AsSpan(at);
        var end = rest.IndexOfAny(_urlEnds);
        var url = (end < 0 ? rest : rest[..end]).TrimEnd(".,;").ToString();
        return Uri.TryCreate(url, UriKind.Absolute, out _) && url.Length < 2000 ? url : null;
    }

    /// <summary>"/2025/09/09/", "2025-04-04", "20240118", "202506/10".</summary>
    internal static DateOnly? UrlDate(string url)
    {
        for (var i = 0; i + 8 <= url.Length; i++)
        {
            if ((url[i] is not ('1' or '2')) || (i > 0 && char.IsAsciiDigit(url[i - 1])))
            {
                continue;
            }

            var digits = new string(url.Skip(i).Take(10).TakeWhile(c => char.IsAsciiDigit(c) || c is '/' or '-' or '_').Where(char.IsAsciiDigit).ToArray());
            if (digits.Length >= 8 && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var day)
                && day.Year is >= 2014 and <= 2100)
            {
                return day;
            }
        }

        return null;
    }
}
