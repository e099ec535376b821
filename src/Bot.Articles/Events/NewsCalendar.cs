using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>A stretch of days that a date of the text may mean: a day, a month, a year.</summary>
internal readonly record struct Days(DateOnly From, DateOnly Until)
{
    public bool IsDay => From == Until;
}

/// <summary>Resolves the dates of a text against its publication date.</summary>
/// <param name="Published">The publication date, or null.</param>
internal sealed record NewsCalendar(DateOnly? Published)
{
    private const int RecentDays = 10;

    /// <summary>The days meant, or null where the publication date would be needed.</summary>
    public Days? Resolve(DateMention mention)
    {
        if (mention.Full is { } full)
        {
            return new Days(full, full);
        }

        if (mention.Month is { } month)
        {
            return mention.Day is { } day ? YearOf(month, day) is { } year && day <= DateTime.DaysInMonth(year, month)
                ? Single(new DateOnly(year, month, day)) : null
                : (mention.Year ?? YearOf(month, 1)) is { } y ? new Days(new DateOnly(y, month, 1), new DateOnly(y, month, DateTime.DaysInMonth(y, month))) : null;
        }

        if (Published is not { } published)
        {
            return null;
        }

        if (mention.Day is { } dayOfMonth)
        {
            var latest = published.Day >= dayOfMonth ? published : published.AddMonths(-1);
            return dayOfMonth <= DateTime.DaysInMonth(latest.Year, latest.Month) ? Single(new DateOnly(latest.Year, latest.Month, dayOfMonth)) : null;
        }

        return mention.Relative is { } relative ? Single(published.AddDays(relative))
            : mention is { Weekday: { } weekday, Week: > 0 } ? Single(published.AddDays((((int)weekday - (int)published.DayOfWeek + 6) % 7) + 1))
            : mention.Weekday is { } named ? Single(published.AddDays(-(((int)published.DayOfWeek - (int)named + 7) % 7) - (mention.Week < 0 && published.DayOfWeek == named ? 7 : 0)))
            : null;
    }

    /// <summary>Whether a date names a day of the last days before the publication: one on which the news of a text can have happened.</summary>
    public bool IsRecent(DateMention mention) => mention.IsDay && mention.Relative is not > 0 && mention.Week <= 0
        && (Resolve(mention) is not { } days || Published is not { } published || (days.From <= published.AddDays(1) && days.From >= published.AddDays(-RecentDays)));

    private static Days Single(DateOnly day) => new(day, day);

    /// <summary>The year that puts a day on or before the publication; a day of grace for time zones.</summary>
    private int? YearOf(int month, int day) => Published is not { } published ? null
        : new DateOnly(published.Year, month, Math.Min(day, DateTime.DaysInMonth(published.Year, month))) <= published.AddDays(1) ? published.Year
            : published.Year - 1;
}
