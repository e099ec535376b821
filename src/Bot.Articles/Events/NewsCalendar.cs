using System.Collections.Immutable;
using Bot.Articles.Reading;
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

        return mention.Relative is { } relative ? Single(published.AddDays(relative))
            : mention.Weekday is { } weekday ? Single(published.AddDays(-(((int)published.DayOfWeek - (int)weekday + 7) % 7)))
            : null;
    }

    private static Days Single(DateOnly day) => new(day, day);

    /// <summary>The year that puts a day on or before the publication; a day of grace for time zones.</summary>
    private int? YearOf(int month, int day) => Published is not { } published ? null
        : new DateOnly(published.Year, month, Math.Min(day, DateTime.DaysInMonth(published.Year, month))) <= published.AddDays(1) ? published.Year
            : published.Year - 1;
}

/// <summary>Which dates of a sentence can be the day of the hand-over.</summary>
internal static class EventDates
{
    private const int AgreementReach = 7;

    /// <summary>Indexes of the terms with a date that belongs to no agreement, report or other matter.</summary>
    public static ImmutableArray<int> In(Sentence sentence)
    {
        var dates = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (sentence.Terms[i].Date is { } date && (date.Relative is not null || !IsOfAgreement(sentence, i)))
            {
                dates.Add(i);
            }
        }

        return dates.ToImmutable();
    }

    /// <summary>"The deal struck in Istanbul on June 2".</summary>
    private static bool IsOfAgreement(Sentence sentence, int at)
    {
        var segment = sentence.Portion(at);
        for (var i = Math.Max(segment.Start.Value, at - AgreementReach); i < Math.Min(segment.End.Value, at + AgreementReach + 1); i++)
        {
            if (sentence.Terms[i].Has("agreement") && !IsNearerToEvent(sentence, at, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of the hand-over stands between the date and the agreement, or the date before the former.</summary>
    private static bool IsNearerToEvent(Sentence sentence, int date, int agreement)
    {
        var (from, to) = date < agreement ? (date, agreement) : (agreement, date);
        for (var i = from; i <= to; i++)
        {
            var term = sentence.Terms[i];
            if (term.Has("verb") || term.Has("exchanged") || term.Has("happened") || (term.Has("event") && date < agreement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the date says when somebody spoke ("told reporters on Friday").</summary>
    public static bool IsOfReport(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            if (sentence.Terms[i].Has("say"))
            {
                return true;
            }

            if (sentence.Terms[i].Has("verb") || sentence.Terms[i].Has("event") || sentence.Terms[i].Has("happened") || sentence.Terms[i].Has("exchanged"))
            {
                return false;
            }
        }

        return false;
    }
}
