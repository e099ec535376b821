using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>A sum over several exchanges for one party and measure (METHOD, "Totals over a period or a filter").</summary>
/// <param name="To">Who received.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Sum">
/// Sum of best estimates, lows and highs; null when no exchange has a number. Without a high as soon as one hand-over has none or has no
/// published number: the sum then reads "at least", and nobody claimed an upper end for it.
/// </param>
/// <param name="HandOvers">The hand-overs that concern this party and measure, oldest first.</param>
/// <param name="WithoutNumber">Those of them without a published number.</param>
/// <param name="Disputed">Those of them on which the sides differ.</param>
public sealed record Total(
    Party To, Measure Measure, Estimate? Sum,
    ImmutableArray<Exchange> HandOvers, ImmutableArray<Exchange> WithoutNumber, ImmutableArray<Exchange> Disputed)
{
    /// <summary>Whether the sum reads "at least".</summary>
    public bool IsAtLeast => !WithoutNumber.IsEmpty || Sum is { High: null } or { Qualifier: Qualifier.AtLeast or Qualifier.MoreThan };

    /// <summary>The total of <paramref name="measure"/> that <paramref name="to"/> received in <paramref name="exchanges"/>.</summary>
    public static Total Of(IEnumerable<Exchange> exchanges, Party to, Measure measure)
    {
        ImmutableArray<Exchange> handOvers = [.. exchanges.Where(e => e.Concerns(to, measure))];
        Estimate? sum = null;
        foreach (var estimate in handOvers.Select(e => e.Figure(to, measure).Estimate).OfType<Estimate>())
        {
            sum = sum is { } before ? before + estimate : estimate;
        }

        ImmutableArray<Exchange> withoutNumber = [.. handOvers.Where(e => e.Figure(to, measure).IsWithoutNumber)];
        ImmutableArray<Exchange> disputed = [.. handOvers.Where(e => e.Figure(to, measure).State == FigureState.Disputed)];
        return new Total(to, measure, withoutNumber.IsEmpty ? sum : sum?.AsOpen(), handOvers, withoutNumber, disputed);
    }
}
