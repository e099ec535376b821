using System.Globalization;
using Bot.Exchanges;

namespace Bot.Languages;

/// <content>Days, months and periods.</content>
internal sealed partial class Wording
{
    /// <summary>"15 May 2026".</summary>
    public string Date(DateOnly day) => $"{Day(day)} {Year(day.Year)}";

    /// <summary>"15 May".</summary>
    public string Day(DateOnly day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Choose("months.of", day.Month - 1)}";

    /// <summary>"on 15 May 2026"; no preposition in Ukrainian and Russian.</summary>
    public string On(DateOnly day) => Say("date.on", ("date", Date(day)));

    /// <summary>"Friday".</summary>
    public string Weekday(DateOnly day) => Weekday(day.DayOfWeek);

    /// <summary>"Friday".</summary>
    public string Weekday(DayOfWeek weekday) => Choose("weekdays", WeekdayIndex(weekday));

    /// <summary>"on Friday".</summary>
    public string OnWeekday(DateOnly day) => Choose("weekdays.on", WeekdayIndex(day.DayOfWeek));

    /// <summary>"June 2025", in the nominative.</summary>
    public string Month(int year, int month) => $"{Choose("months", month - 1)} {Year(year)}";

    /// <summary>"in June 2025".</summary>
    public string InMonth(int year, int month) => $"{Choose("months.in", month - 1)} {Year(year)}";

    /// <summary>"23–25 May 2025", "30 April – 2 May 2025", "30 December 2024 – 2 January 2025".</summary>
    public string Range(DateOnly from, DateOnly until) =>
        from == until ? Date(from)
        : from.Year != until.Year ? $"{Date(from)} – {Date(until)}"
        : from.Month != until.Month ? $"{Day(from)} – {Date(until)}"
        : $"{from.Day.ToString(CultureInfo.InvariantCulture)}–{Date(until)}";

    /// <summary>
    /// A period as a noun, for titles: "15 May 2026", "June 2025", "the second quarter of 2025", "2025", "2024–2025", "1 May – 30 June 2025",
    /// "since 2 June 2025", "until 2 June 2025", "the whole record".
    /// </summary>
    public string Name(Period period) => Shape(period) switch
    {
        PeriodShape.Whole => this["period.whole"],
        PeriodShape.Since => Since(period.From!.Value),
        PeriodShape.Until => Say("period.until", ("date", Date(period.Until!.Value))),
        PeriodShape.Years => Years(period),
        PeriodShape.Half => Choose("halves", (period.From!.Value.Month - 1) / 6, ("year", Year(period.From!.Value.Year))),
        PeriodShape.Quarter => Choose("quarters", (period.From!.Value.Month - 1) / 3, ("year", Year(period.From!.Value.Year))),
        PeriodShape.Month => Month(period.From!.Value.Year, period.From!.Value.Month),
        _ => Range(period.From!.Value, period.Until!.Value),
    };

    /// <summary>
    /// A period as the answer to "when": "on 15 May 2026", "in June 2025", "in the second quarter of 2025", "in 2025", "from 1 May to 30 June 2025",
    /// "since 2 June 2025", "in the whole record".
    /// </summary>
    public string During(Period period) => Shape(period) switch
    {
        PeriodShape.Whole => this["period.whole.in"],
        PeriodShape.Since or PeriodShape.Until => Name(period),
        PeriodShape.Years => Say(period.From!.Value.Year == period.Until!.Value.Year ? "year.in" : "years.in", ("year", Years(period))),
        PeriodShape.Half => Choose("halves.in", (period.From!.Value.Month - 1) / 6, ("year", Year(period.From!.Value.Year))),
        PeriodShape.Quarter => Choose("quarters.in", (period.From!.Value.Month - 1) / 3, ("year", Year(period.From!.Value.Year))),
        PeriodShape.Month => InMonth(period.From!.Value.Year, period.From!.Value.Month),
        PeriodShape.DaysOfOneMonth => Say("date.on", ("date", Name(period))),
        _ => FromTo(period.From!.Value, period.Until!.Value),
    };

    private string Since(DateOnly from) => Say(from.Day == 2 ? "period.since.2" : "period.since", ("date", Date(from)));

    private string FromTo(DateOnly from, DateOnly until) => Say(
        from.Day == 2 ? "period.from.2" : "period.from",
        ("from", from.Year == until.Year ? Day(from) : Date(from)),
        ("until", Date(until)));

    private static string Years(Period period) => (period.From!.Value.Year, period.Until!.Value.Year) switch
    {
        var (from, until) when from == until => Year(from),
        var (from, until) => $"{Year(from)}–{Year(until)}",
    };

    private static PeriodShape Shape(Period period)
    {
        if (period is not { From: { } from, Until: { } until })
        {
            return period switch
            {
                { From: not null } => PeriodShape.Since,
                { Until: not null } => PeriodShape.Until,
                _ => PeriodShape.Whole,
            };
        }

        var months = (until.Year - from.Year) * 12 + until.Month - from.Month + 1;
        if (from.Day != 1 || until.AddDays(1).Day != 1)
        {
            return months == 1 ? PeriodShape.DaysOfOneMonth : PeriodShape.Days;
        }

        return (from.Month, months) switch
        {
            (_, 1) => PeriodShape.Month,
            (1 or 4 or 7 or 10, 3) => PeriodShape.Quarter,
            (1 or 7, 6) => PeriodShape.Half,
            (1, _) when months % 12 == 0 => PeriodShape.Years,
            _ => PeriodShape.Days,
        };
    }

    /// <summary>One of the phrases that a text lists between bars.</summary>
    private string Choose(string key, int index, params ReadOnlySpan<(string Name, object Value)> args)
    {
        var phrases = Say(key, args).AsSpan();
        foreach (var phrase in phrases.Split('|'))
        {
            if (index-- == 0)
            {
                return phrases[phrase].ToString();
            }
        }

        throw new WordingException(Language, key, "there are too few phrases between bars");
    }

    private static int WeekdayIndex(DayOfWeek weekday) => ((int)weekday + 6) % 7;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private enum PeriodShape
    {
        Whole,
        Since,
        Until,
        Years,
        Half,
        Quarter,
        Month,
        DaysOfOneMonth,
        Days,
    }
}
