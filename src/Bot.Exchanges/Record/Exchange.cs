using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>One count that somebody stated about one exchange.</summary>
/// <param name="By">Who claimed it.</param>
/// <param name="To">Who received those counted.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">The count with its qualifier.</param>
/// <param name="Part">The part it belongs to, or null for the exchange proper; counts of different parts add up (METHOD, "Part").</param>
/// <param name="OfWhich">Whether those counted are already inside another claim, so that it is never added (METHOD, "ofWhich").</param>
/// <param name="Source">The source that reported it.</param>
public sealed record Claim(Claimant By, Party To, Measure Measure, Count Count, Part? Part, bool OfWhich, Source Source);

/// <summary>Ages of those exchanged, in years; either end may be unknown.</summary>
/// <param name="Youngest">Age of the youngest, or null.</param>
/// <param name="Oldest">Age of the oldest, or null.</param>
public sealed record Ages(int? Youngest = null, int? Oldest = null);

/// <summary>The official number of an exchange.</summary>
/// <param name="Number">"The 66th".</param>
/// <param name="By">Who numbers it so.</param>
public sealed record Ordinal(int Number, Claimant By);

/// <summary>One hand-over as the parties announced it, with everything claimed about it.</summary>
public sealed class Exchange
{
    private readonly Figure[,] _figures;

    /// <summary>An exchange from its parts. The figures are settled here, once.</summary>
    internal Exchange(ExchangeFacts facts)
    {
        Facts = facts;
        _figures = FigureRules.SettleAll(facts.Claims);
    }

    /// <summary>The facts as recorded.</summary>
    public ExchangeFacts Facts { get; }

    /// <summary>The stable id: the date, with a suffix where one day has several hand-overs ("2025-06-14-bodies").</summary>
    public string Id => Facts.Id;

    /// <summary>The local date of the hand-over (its first day).</summary>
    public DateOnly Date => Facts.Date;

    /// <summary>What was handed over.</summary>
    public ExchangeKind Kind => Facts.Kind;

    /// <summary>All claims, in the order of the record.</summary>
    public ImmutableArray<Claim> Claims => Facts.Claims;

    /// <summary>All sources, in the order of the record.</summary>
    public ImmutableArray<Source> Sources => Facts.Sources;

    /// <summary>Whether it counts as a prisoner exchange (METHOD, "Totals": prisoners + mixed).</summary>
    public bool IsPrisonerExchange => Kind is ExchangeKind.Prisoners or ExchangeKind.Mixed;

    /// <summary>Whether bodies were handed over (bodies + mixed).</summary>
    public bool IsRepatriation => Kind is ExchangeKind.Bodies or ExchangeKind.Mixed;

    /// <summary>The figure for what <paramref name="to"/> received, counted as <paramref name="measure"/>.</summary>
    public Figure Figure(Party to, Measure measure) => _figures[(int)to, (int)measure];

    /// <summary>
    /// Whether a number of this <paramref name="measure"/> is to be expected for <paramref name="to"/>: somebody spoke of it, or the kind of
    /// hand-over calls for it. Exchanges of prisoners and of bodies go both ways; returns of civilians and one-way releases do not, so nobody's
    /// silence about the other party counts. Only such hand-overs can be "without a published number" (METHOD, "Totals").
    /// </summary>
    public bool Concerns(Party to, Measure measure) => Figure(to, measure).State != FigureState.Unknown || (!IsOneWay && measure switch
    {
        Measure.Bodies => IsRepatriation,
        Measure.Civilians => false,
        _ => IsPrisonerExchange,
    });

    /// <summary>Whether <paramref name="to"/> received anything: as claimed, or because the hand-over went both ways.</summary>
    public bool Concerns(Party to) => Enum.GetValues<Measure>().Any(measure => Concerns(to, measure));

    private bool IsOneWay => Facts.Categories.Any(c => c.Id == Category.OneWay);

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>The recorded facts of one exchange, with every reference resolved.</summary>
public sealed record ExchangeFacts
{
    /// <summary>See <see cref="Exchange.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The (first) day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day when several days were announced as one exchange, else null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Other dates that sources give, when they do not settle it.</summary>
    public ImmutableArray<DateOnly> AlternativeDates { get; init; } = [];

    /// <summary>What was handed over.</summary>
    public required ExchangeKind Kind { get; init; }

    /// <summary>Where, or null when not known.</summary>
    public LocalizedText? Place { get; init; }

    /// <summary>Under which agreement, or null.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>Who mediated.</summary>
    public ImmutableArray<Mediator> Mediators { get; init; } = [];

    /// <summary>Who was among those exchanged.</summary>
    public ImmutableArray<Category> Categories { get; init; } = [];

    /// <summary>Services and formations of those exchanged.</summary>
    public ImmutableArray<Unit> Units { get; init; } = [];

    /// <summary>Ages, or null.</summary>
    public Ages? Ages { get; init; }

    /// <summary>The official number, or null.</summary>
    public Ordinal? Ordinal { get; init; }

    /// <summary>One sentence on what happened.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>What a careful reader should know besides, or null.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>How well the entry is supported.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>All claims.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>All sources.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];
}
