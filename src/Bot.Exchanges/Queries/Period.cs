namespace Bot.Exchanges;

/// <summary>A range of days, both ends included; an absent end is open.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>One day.</summary>
    public static Period Day(DateOnly day) => new(day, day);

    /// <summary>A calendar month.</summary>
    public static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>Whether <paramref name="day"/> lies in it.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>Whether it is a single day.</summary>
    public bool IsDay => From is { } from && from == Until;

    /// <summary>How many calendar months it touches; null when an end is open.</summary>
    public int? Months => From is { } from && Until is { } until ? (12 * (until.Year - from.Year)) + until.Month - from.Month + 1 : null;

    /// <inheritdoc/>
    public override string ToString() => $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}";
}
