using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>How well the sides agree on a figure (METHOD, "One exchange, one measure, one receiving party").</summary>
public enum FigureState
{
    /// <summary>Nobody claimed anything. Prints as a word, never as 0.</summary>
    Unknown,

    /// <summary>It was spoken of and every number was withheld. Prints as a word, never as 0.</summary>
    Undisclosed,

    /// <summary>One side gave a number.</summary>
    Reported,

    /// <summary>All sides that gave an exact number gave the same.</summary>
    Agreed,

    /// <summary>Two sides differ.</summary>
    Disputed,
}

/// <summary>What a figure of people rests on.</summary>
public enum FigureBasis
{
    /// <summary>Claimed as such.</summary>
    Claimed,

    /// <summary>Military and civilians, or several parts, added.</summary>
    Added,

    /// <summary>Only the military were counted; reports often leave civilians out.</summary>
    MilitaryOnly,

    /// <summary>Only civilians were named while the soldiers were withheld; the estimate is a lower bound.</summary>
    CiviliansOnly,
}

/// <summary>A best estimate between the smallest and the largest claim.</summary>
/// <param name="Best">The best estimate.</param>
/// <param name="Qualifier">How exactly the best estimate was stated; never undisclosed.</param>
/// <param name="Low">The smallest claimed.</param>
/// <param name="High">The largest claimed; null when the claims set no upper end.</param>
public readonly record struct Estimate(int Best, Qualifier Qualifier, int Low, int? High)
{
    /// <summary>Whether the claims differ or leave the upper end open.</summary>
    public bool IsRange => Low != Best || High != Best;

    /// <summary>Adds people who come on top: ends add up, and the least exact qualifier stays.</summary>
    public static Estimate operator +(Estimate a, Estimate b) =>
        new(a.Best + b.Best, Looser(a.Qualifier, b.Qualifier), a.Low + b.Low, a.High + b.High);

    /// <summary>The same without an upper end.</summary>
    public Estimate AsOpen() => this with { High = null };

    /// <summary>The same as a lower bound: more may have come, nobody said how many.</summary>
    public Estimate AsLowerBound() => this with { Qualifier = Qualifier.AtLeast, High = null };

    private static Qualifier Looser(Qualifier a, Qualifier b) =>
        a == b ? a
        : a is Qualifier.AtLeast or Qualifier.MoreThan || b is Qualifier.AtLeast or Qualifier.MoreThan ? Qualifier.AtLeast
        : Qualifier.About;
}

/// <summary>What the claims say about one measure of one exchange for one receiving party.</summary>
public sealed record Figure
{
    /// <summary>Nobody claimed anything.</summary>
    public static Figure Unknown { get; } = new();

    /// <summary>How well the sides agree.</summary>
    public FigureState State { get; init; }

    /// <summary>The numbers; null when unknown or undisclosed.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>What a figure of people rests on.</summary>
    public FigureBasis Basis { get; init; }

    /// <summary>
    /// Whether it counts among those "without a published number": nothing known, everything withheld, or only a lower bound
    /// because a part of it was withheld (4 July 2025: the civilians named, the soldiers not).
    /// </summary>
    public bool IsWithoutNumber { get; init; } = true;

    /// <summary>The claims it rests on, the best estimate's first.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>The figures of the parts that were added, when there is more than one; empty otherwise.</summary>
    public ImmutableArray<(Part? Part, Figure Figure)> Parts { get; init; } = [];

    /// <summary>
    /// The sides that stand behind it, the best estimate's first, then those that gave an exact number (any number where none was exact);
    /// for a sum those that gave every part of it, or all of them where no side did.
    /// </summary>
    public ImmutableArray<Side> Sides { get; init; } = [];
}
