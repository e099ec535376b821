using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>Joins days, months and years to dates ("4 April 2025", "дев'ятого травня"), and marks weekdays and relative days ("two days ago").</summary>
internal static class DateReader
{
    private const int FarthestDaysAgo = 14;
    private static readonly DateMention _none = new();
    private static readonly string[] _yearWords = ["року", "рік", "році", "р", "года", "год", "году", "г"];
    private static readonly string[] _dayWords = ["days", "day", "дні", "днів", "день", "дня", "дней", "доби", "діб", "суток"];
    private static readonly string[] _next = ["next", "coming", "наступн", "прийдешн", "майбутн", "следующ", "будущ", "предстоящ", "ближайш", "найближч"];
    private static readonly string[] _last = ["last", "past", "минул", "прошл", "минувш", "прошедш", "останн"];
    private static readonly string[] _agoWords = ["ago", "earlier", "before", "тому", "назад"];

    public static ImmutableArray<Term> Join(List<Term> raw)
    {
        var joined = ImmutableArray.CreateBuilder<Term>(raw.Count);
        for (var i = 0; i < raw.Count;)
        {
            var (count, mention) = MonthDate(raw, i) ?? DaysAgo(raw, i) ?? DayAlone(raw, i) ?? RangeStart(raw, i) ?? Weekday(raw, i) ?? Simple(raw[i]) ?? (1, _none);
            joined.Add(mention == _none ? raw[i] : raw[i] with { Last = raw[i + count - 1].Last, Date = mention, Number = null, Meanings = raw[mention.Week == 0 ? i : i + 1].Meanings });
            i += count;
        }

        return RangeEnds(joined);
    }

    private static (int, DateMention)? Simple(Term term)
    {
        if (term.First.Date is { } date)
        {
            return (1, new DateMention(date.Year, date.Month, date.Day));
        }

        return term.Value("weekday") is { } weekday ? (1, new DateMention(Weekday: (DayOfWeek)Parse(weekday)))
            : term.Value("relative") is { } relative ? (1, new DateMention(Relative: Parse(relative)))
            : null;
    }

    /// <summary>"Next Sunday", "в минувшую субботу": the word before says which.</summary>
    private static (int, DateMention)? Weekday(List<Term> raw, int at)
    {
        var word = raw[at].First.Key;
        var week = Array.Exists(_next, n => word.StartsWith(n, StringComparison.Ordinal)) ? 1 : Array.Exists(_last, l => word.StartsWith(l, StringComparison.Ordinal)) ? -1 : 0;
        return week != 0 && at + 1 < raw.Count && IsClose(raw[at + 1]) && raw[at + 1].Value("weekday") is { } weekday && !raw[at + 1].Has("event")
            ? (2, new DateMention(Weekday: (DayOfWeek)Parse(weekday), Week: week)) : null;
    }

    /// <summary>"April 4, 2025", "9th December, 2024", "18 березня 2023 року", "the ninth of April", "24 авг", "July 2025", "July".</summary>
    private static (int, DateMention)? MonthDate(List<Term> raw, int at)
    {
        if (raw[at].Value("month") is { } month)
        {
            var day = at + 1 < raw.Count && IsClose(raw[at + 1]) ? Day(raw[at + 1]) : null;
            var next = at + (day is null ? 1 : 2);
            var year = Year(raw, next, afterDay: day is not null);
            return (next - at + year.Count, Make(year.Value, Parse(month), day));
        }

        var skip = at + 1 < raw.Count && raw[at + 1].First.Key == "of" ? 2 : 1;
        if (Day(raw[at]) is { } first && at + skip < raw.Count && IsClose(raw[at + skip]) && raw[at + skip].Value("month") is { } named)
        {
            var year = Year(raw, at + skip + 1, afterDay: true);
            return (skip + 1 + year.Count, Make(year.Value, Parse(named), first));
        }

        return null;
    }

    /// <summary>"Three days ago", "два дні тому".</summary>
    private static (int, DateMention)? DaysAgo(List<Term> raw, int at) =>
        at + 2 < raw.Count && raw[at] is { Number: >= 1 and <= FarthestDaysAgo and var days, IsOrdinal: false } && IsClose(raw[at + 1]) && IsClose(raw[at + 2])
            && _dayWords.Contains(raw[at + 1].First.Key, StringComparer.Ordinal) && _agoWords.Contains(raw[at + 2].First.Key, StringComparer.Ordinal)
            ? (3, new DateMention(Relative: -days)) : null;

    /// <summary>"10-го числа", "on the 10th" at the end of a phrase: the month is to be guessed.</summary>
    private static (int, DateMention)? DayAlone(List<Term> raw, int at)
    {
        if (Day(raw[at]) is not { } day)
        {
            return null;
        }

        if (at + 1 < raw.Count && raw[at + 1].First.Key == "числа" && IsClose(raw[at + 1]))
        {
            return (2, new DateMention(Day: day));
        }

        var isAtEnd = at + 1 == raw.Count || raw[at + 1].Follows(~(Signs.Space | Signs.Hyphen));
        return raw[at].IsOrdinal && at >= 2 && raw[at - 1].First.Key == "the" && raw[at - 2].Last.Key == "on" && isAtEnd ? (1, new DateMention(Day: day)) : null;
    }

    /// <summary>The 14 of "14–15 June", "14 and 15 June", "з 14 по 16 червня".</summary>
    private static (int, DateMention)? RangeStart(List<Term> raw, int at)
    {
        if (Day(raw[at]) is not { } day || at + 2 >= raw.Count)
        {
            return null;
        }

        var isJoint = raw[at + 1].First.Key is "and" or "to" or "та" or "і" or "й" or "и" or "по";
        var end = isJoint ? at + 2 : at + 1;
        return (isJoint || raw[end].Follows(Signs.Hyphen | Signs.Dash)) && Day(raw[end]) > day && MonthDate(raw, end) is (_, { Day: not null } last)
            ? (1, last with { Day = day }) : null;
    }

    /// <summary>The 15 of "June 14–15", with the year that may follow.</summary>
    private static ImmutableArray<Term> RangeEnds(ImmutableArray<Term>.Builder terms)
    {
        for (var i = 1; i < terms.Count; i++)
        {
            if (terms[i - 1].Date is { Month: not null, Day: { } first } date && terms[i].Date is null && terms[i].Before == Signs.Hyphen && Day(terms[i]) is { } day && day > first)
            {
                terms[i] = terms[i] with { Date = date with { Day = day }, Number = null };
            }
        }

        return terms.ToImmutable();
    }

    private static DateMention Make(int? year, int month, int? day) =>
        day is { } d && d > DateTime.DaysInMonth(year ?? 2024, month) ? new DateMention(year, month) : new DateMention(year, month, day);

    private static (int Count, int? Value) Year(List<Term> raw, int at, bool afterDay)
    {
        if (at >= raw.Count || raw[at].First.Number is not (>= 1990 and <= 2100) || raw[at].First.Text.Length != 4
            || raw[at].Follows(~(Signs.Space | (afterDay ? Signs.Comma | Signs.Stop : Signs.Stop))))
        {
            return (0, null);
        }

        var year = raw[at].First.Number;
        return (at + 1 < raw.Count && raw[at + 1].Before == Signs.Space && _yearWords.Contains(raw[at + 1].First.Key, StringComparer.Ordinal) ? 2 : 1, year);
    }

    private static bool IsClose(Term term) => !term.Follows(~(Signs.Space | Signs.Stop));

    /// <summary>A day of the month: two digits, or an ordinal in words.</summary>
    private static int? Day(Term term)
    {
        var isWord = !char.IsAsciiDigit(term.First.Text[0]);
        var number = isWord ? term.IsOrdinal ? term.Number : term.Value("ordinal") is { } ordinal ? Parse(ordinal) : null : term.Number ?? term.First.Number;
        return number is >= 1 and <= 31 && (isWord || term.First.Text.Length <= 2) && !term.First.IsMeasurement ? number : null;
    }

    private static int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
