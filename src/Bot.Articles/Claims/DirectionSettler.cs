using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>
/// Turns a count of bodies whose sentence does not say who received the way that the same count goes where a sentence does say so, and what was given in
/// return with it. (Prisoners often go both ways in equal numbers, bodies hardly ever.)
/// </summary>
internal static class DirectionSettler
{
    /// <summary>The claims, with their directions settled.</summary>
    /// <param name="claims">As read, in the order of the text.</param>
    /// <param name="destination">The only party to which the news says that somebody was brought, or null.</param>
    public static ImmutableArray<RawClaim> Settle(IReadOnlyList<RawClaim> claims, Party? destination)
    {
        var settled = ImmutableArray.CreateBuilder<RawClaim>(claims.Count);
        foreach (var claim in claims)
        {
            var before = settled.Count > 0 ? settled[^1] : null;
            settled.Add(claim switch
            {
                { IsEach: true } or { Count.IsNumber: false } or { Evidence: Evidence.Clause } => claim,
                { Evidence: Evidence.Return } when before is { IsEach: false, To: { } party } => claim with { To = party.Other() },
                { Measure: null or Measure.Bodies } when Elsewhere(claims, claim) is { } known => claim with { To = known },
                { Measure: Measure.Civilians, Evidence: Evidence.Guess or Evidence.Sentence } when destination is { } only && IsOneWay(claims, only) => claim with { To = only },
                _ => claim,
            });
        }

        return [.. settled.Select(c => IsContradicted(c, settled) ? c with { To = c.To?.Other() } : c)];
    }

    /// <summary>
    /// In one sentence a speaker gives one number of bodies for one party. Where two were read, the one with the weaker evidence goes the other way, else the
    /// smaller number ("reported a thousand given and 38 taken").
    /// </summary>
    private static bool IsContradicted(RawClaim claim, IReadOnlyList<RawClaim> all) =>
        claim is { Measure: Measure.Bodies, IsEach: false, Count.IsNumber: true, To: { } to, Stage: null, IsSum: false } && claim.Evidence < Evidence.Clause
        && all.Any(o => IsRival(claim, o) && o.To == to && (o.Evidence > claim.Evidence || (o.Evidence == claim.Evidence && o.Count.Number > claim.Count.Number)))
        && !all.Any(o => IsRival(claim, o) && o.To == to.Other());

    private static bool IsRival(RawClaim claim, RawClaim other) => other is { IsEach: false, Count.IsNumber: true, Stage: null } && other.Sentence == claim.Sentence && other.Measure == claim.Measure
        && other.Count != claim.Count && Equals(other.Voice?.Speaker, claim.Voice?.Speaker) && other.Voice?.Of == claim.Voice?.Of;

    private static bool IsOneWay(IReadOnlyList<RawClaim> claims, Party destination) => claims.All(c => c.Evidence != Evidence.Clause || c.To == destination);

    /// <summary>Where the text sends that number for sure, if it is one way only.</summary>
    private static Party? Elsewhere(IReadOnlyList<RawClaim> claims, RawClaim claim)
    {
        var known = claims.Where(c => c.Evidence == Evidence.Clause && c.To is not null && c.Count == claim.Count && c.Measure == Measure.Bodies).Select(c => c.To).Distinct().ToList();
        return known.Count == 1 ? known[0] : null;
    }
}
