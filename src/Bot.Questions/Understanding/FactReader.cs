using Bot.Exchanges;

namespace Bot.Questions.Understanding;

/// <summary>Which fact about exchanges is asked for.</summary>
internal static class FactReader
{
    /// <summary>The fact, or null when something else is asked.</summary>
    public static Aspect? AspectOf(Clues clues)
    {
        if (clues.Has("age", "youngest") || clues.Has("age", "oldest"))
        {
            return clues.Has("age", "youngest") && clues.Has("age", "oldest") ? Aspect.Ages : clues.Has("age", "youngest") ? Aspect.Youngest : Aspect.Oldest;
        }

        return clues.Has("dispute") ? Aspect.Dispute
            : AsksMediators(clues) ? Aspect.Mediators
            : clues.Has("age") ? Aspect.Ages
            : clues.Has("ordinal-word") && !clues.Has("how-many") && (clues.Has("exchange") || clues.Has("pronoun") || clues.Periods is [{ Named.IsDay: true }]) ? Aspect.Ordinal
            : clues.Has("agreement-of") ? Aspect.Agreement
            : clues.Has("sources") && !clues.Has("how-many") ? Aspect.Sources
            : clues.Has("unpublished") ? Aspect.WithoutNumber
            : (clues.Has("where") && !clues.Has("how-many")) || (clues.Has("place") && !clues.Has("when") && clues.Has("which") && !clues.Has("what-happened")) ? Aspect.Place
            : AsksClaims(clues) ? Aspect.Claims
            : AsksWho(clues) ? Aspect.Who
            : null;
    }

    /// <summary>Whose statements are asked for, or null.</summary>
    public static Side? SideOf(Clues clues) => clues.Values("side") is [var side] ? side == "russia" ? Side.Russia : Side.Ukraine : null;

    /// <summary>The question without the filter that is asked about rather than given: "did the UAE mediate on 31 May?".</summary>
    public static Question WithoutAnsweredFilter(Question question, Aspect aspect, Clues clues) => aspect switch
    {
        Aspect.Mediators when question.Filter.Period is { IsDay: true } => question with { Filter = question.Filter with { Mediators = [] } },
        Aspect.Claims or Aspect.Dispute when SideOf(clues) is not null => question with { Filter = question.Filter with { To = null } },
        Aspect.Dispute => question with { Filter = question.Filter with { To = null, Claimant = null } },
        Aspect.Who when question.Filter.Period is { IsDay: true } => question with { Filter = question.Filter with { Categories = [], Units = [] } },
        _ => question,
    };

    private static bool AsksMediators(Clues clues) =>
        clues.Has("mediate") && !clues.Has("how-many") && (!clues.Has("mediator") || clues.Has("who") || (clues.Has("yes-no") && clues.Periods is [{ Named.IsDay: true }]));

    private static bool AsksClaims(Clues clues) =>
        !clues.Has("how-many") && !clues.Has("when") && !clues.Has("pick", "largest") && !(clues.Has("in-all") && clues.Has("claimant"))
        && (clues.Has("side") || (clues.Has("claim") && (clues.Has("claimant") || clues.Has("who") || clues.Has("which"))));

    private static bool AsksWho(Clues clues) =>
        !clues.Has("how-many") && !clues.Has("when") && !clues.Has("list") && !clues.Has("which", "exchange")
        && (clues.Has("composition") || (clues.Has("who") && !clues.Has("claimant") && (clues.Has("come") || clues.Has("give") || clues.Has("swap") || clues.Has("return"))));
}
