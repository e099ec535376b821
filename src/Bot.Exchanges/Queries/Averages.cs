namespace Bot.Exchanges;

/// <summary>Averages of best estimates. They say nothing about hand-overs whose number nobody published.</summary>
public static class Averages
{
    /// <summary>The average over the hand-overs with a published number; null when there is none.</summary>
    public static double? PerExchange(this Total total)
    {
        var published = total.HandOvers.Select(e => e.Figure(total.To, total.Measure)).Where(f => !f.IsWithoutNumber).Select(f => f.Estimate!.Value.Best).ToArray();
        return published.Length == 0 ? null : published.Average();
    }

    /// <summary>The average over the calendar months that <paramref name="period"/> touches; null when no number was published.</summary>
    /// <exception cref="ArgumentException">The period is open.</exception>
    public static double? PerMonth(this Total total, Period period) =>
        total.Sum?.Best / (double)(period.Months ?? throw new ArgumentException("An average per month needs a period with both ends.", nameof(period)));
}
