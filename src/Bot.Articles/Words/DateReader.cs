using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>Joins days, months and years to dates, and marks weekdays and relative days.</summary>
internal static class DateReader
{
    private static readonly DateMention _none = new();
    private static readonly string[] _yearWords = ["року", "рік", "році", "р", "года", "год", "году", "г"];

    public static ImmutableArray<Term> Join(List<Term> raw)
    {
        var joined = ImmutableArray.CreateBuilder<Term>(raw.Count);
        for (var i = 0; i < raw.Count;)
        {
            var (count, mention) = MonthDate(raw, i) ?? Simple(raw[i]) ?? (1, _none);
            joined.Add(mention == _none ? raw[i] : raw[i] with { Last = raw[i + count - 1].Last, Date = mention, Number = null });
            i += count;
        }

        return joined.ToImmutable();
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

    /// <summary>"April 4, 2025", "9th December, 2024", "18 березня 2023 року", "24 авг", "July 2025", "July".</summary>
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

    private static int? Day(Term term) => term.First.Text.Length <= 2 && (term.Number ?? term.First.Number) is >= 1 and <= 31 and var day
        && !term.First.IsMeasurement ? day : null;

    private static int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
