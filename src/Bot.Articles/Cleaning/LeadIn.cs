using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Reads a medium and a date that stand in one line with the text: "Fen Country News, 21 November 2025. …", "«Лиман», 19 жовтня 2024 року. …", "Вокзал на заре | 17 мая 2025 | …".</summary>
internal static class LeadIn
{
    private const int LongestName = 40;
    private const int NameWords = 5;
    private const int Terms = 9;
    private const string Separators = ",.:|/–—-·•(";

    /// <summary>The name, the date and where the text begins, or null; a single plain word without quotation marks is a place and not a name.</summary>
    public static Dateline? Read(Line line)
    {
        var at = line.Terms.Take(Terms).ToList().FindIndex(t => t.Date is { Day: not null, Month: not null, Year: not null });
        if (at < 1 || End(line, line.Terms[at].End - line.Start) is not { } end)
        {
            return null;
        }

        var first = at > 1 && line.Terms[at - 1].Date is { Weekday: not null } && line.Terms[at - 1].Meanings.Any(m => m.Tag == "weekday") ? at - 1 : at;
        var before = line.Text[..(line.Terms[first].Start - line.Start)].TrimEnd();
        if (before.Length is < 3 or > LongestName + 3 || !Separators.Contains(before[^1], StringComparison.Ordinal) || line.Terms.Take(first).Any(IsOfNews))
        {
            return null;
        }

        var name = before.TrimEnd([.. Separators, ' ']);
        var isQuoted = name.Length > 2 && name[0] is '«' or '"' or '“';
        var words = name.Split(' ').Length;
        var isName = isQuoted || ((words > 1 || name.AsSpan().ContainsAny('.', '+')) && words <= NameWords && char.IsUpper(name[0]) && name.Any(char.IsLower) && !line.Terms.Take(first).Any(IsPlace));
        return new Dateline(isName ? PublisherName.Of(name.Trim('«', '»', '"', '“', '”')) : null, line.Terms[at].Date!.Full, line.Start + end);
    }

    /// <summary>Behind the date, a weekday and one sign that parts them from the text.</summary>
    private static int? End(Line line, int at)
    {
        var weekday = line.Terms.FirstOrDefault(t => t.Start - line.Start >= at);
        var after = weekday is { Date.Weekday: not null } && weekday.Follows(Signs.Comma) ? weekday.End - line.Start : at;
        var text = line.Text.AsSpan(after);
        return text is [')', _, _, ..] ? after + 2 : text is ['.' or ':' or ',' or ';', ' ', _, ..] ? after + 2 : text is [' ', '–' or '—' or '|' or '/' or '-' or '·', ' ', _, ..] ? after + 3 : null;
    }

    private static bool IsOfNews(Term term) => term.Has("verb") || term.Has("exchanged") || (term.Has("say") && !term.First.IsCapital) || term.Has("claimant") || term.Has("inst") || (term.Has("noun") && !term.Has("servicemen"));

    private static bool IsPlace(Term term) => term.Has("party") || term.Has("venue") || term.Has("place") || term.Has("mediator");
}
