using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>An official running total and our own sum over the very same days.</summary>
/// <param name="Official">As stated.</param>
/// <param name="Ours">Our total for its party; both parties' where the official total adds them.</param>
public sealed record OfficialComparison(RunningTotal Official, ImmutableArray<Total> Ours);

/// <summary>Which official running totals stand beside our own sum (METHOD, "Totals": quoted when they fall in the period).</summary>
public static class RunningTotals
{
    /// <summary>
    /// The latest of each claimant's side, party and measure among those that count what <paramref name="filter"/> asks for: the same
    /// agreement or mediator, from the same start, to a day inside the period. A start is the same when no hand-over lies between the two.
    /// Of several for one day the largest counts the most; a medium's own is quoted only where no official gave one; those without a plain
    /// period, agreement or mediator cannot be compared and are left out.
    /// </summary>
    public static ImmutableArray<OfficialComparison> Beside(ExchangeRecord record, Filter filter)
    {
        if (filter is not { Claimant: null, Publisher: null, Categories.IsEmpty: true, Units.IsEmpty: true, Mediators.Length: <= 1 })
        {
            return [];
        }

        var comparisons = LatestOfEachSide(record, filter);
        return
        [
            .. comparisons.Where(c => c.Official.By.Side != Side.Media || !comparisons.Any(other => other.Official.By.Side != Side.Media && SameSeries(c, other)))
                .OrderBy(c => c.Official.Measure).ThenBy(c => c.Official.To).ThenBy(c => c.Official.By.Side),
        ];
    }

    private static bool SameSeries(OfficialComparison a, OfficialComparison b) =>
        a.Official.To == b.Official.To && a.Official.Measure == b.Official.Measure;

    private static ImmutableArray<OfficialComparison> LatestOfEachSide(ExchangeRecord record, Filter filter)
    {
        var candidates = from official in record.References.RunningTotals
                         where Covers(filter, official)
                         let scope = Scope(official)
                         where SameStart(record, filter, scope, official) && EndsInside(filter.Period, scope.Period!.Value.Until!.Value)
                         select (Until: scope.Period!.Value.Until!.Value, Comparison: new OfficialComparison(official, Ours(record, scope, official)));
        return
        [
            .. candidates.GroupBy(c => (c.Comparison.Official.By.Side, c.Comparison.Official.To, c.Comparison.Official.Measure))
                .Select(series => series.MaxBy(c => (c.Until, c.Comparison.Official.Count.Number)).Comparison),
        ];
    }

    private static bool Covers(Filter filter, RunningTotal official) =>
        (official.Period is not null || official.Agreement is not null || official.Mediator is not null)
        && (filter.Agreement is null ? official.Agreement is null : official.Agreement?.IsIn(filter.Agreement) == true)
        && (filter.Mediators.IsEmpty ? official.Mediator is null : official.Mediator?.Id == filter.Mediators[0])
        && (filter.To is null || official.To is null || official.To == filter.To)
        && (filter.Kinds.IsEmpty || filter.Kinds.Any(kind => Counts(kind, official.Measure)));

    /// <summary>Whether a total of <paramref name="measure"/> is about hand-overs of this kind. "Mixed" comes with prisoners or with bodies and decides nothing.</summary>
    private static bool Counts(ExchangeKind kind, Measure measure) => kind switch
    {
        ExchangeKind.Mixed => false,
        ExchangeKind.Bodies => measure == Measure.Bodies,
        ExchangeKind.Civilians => measure is Measure.Civilians or Measure.People,
        _ => measure != Measure.Bodies,
    };

    /// <summary>The hand-overs that the official total counts. One for an agreement or a mediator runs from the first to the day it was stated for.</summary>
    private static Filter Scope(RunningTotal official) => new()
    {
        Period = new Period(official.Period?.From, official.Period?.Until ?? official.AsOf),
        Agreement = official.Agreement?.Id,
        Mediators = official.Mediator is { } mediator ? [mediator.Id] : [],
    };

    private static ImmutableArray<Total> Ours(ExchangeRecord record, Filter scope, RunningTotal official)
    {
        var exchanges = record.Matching(scope);
        Party[] parties = official.To is { } to ? [to] : [Party.Ukraine, Party.Russia];
        return [.. parties.Select(party => Total.Of(exchanges, party, official.Measure))];
    }

    private static bool SameStart(ExchangeRecord record, Filter filter, Filter scope, RunningTotal official)
    {
        var asked = filter.Period?.From ?? DateOnly.MinValue;
        var counted = scope.Period?.From ?? DateOnly.MinValue;
        return asked == counted || record.Matching(scope with { Period = null })
            .Where(e => official.To is { } to ? e.Concerns(to, official.Measure) : Enum.GetValues<Party>().Any(party => e.Concerns(party, official.Measure)))
            .All(e => (e.Date < asked) == (e.Date < counted));
    }

    private static bool EndsInside(Period? period, DateOnly until) => period is not { } p || p.Contains(until);
}
