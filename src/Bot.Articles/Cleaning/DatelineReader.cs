using Bot.Articles.Words;


namespace Bot.Articles.Cleaning;

/// <summary>The dateline of a wire story.</summary>
/// <param name="Publisher">The agency in it, or null.</param>
/// <param name="Date">The date in it, or null.</param>
/// <param name="End">Where the story begins.</param>
internal sealed record Dateline(string? Publisher, DateOnly? Date, int End);

/// <summary>Reads "KYIV, Nov 17, 2025 (Northwire) –", "МОСКВА, 18 января 2024. /Телеграф/." and the like.</summary>
internal static class DatelineReader
{
    private const int Longest = 110;
    private const int LongestAgency = 45;
    private const int AgencyWords = 5;
    private static readonly string[] _ends = [" – ", " — ", " - ", " -- ", "/. ", "/ — ", ") ", "). "];

    public static Dateline? Read(Line line)
    {
        if (line.Terms.IsEmpty || !(line.Terms[0].First.IsAllCapitals || IsPlaceAndDate(line) || IsDateAndAgency(line)) || line.Terms[0].First.Text.Length < 3
            || line.Terms[0].Start != line.Start)
        {
            return null;
        }

        var head = line.Text[..Math.Min(Longest, line.Text.Length)];
        var (at, length) = _ends.Select(e => (At: head.IndexOf(e, StringComparison.Ordinal), e.Length)).Where(e => e.At > 0).DefaultIfEmpty((-1, 0)).Min();
        if (AfterDate(line) is { } plain && (at < 0 || plain.End - line.Start < at))
        {
            return plain;
        }

        if (at < 0)
        {
            return null;
        }

        var end = at + length;
        if (head[at] == ')' && end < head.Length && head[end] is '–' or '—' or '-')
        {
            end = head.IndexOf(' ', end) + 1;
        }

        if (head[..at].Count(char.IsLower) > 40)
        {
            return null;
        }

        end = SkipAgency(line.Text, end);
        var text = line.Text[..end];
        var date = line.Terms.TakeWhile(t => t.Start < line.Start + end).Select(t => t.Date?.Full).FirstOrDefault(d => d is not null);
        // "ЕРЕВАН/БАКУ, 30 июня 2025. /Агентство/. …": the sign between places opens no name.
        var named = text[(line.Terms.FirstOrDefault(t => t.Date is { Day: not null }) is { } day && day.End - line.Start < end ? day.End - line.Start : 0)..];
        return new Dateline(Between(named, '(', ')') ?? Between(named, '«', '»') ?? Between(named, '/', '/') ?? Between(named, '"', '"'), date, line.Start + end);
    }

    /// <summary>"Istanbul, July 24, 2025 (Agency) –".</summary>
    private static bool IsPlaceAndDate(Line line) =>
        line.Terms[0].First.IsCapital && line.Terms.Take(3).Any(t => t.Date is { Day: not null, Year: not null } && t.Follows(Signs.Comma)) && line.IsProse;

    /// <summary>"March 8, 2026 (Agency) –".</summary>
    private static bool IsDateAndAgency(Line line) => line.Terms is [{ Date.Full: not null }, var next, ..] && next.Follows(Signs.Open) && line.IsProse;

    /// <summary>"КИЇВ, 21 травня 2024 року. Укрвісник. Україна …", "МОСКВА, 16 апреля 2024, Вестник. Группа …": full stops part place, date, agency and story.</summary>
    private static Dateline? AfterDate(Line line)
    {
        if (line.Terms.Skip(1).Take(4).FirstOrDefault(t => t.Date is { Day: not null, Month: not null }) is not { } date)
        {
            return null;
        }

        var rest = line.Text.AsSpan(date.End - line.Start);
        if (rest.IsEmpty || rest[0] is not ('.' or ','))
        {
            return null;
        }

        var stop = rest[1..].IndexOf(". ", StringComparison.Ordinal) + 1;
        var agency = stop > 1 && stop <= LongestAgency ? rest[1..stop].Trim(" /«»\"").ToString() : null;
        return agency is { Length: > 2 } && !line.Terms.Any(t => t.Start >= date.End && t.End <= date.End + stop && (t.Has("event") || t.Has("verb") || t.Has("happened") || t.Has("noun"))) && agency.Split(' ').Length <= AgencyWords && char.IsUpper(agency[0]) ? new Dateline(agency, date.Date!.Full, date.End + stop + 2)
            : rest.StartsWith(". ", StringComparison.Ordinal) ? new Dateline(null, date.Date!.Full, date.End + 2)
            : null;
    }

    /// <summary>"— Агентство «Меридиан». Возвращение …": the agency after the dash belongs to the dateline.</summary>
    private static int SkipAgency(string text, int end)
    {
        var stop = text.IndexOf(". ", end, StringComparison.Ordinal);
        return stop > 0 && stop - end <= LongestAgency && text.AsSpan(end, stop - end).ContainsAny('«', '"', '/') ? stop + 2 : end;
    }

    internal static string? Between(string text, char open, char close)
    {
        var from = text.IndexOf(open, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(close, from + 1);
        return to > from + 1 && to - from < 60 ? text[(from + 1)..to].Trim() : null;
    }
}
