using Bot.Exchanges;

namespace Bot.Questions.Periods;

/// <summary>A date as somebody writes it: parts may be missing ("23 May", "June"), several days may be one ("23-25 May").</summary>
internal sealed record DateExpression
{
    /// <summary>The year, or null when it was left out.</summary>
    public int? Year { get; init; }

    /// <summary>First month, 1 to 12; null for a whole year.</summary>
    public int? Month { get; init; }

    /// <summary>How many months from <see cref="Month"/> on (a quarter has three).</summary>
    public int Months { get; init; } = 1;

    /// <summary>First day of the month, or null for the whole month.</summary>
    public int? Day { get; init; }

    /// <summary>Last day of the month where a stretch of days is named.</summary>
    public int? LastDay { get; init; }

    /// <summary>The days themselves, when they are settled without a year ("last week").</summary>
    public Period? Settled { get; init; }

    /// <summary>Which part of it is meant: "the end of 2023" has no sharp bounds.</summary>
    public string? Edge { get; init; }

    /// <summary>Whether readers may mean something else by it ("winter 2023").</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether a year is needed before the days are known.</summary>
    public bool LacksYear => Settled is null && Year is null;

    /// <summary>Whether it is a single day of a month.</summary>
    public bool IsDay => Settled is { IsDay: true } || (Day is not null && LastDay is null);

    /// <summary>The days it names in <paramref name="year"/> (its own year goes first), or null when there is no such day.</summary>
    public Period? In(int year)
    {
        var whole = Settled ?? Whole(Year ?? year);
        return Edge is null || whole is not { From: { } from, Until: { } until } ? whole : PartOf(from, until);
    }

    /// <summary>The same without its edge: "the end of 2023" as the bound of an open period is the whole of 2023.</summary>
    public DateExpression WithoutEdge() => this with { Edge = null, IsVague = false };

    private Period? Whole(int year)
    {
        if (year is < 1 or > 9998)
        {
            return null;
        }

        if (Month is not { } month)
        {
            return Period.Year(year);
        }

        var first = new DateOnly(year, month, 1);
        if (Day is not { } day)
        {
            return new Period(first, first.AddMonths(Months).AddDays(-1));
        }

        var days = DateTime.DaysInMonth(year, month);
        var last = LastDay ?? day;
        return day >= 1 && day <= last && last <= days ? new Period(new(year, month, day), new(year, month, last)) : null;
    }

    private Period PartOf(DateOnly from, DateOnly until)
    {
        var third = (until.DayNumber - from.DayNumber + 1) / 3;
        return Edge switch
        {
            "first-half" => new Period(from, from.AddDays(until.Day > 20 && Months == 1 ? 14 : (3 * third / 2) - 1)),
            "second-half" => new Period(from.AddDays(until.Day > 20 && Months == 1 ? 15 : 3 * third / 2), until),
            "start" => Month is null ? new Period(from, from.AddMonths(3).AddDays(-1)) : new Period(from, from.AddDays(9)),
            "middle" => Month is null ? new Period(from.AddMonths(4), from.AddMonths(8).AddDays(-1)) : new Period(from.AddDays(10), from.AddDays(19)),
            _ => Month is null ? new Period(until.AddDays(1).AddMonths(-3), until) : new Period(until.AddDays(-9), until),
        };
    }
}

/// <summary>A date expression and where it stands.</summary>
/// <param name="First">Index of its first term.</param>
/// <param name="Next">Index of the term after it.</param>
/// <param name="Date">What it says.</param>
internal readonly record struct DateTerm(int First, int Next, DateExpression Date);
