using Bot.Exchanges;
using Bot.Questions.Periods;

namespace Bot.Questions.Understanding;

/// <summary>Decides what is asked. The rules are tried in order: the more particular before the more general.</summary>
internal static class QuestionReader
{
    private static readonly string[] _civilianGroups = ["children", "kursk-residents", "seamen", "drivers"];

    /// <summary>The question, taken by itself.</summary>
    public static Question Read(Clues clues, ExchangeRecord record)
    {
        var filter = FilterReader.Of(clues, record);
        var measure = MeasureOf(clues);
        var start = new Question { Ask = Ask.Figure, Filter = filter, Measure = measure, Place = clues.First("at") is { } at ? new Place(at.Value("at")!, at.Text) : null };
        return Agreement(start, clues, record)
            ?? ComparisonReader.Read(start, clues)
            ?? Gap(start, clues)
            ?? HowLong(start, clues)
            ?? PickReader.ByOrdinal(start, clues)
            ?? Fact(start, clues)
            ?? Average(start, clues)
            ?? Breakdown(start, clues)
            ?? RunningTotal(start, clues)
            ?? Counting(start, clues)
            ?? PickReader.Read(start, clues)
            ?? HowMany(start, clues)
            ?? Listed(start, clues)
            ?? Keywords(start, clues);
    }

    /// <summary>What is counted; the more particular word decides ("bodies of soldiers" are bodies).</summary>
    public static Measure? MeasureOf(Clues clues)
    {
        var measures = clues.Values("measure");
        return measures.IsEmpty && clues.Values("category").Intersect(_civilianGroups).Any() ? Measure.Civilians
            : measures.Contains("bodies") ? Measure.Bodies
            : measures.Contains("civilians") && measures.Contains("military") && !clues.Has("composition") ? Measure.People
            : measures.Contains("civilians") ? Measure.Civilians
            : measures.Contains("military") ? Measure.Military
            : measures.Contains("people") ? Measure.People : null;
    }

    /// <summary>Whether the thing counted is hand-overs: the first noun after "how many".</summary>
    public static bool CountsExchanges(Clues clues)
    {
        if (clues.First("how-many") is not { } howMany)
        {
            return false;
        }

        var noun = clues.Words.Skip(clues.Words.IndexOf(howMany)).FirstOrDefault(w => w.Has("exchange") || w.Has("measure") || w.Has("category") || w.Has("unit"));
        if (noun is null || noun.Has("exchange"))
        {
            return noun is not null;
        }

        // An English noun before "handovers" only says of what: "body handovers".
        var next = clues.Words.IndexOf(noun) + 1;
        return noun.Languages == 1 && next < clues.Words.Length && clues.Words[next] is var head && head.Has("exchange") && head.Start == noun.Start + noun.Count;
    }

    private static Question? Agreement(Question start, Clues clues, ExchangeRecord record)
    {
        var asksProgress = clues.Has("promise") || (clues.Has("deliver") && (clues.Has("agreement") || clues.Has("agreement-word")));
        if (!asksProgress && (clues.HasAny("how-many", "exchange", "list", "measure") || !clues.Has("agreement")))
        {
            return !clues.Has("agreement-word") || clues.HasAny("mediate", "how-many", "exchange", "measure", "agreement-of") ? null : start with { Ask = Ask.Agreement };
        }

        if (!clues.HasAny("agreement", "agreement-word") && clues.HasAny("dispute", "how-many"))
        {
            return null;
        }

        if (start.Filter is { Agreement: { } id, Period: { } period })
        {
            var dated = record.References.Agreements.Where(a => a.IsIn(id) && (a.Date is not { } day || period.Contains(day))).ToArray();
            dated = dated.Length > 0 ? dated : [.. record.References.Agreements.Where(a => a.Date is { } day && period.Contains(day))];
            start = dated is [var only] ? start with { Filter = start.Filter with { Agreement = only.Id, Period = null } }
                : record.References.Agreements.Count(a => a.IsIn(id)) == 1 ? start with { Filter = start.Filter with { Period = null } } : start;
        }

        return start with { Ask = Ask.Agreement };
    }

    private static Question? Gap(Question start, Clues clues) =>
        clues.Has("gap") || (clues.Has("how-long") && clues.Periods.Length > 1)
            ? start with { Ask = Ask.Gap, Filter = FilterReader.WithKinds(start, clues), Certainty = clues.Has("gap") ? Certainty.Sure : Certainty.Unsure } : null;

    private static Question? HowLong(Question start, Clues clues) =>
        clues.Has("how-long") ? start with { Ask = Ask.HowLong, Pick = PickReader.PickOf(clues, Pick.Last), Filter = FilterReader.WithKinds(start, clues) } : null;

    /// <summary>"Which month saw the most bodies", "how many people came home each year".</summary>
    private static Question? Breakdown(Question start, Clues clues)
    {
        var pick = PickReader.PickOf(clues, Pick.None);
        if (clues.Values("group") is not [var group, ..] || (!clues.Has("how-many") && !clues.Has("list") && pick is not (Pick.Largest or Pick.Smallest)))
        {
            return null;
        }

        var counts = CountsExchanges(clues) || (start.Measure is null && clues.Has("exchange"));
        return start with
        {
            Ask = Ask.Breakdown,
            Grouping = group == "month" ? Grouping.Month : Grouping.Year,
            Pick = pick is Pick.Largest or Pick.Smallest ? pick : Pick.None,
            Measure = counts ? null : start.Measure ?? Measure.People,
            Filter = start.Filter with { Kinds = counts ? FilterReader.KindsOfAll(clues) : FilterReader.KindsOfExchanges(clues) },
        };
    }

    /// <summary>A fact about exchanges: mediators, place, ages, dispute and so on.</summary>
    private static Question? Fact(Question start, Clues clues)
    {
        if (FactReader.AspectOf(clues) is not { } aspect)
        {
            return null;
        }

        start = FactReader.WithoutAnsweredFilter(start, aspect, clues);
        var pick = PickReader.PickOf(clues, Pick.None);
        if (aspect == Aspect.Sources && pick == Pick.None && start.Filter is { Period: null, Agreement: null } && !clues.HasAny("exchange", "pronoun"))
        {
            return start with { Ask = Ask.Sources };
        }

        start = start with { Filter = FilterReader.WithKinds(start, clues) };
        return PickReader.Anchored(start with { Ask = Ask.Exchange, Aspect = aspect, Side = FactReader.SideOf(clues), Pick = pick }, clues);
    }

    private static Question? Average(Question start, Clues clues)
    {
        if (!clues.Has("average"))
        {
            return null;
        }

        var perMonth = clues.Has("per", "month") || (!clues.Has("per", "exchange") && clues.Has("span", "month"));
        if (perMonth && start.Measure is null && clues.Has("exchange"))
        {
            return start with { Ask = Ask.Breakdown, Grouping = Grouping.Month, Filter = FilterReader.WithKinds(start, clues) };
        }

        return start with
        {
            Statistic = perMonth ? Statistic.AveragePerMonth : Statistic.AveragePerExchange,
            Measure = start.Measure ?? Measure.People,
            Filter = start.Filter with { Kinds = FilterReader.KindsOfExchanges(clues) },
            CountsGroup = CountsGroup(clues),
        };
    }

    /// <summary>What an official said the sum was by some day.</summary>
    private static Question? RunningTotal(Question start, Clues clues)
    {
        var asks = clues.HasAny("in-all", "how-many") || (start.Measure is not null && clues.Words.Length <= 3);
        if (start.Filter.Claimant is null || CountsExchanges(clues) || !asks)
        {
            return null;
        }

        var day = start.Filter.Period is { IsDay: true } period ? period.Until : null;
        return day is not null && !clues.Has("in-all") ? null
            : start with { Ask = Ask.RunningTotal, WantsRunningTotal = true, Filter = day is null ? start.Filter : start.Filter with { Period = new(null, day) } };
    }

    private static Question? Counting(Question start, Clues clues)
    {
        var asksWhether = clues.Has("yes-no") && clues.Has("exchange") && !clues.HasAny("how-many", "when", "which", "who", "list", "pick")
            && clues.Periods is [{ Named.IsDay: false, Bound: Bound.None }];
        return !CountsExchanges(clues) && !asksWhether ? null : start with
        {
            Ask = Ask.Count,
            Measure = null,
            Certainty = start.Filter.Claimant is null ? Certainty.Sure : Certainty.Unsure,
            Filter = start.Filter with { Claimant = null, Kinds = clues.Has("any") ? [.. Enum.GetValues<ExchangeKind>()] : FilterReader.WithKinds(start, clues).Kinds },
        };
    }

    private static Question? HowMany(Question start, Clues clues)
    {
        var asks = clues.Has("how-many") || (clues.Has("in-all") && !clues.Has("list"));
        if (asks && clues.Has("outside") && !clues.Has("in-all") && start.Filter.Period is { IsDay: true })
        {
            // A part of that day's figure: its card shows the parts, and a total would be another number.
            return start with { Ask = Ask.Exchange, Filter = FilterReader.WithKinds(start, clues), Certainty = Certainty.Unsure };
        }

        if (asks && start.Filter is { Claimant: not null, Period.IsDay: true })
        {
            // Asked is what that one said, which the best estimate need not be.
            return start with { Ask = Ask.Exchange, Aspect = Aspect.Claims, Filter = FilterReader.WithKinds(start, clues) };
        }

        return !asks ? null : start with
        {
            Measure = start.Measure ?? Measure.People,
            Filter = start.Filter with { Kinds = FilterReader.KindsOfExchanges(clues) },
            CountsGroup = CountsGroup(clues),
            WantsRunningTotal = clues.Has("in-all") || clues.Periods.Any(p => p.Bound == Bound.Until),
            Side = FactReader.SideOf(clues),
            Aspect = Aspect.Figures,
            Certainty = clues.Has("outside") && !clues.Has("in-all") ? Certainty.Unsure : Certainty.Sure,
        };
    }

    private static Question? Listed(Question start, Clues clues)
    {
        var isDay = start.Filter.Period is { IsDay: true };
        var asks = clues.Says("list") || (clues.HasAny("which", "when", "exchange") && !isDay && (!clues.Has("what-happened") || (clues.Has("which") && clues.Has("exchange"))));
        if (!asks || (isDay && !clues.Says("list")))
        {
            return null;
        }

        start = start with { Ask = Ask.List, Filter = FilterReader.WithKinds(start, clues) };
        return clues.Periods is [{ Bound: Bound.After or Bound.Before, Named.IsDay: true } bound] && !clues.Says("list") && clues.HasAny("which", "one")
            ? PickReader.Anchored(start with { Ask = Ask.Exchange, Pick = bound.Bound == Bound.After ? Pick.Next : Pick.Previous }, clues) : start;
    }

    /// <summary>No question word: a day shows its exchanges, a measure or a period its totals, a name a list.</summary>
    private static Question Keywords(Question start, Clues clues)
    {
        if (start.Filter.Period is { IsDay: true })
        {
            return start with { Ask = Ask.Exchange, Filter = FilterReader.WithKinds(start, clues) };
        }

        var named = start.Filter is not { Mediators.IsEmpty: true, Categories.IsEmpty: true, Units.IsEmpty: true, Publisher: null, Claimant: null };
        if (named && start.Measure is null or Measure.People)
        {
            return start with { Ask = Ask.List, Filter = FilterReader.WithKinds(start, clues) };
        }

        var understood = start.Measure is not null || start.Place is not null || start.Filter is not { Period: null, To: null } || clues.HasAny("party", "come", "swap");
        return !understood ? start with { Ask = Ask.Help, Certainty = Certainty.Unsure }
            : start with { CountsGroup = named, Filter = start.Filter with { Kinds = FilterReader.KindsOfExchanges(clues) } };
    }

    /// <summary>Groups that are named and not counted; "in exchanges with women" asks about the exchanges.</summary>
    private static bool CountsGroup(Clues clues) => (clues.Has("category") || clues.Has("unit")) && !clues.Has("exchange") && !clues.Has("outside");
}
