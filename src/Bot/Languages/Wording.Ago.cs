using Bot.Exchanges;
using Humanizer.Configuration;
using Humanizer.Localisation;

namespace Bot.Languages;

/// <content>Elapsed time.</content>
internal sealed partial class Wording
{
    /// <summary>
    /// How long before (or after) <paramref name="today"/> a day is: "today", "yesterday", "3 days ago", "2 months ago", "18 months ago", "2 years ago",
    /// "tomorrow", "3 days from now". Days within a month, full months within two years, then full years: the same in every language.
    /// </summary>
    public string Ago(DateOnly day, DateOnly today)
    {
        if (day == today)
        {
            return this["today"];
        }

        var isPast = day < today;
        var (unit, count) = isPast ? Elapsed(day, today) : Elapsed(today, day);
        return Language == Language.English
            ? Configurator.Formatters.ResolveForCulture(_english).DateHumanize(unit, isPast ? Tense.Past : Tense.Future, count)
            : (unit, count, isPast) switch
            {
                (TimeUnit.Day, 1, true) => this["ago.yesterday"],
                (TimeUnit.Day, 1, false) => this["ago.tomorrow"],
                (TimeUnit.Day, _, _) => Say(isPast ? "ago.days" : "ago.days-ahead", ("n", count)),
                (TimeUnit.Month, _, _) => Say(isPast ? "ago.months" : "ago.months-ahead", ("n", count)),
                _ => Say(isPast ? "ago.years" : "ago.years-ahead", ("n", count)),
            };
    }

    private static (TimeUnit Unit, int Count) Elapsed(DateOnly from, DateOnly until)
    {
        var months = (until.Year - from.Year) * 12 + until.Month - from.Month;
        if (from.AddMonths(months) > until)
        {
            months--;
        }

        return months switch
        {
            0 => (TimeUnit.Day, until.DayNumber - from.DayNumber),
            < 24 => (TimeUnit.Month, months),
            _ => (TimeUnit.Year, months / 12),
        };
    }
}
