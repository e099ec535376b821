using System.Globalization;
using Bot.Exchanges;
using Bot.Questions.Words;

namespace Bot.Questions.Periods;

/// <summary>Dates that depend on today (in the reader's zone) or on the war: yesterday, last week, the past 30 days, 3 weeks ago, the first year of the war.</summary>
internal static class RelativeDates
{
    /// <summary>The day on which the full-scale war began.</summary>
    public static readonly DateOnly WarBegan = new(2022, 2, 24);

    /// <summary>The date that starts at <paramref name="at"/>, or null.</summary>
    public static DateTerm? Read(TermRow terms, int at)
    {
        var term = terms[at];
        if (term.Value("relative") is { } relative)
        {
            return Settled(at, at + 1, Of(relative, terms.Today));
        }

        if (term.Has("fixed", "war"))
        {
            return Settled(at, at + 1, new Period(WarBegan, null));
        }

        if (term.Has("fixed", "before-war"))
        {
            return Settled(at, at + 1, new Period(null, WarBegan.AddDays(-1)));
        }

        return YearOfWar(terms, at) ?? LastUnits(terms, at) ?? UnitsAgo(terms, at) ?? NamedBefore(terms, at) ?? Weekday(terms, at);
    }

    /// <summary>The year that "last year" and the like name, or null.</summary>
    public static int? YearOf(Term term, DateOnly today) => term.Value("relative") switch
    {
        "this-year" => today.Year,
        "last-year" => today.Year - 1,
        "next-year" => today.Year + 1,
        "year-before-last" => today.Year - 2,
        _ => null,
    };

    private static DateTerm Settled(int at, int next, Period period) => new(at, next, new DateExpression { Settled = period });

    private static Period Of(string relative, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return relative switch
        {
            "today" => Period.Day(today),
            "yesterday" => Period.Day(today.AddDays(-1)),
            "day-before-yesterday" => Period.Day(today.AddDays(-2)),
            "tomorrow" => Period.Day(today.AddDays(1)),
            "this-week" => Week(monday),
            "last-week" => Week(monday.AddDays(-7)),
            "next-week" => Week(monday.AddDays(7)),
            "this-month" => Month(today),
            "last-month" => Month(today.AddMonths(-1)),
            "next-month" => Month(today.AddMonths(1)),
            "this-year" => Period.Year(today.Year),
            "last-year" => Period.Year(today.Year - 1),
            "year-before-last" => Period.Year(today.Year - 2),
            _ => Period.Year(today.Year + 1),
        };
    }

    private static Period Week(DateOnly monday) => new(monday, monday.AddDays(6));

    private static Period Month(DateOnly day) => Period.Month(day.Year, day.Month);

    /// <summary>"the second year of the war" runs from 24 February to 23 February.</summary>
    private static DateTerm? YearOfWar(TermRow terms, int at)
    {
        var next = terms[at + 1].Has("ordinal-suffix") ? at + 2 : at + 1;
        if (!terms[next].Has("war-year") || Small(terms[at]) is not (> 0 and < 50 and { } n))
        {
            return null;
        }

        return Settled(at, next + 1, new Period(WarBegan.AddYears(n - 1), WarBegan.AddYears(n).AddDays(-1)));
    }

    /// <summary>"the last 30 days", "за останні три місяці", "за последний месяц".</summary>
    private static DateTerm? LastUnits(TermRow terms, int at)
    {
        if (!terms[at].Has("past") && !terms[at].Has("pick", "last") && !terms[at].Has("last-word"))
        {
            return null;
        }

        var counted = Small(terms[at + 1]);
        var unitAt = counted is null ? at + 1 : at + 2;
        if (terms[unitAt].Value("span") is not { } unit || (counted is null && !terms[at].Has("past")))
        {
            return null;
        }

        var from = Back(terms.Today, unit, counted ?? 1);
        return from is null ? null : Settled(at, unitAt + 1, new Period(from.Value.AddDays(1), terms.Today));
    }

    /// <summary>"3 days ago", "two months ago", "рік тому".</summary>
    private static DateTerm? UnitsAgo(TermRow terms, int at)
    {
        var counted = Small(terms[at]);
        var unitAt = counted is null ? at : at + 1;
        if (terms[unitAt].Value("span") is not { } unit || !terms[unitAt + 1].Has("ago") || Back(terms.Today, unit, counted ?? 1) is not { } day)
        {
            return null;
        }

        return Settled(at, unitAt + 2, unit switch { "month" => Month(day), "year" => Period.Year(day.Year), _ => Period.Day(day) });
    }

    /// <summary>"last June", "this summer", "прошлым летом": the newest one that is over, or the one of this year.</summary>
    private static DateTerm? NamedBefore(TermRow terms, int at)
    {
        var isLast = terms[at].Has("last-word");
        if ((!isLast && !terms[at].Has("this-word")) || (!terms[at + 1].Has("month") && !terms[at + 1].Has("season"))
            || NamedDates.Read(terms, at + 1) is not { Date.Day: null } named || named.Date is { Year: not null, IsVague: false })
        {
            return null;
        }

        var expression = named.Date with { Year = null, IsVague = false };
        for (var year = terms.Today.Year; year > terms.Today.Year - 3; year--)
        {
            if (expression.In(year) is { } period && (!isLast || period.Until < terms.Today))
            {
                return Settled(at, named.Next, period);
            }
        }

        return null;
    }

    /// <summary>A weekday alone is the newest one before today; before a full date it says nothing new.</summary>
    private static DateTerm? Weekday(TermRow terms, int at)
    {
        var dayAt = terms[at].Has("last-word") || terms[at].Has("this-word") ? at + 1 : at;
        if (terms[dayAt].Value("weekday") is not { } weekday)
        {
            return null;
        }

        var back = (((((int)terms.Today.DayOfWeek + 6) % 7) - (weekday[0] - '1') + 6) % 7) + 1;
        return Settled(at, dayAt + 1, Period.Day(terms.Today.AddDays(-back)));
    }

    private static int? Small(Term term) =>
        term.Number is <= 1000 ? term.Number
        : (term.Value("number") ?? term.Value("ordinal")) is { Length: <= 2 } word ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Back(DateOnly today, string unit, int count) => unit switch
    {
        "day" => today.AddDays(-count),
        "week" => today.AddDays(-7 * count),
        "month" => today.AddMonths(-count),
        _ => count < 100 ? today.AddYears(-count) : null,
    };
}
