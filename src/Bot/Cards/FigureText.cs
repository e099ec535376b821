using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>Figures in words. What nobody published prints as a word, never as 0 (METHOD, rule 1).</summary>
internal static class FigureText
{
    /// <summary>Marks a disputed figure where there is no room for both numbers.</summary>
    public const string DisputedMark = "*";

    /// <summary>The figure as it stands in a table: "205", "207 (195–207)", "at least 2", "not published".</summary>
    public static string Short(this Wording words, Figure figure) => figure switch
    {
        { Estimate: { } estimate } => words.Estimate(estimate),
        { State: FigureState.Undisclosed } => words["number.undisclosed"],
        _ => words["figure.unknown"],
    };

    /// <summary>A best estimate with the range of the claims where they differ.</summary>
    public static string Estimate(this Wording words, Estimate estimate)
    {
        var best = words.Count(estimate.Best, estimate.Qualifier);
        return estimate switch
        {
            { High: { } high } when high != estimate.Low => words.Say("figure.range", ("best", best), ("low", estimate.Low), ("high", high)),
            { High: null } when estimate.Low != estimate.Best => words.Say("figure.rangeOpen", ("best", best), ("low", estimate.Low)),
            _ => best,
        };
    }

    /// <summary>The figure for a crowded table: its best estimate, with a star where the sides differ.</summary>
    public static string Brief(this Wording words, Figure figure) => figure.Estimate is { } estimate
        ? words.Count(estimate.Best, estimate.Qualifier) + (figure.State == FigureState.Disputed ? DisputedMark : "")
        : words.Short(figure);

    /// <summary>A sum: "at least" where hand-overs without a published number are among them.</summary>
    public static string Short(this Wording words, Total total) => total switch
    {
        { HandOvers.IsEmpty: true } => words["figure.none"],
        { Sum: null } => words["number.undisclosed"],
        { Sum: { } sum, IsAtLeast: true } => words.Estimate(sum with { Qualifier = Qualifier.AtLeast }),
        { Sum: { } sum } => words.Estimate(sum),
    };

    /// <summary>Who stands behind a figure: "both sides agree", "reported by Ukraine", "the sides differ".</summary>
    public static string State(this Wording words, Figure figure) => figure.State switch
    {
        FigureState.Agreed => words["figure.agreed"],
        FigureState.Disputed => words["figure.disputed"],
        FigureState.Reported => words.Say("figure.reported", ("side", words.List(figure.Sides.Select(words.Side)))),
        FigureState.Undisclosed => words["number.undisclosed"],
        _ => words["figure.unknown"],
    };

    /// <summary>"Ukraine", "Russia", "a mediator", "media".</summary>
    public static string Side(this Wording words, Side side) => words["side." + side.ToString().ToLowerInvariant()];

    /// <summary>"people", "service members", "civilians", "bodies".</summary>
    public static string Measure(this Wording words, Measure measure) => words["measure." + measure.ToString().ToLowerInvariant()];

    /// <summary>"to Ukraine", "to Russia".</summary>
    public static string To(this Wording words, Party to) => words["to." + to.ToString().ToLowerInvariant()];

    /// <summary>"prisoners", "bodies", "civilians", "prisoners and bodies".</summary>
    public static string Kind(this Wording words, ExchangeKind kind) => words["kind." + kind.ToString().ToLowerInvariant()];
}
