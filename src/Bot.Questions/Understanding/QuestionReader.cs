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
        var start = new Question { Ask = Ask.Figure, Filter = filter, Measure = measure };
        return Agreement(start, clues, record)
            ?? ComparisonReader.Read(start, clues)
            ?? Gap(start, clues)
            ?? HowLong(start, clues)
            ?? ByOrdinal(start, clues)
            ?? Fact(start, clues)
            ?? Average(start, clues)
            ?? Breakdown(start, clues)
            ?? RunningTotal(start, clues)
            ?? Counting(start, clues)
            ?? Picked(start, clues)
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
        var at = clues.Words.IndexOf(clues.First("how-many")!);
        return clues.First("how-many") is not null
            && clues.Words.Skip(at).FirstOrDefault(w => w.Has("exchange") || w.Has("measure") || w.Has("category") || w.Has("unit") || w.Has("of")) is { } noun
            && (noun.Has("exchange") || (noun.Has("of") && !noun.Has("measure") && clues.Words.Skip(at).FirstOrDefault(w => w.Has("exchange") || w.Has("measure") || w.Has("category")) is { } next && next.Has("exchange")));
    }

    private static Question? Agreement(Question start, Clues clues, ExchangeRecord record)
    {
        var asksProgress = clues.Has("promise") || (clues.Has("deliver") && (clues.Has("agreement") || clues.Has("agreement-word")));
        if (!asksProgress && (clues.Has("how-many") || clues.Has("exchange") || clues.Has("list") || clues.Has("measure") || !clues.Has("agreement")))
        {
            return asksProgress || !clues.Has("agreement-word") || clues.Has("mediate") || clues.Has("how-many") || clues.Has("exchange") || clues.Has("measure") || clues.Has("agreement-of")
                ? null : start with { Ask = Ask.Agreement };
        }

        if (!clues.Has("agreement") && !clues.Has("agreement-word") && (clues.Has("dispute") || clues.Has("how-many")))
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
            ? start with { Ask = Ask.Gap, Filter = WithKinds(start, clues), Certainty = clues.Has("gap") ? Certainty.Sure : Certainty.Unsure } : null;

    private static Question? HowLong(Question start, Clues clues) =>
        clues.Has("how-long") ? start with { Ask = Ask.HowLong, Pick = PickOf(clues, Pick.Last), Filter = WithKinds(start, clues) } : null;

    /// <summary>"Which month saw the most bodies", "how many people came home each year".</summary>
    private static Question? Breakdown(Question start, Clues clues)
    {
        var pick = PickOf(clues, Pick.None);
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

    /// <summary>"the 66th exchange": by the number that officials gave it.</summary>
    private static Question? ByOrdinal(Question start, Clues clues)
    {
        for (var i = 0; i + 1 < clues.Words.Length; i++)
        {
            var (a, b) = (clues.Words[i], clues.Words[i + 1]);
            var suffixed = b.Has("ordinal-suffix") && b.First.Gap is Words.Gap.None or Words.Gap.Hyphen;
            if ((suffixed ? a.Number : a.Has("ordinal-word") ? b.Number : null) is > 1 and <= 200 and { } number && clues.Has("exchange"))
            {
                return start with { Ask = Ask.Exchange, OrdinalNumber = number, Aspect = FactReader.AspectOf(clues) ?? Aspect.Summary };
            }
        }

        return null;
    }

    /// <summary>A fact about exchanges: mediators, place, ages, dispute and so on.</summary>
    private static Question? Fact(Question start, Clues clues)
    {
        if (FactReader.AspectOf(clues) is not { } aspect)
        {
            return null;
        }

        start = FactReader.WithoutAnsweredFilter(start, aspect, clues);
        if (aspect == Aspect.Sources && start.Filter is { Period: null, Agreement: null } && PickOf(clues, Pick.None) == Pick.None && !clues.Has("exchange") && !clues.Has("pronoun"))
        {
            return start with { Ask = Ask.Sources };
        }

        return Anchored(start with { Ask = Ask.Exchange, Aspect = aspect, Side = FactReader.SideOf(clues), Pick = PickOf(clues, Pick.None), Filter = WithKinds(start, clues) }, clues);
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
            return start with { Ask = Ask.Breakdown, Grouping = Grouping.Month, Filter = WithKinds(start, clues) };
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
        if (start.Filter.Claimant is null || CountsExchanges(clues) || !(clues.Has("in-all") || clues.Has("how-many") || (start.Measure is not null && clues.Words.Length <= 3)))
        {
            return null;
        }

        var day = start.Filter.Period is { IsDay: true } period ? period.Until : null;
        return day is not null && !clues.Has("in-all") ? null
            : start with { Ask = Ask.RunningTotal, WantsRunningTotal = true, Filter = day is null ? start.Filter : start.Filter with { Period = new(null, day) } };
    }

    private static Question? Counting(Question start, Clues clues)
    {
        var asksWhether = clues.Has("yes-no") && clues.Has("exchange") && !clues.Has("how-many") && !clues.Has("when") && !clues.Has("which") && !clues.Has("who")
            && !clues.Has("list") && !clues.Has("pick") && clues.Periods is [{ Named.IsDay: false, Bound: Bound.None }];
        return CountsExchanges(clues) || asksWhether
            ? start with { Ask = Ask.Count, Measure = null, Certainty = start.Filter.Claimant is null ? Certainty.Sure : Certainty.Unsure, Filter = start.Filter with { Claimant = null, Kinds = clues.Has("any") ? [.. Enum.GetValues<ExchangeKind>()] : WithKinds(start, clues).Kinds } }
            : null;
    }

    private static Question? Picked(Question start, Clues clues)
    {
        var pick = PickOf(clues, Pick.None);
        if (pick is Pick.Last or Pick.First && clues.Words.FirstOrDefault(w => w.Number is >= 2 and <= 100 || w.Value("number") is { Length: <= 2 }) is { } limit && !clues.Has("how-many"))
        {
            var count = limit.Number ?? int.Parse(limit.Value("number")!, System.Globalization.CultureInfo.InvariantCulture);
            return start with { Ask = Ask.List, Pick = pick, Limit = count, Filter = WithKinds(start, clues) };
        }

        if (clues.Words.FirstOrDefault(w => w.Value("ordinal") is not (null or "1")) is { } nth && clues.Has("exchange") && !clues.Has("how-many") && start.Filter.Period is not { IsDay: true })
        {
            return start with
            {
                Ask = Ask.Exchange,
                Pick = pick is Pick.Largest or Pick.Smallest ? pick : Pick.First,
                Nth = int.Parse(nth.Value("ordinal")!, System.Globalization.CultureInfo.InvariantCulture),
                Filter = WithKinds(start, clues),
            };
        }

        if (ByAmount(start, clues, pick) is { } byAmount)
        {
            return byAmount;
        }

        if (pick == Pick.None || (clues.Has("how-many") && !clues.Has("exchange") && pick is not (Pick.Largest or Pick.Smallest)))
        {
            return null;
        }

        var aspect = clues.Has("how-many") ? Aspect.Figures : clues.Has("when") ? Aspect.Date : Aspect.Summary;
        return Anchored(start with { Ask = Ask.Exchange, Pick = pick, Aspect = aspect, Filter = WithKinds(start, clues) }, clues);
    }

    /// <summary>"when did 390 come home", "205 for 205": the exchanges that have this number.</summary>
    private static Question? ByAmount(Question start, Clues clues, Pick pick)
    {
        var amount = clues.Words.FirstOrDefault(w => w.Number is >= 2);
        var asks = clues.Has("when") || clues.Has("which") || clues.Words.Count(w => w.Number == amount?.Number) == 2;
        return amount is null || !asks || clues.Has("how-many") || clues.Has("more") || start.Filter.Period is { IsDay: true } ? null
            : start with { Ask = Ask.Exchange, Amount = amount.Number, Pick = pick, Aspect = clues.Has("when") ? Aspect.Date : Aspect.Summary, Filter = start.Filter with { Kinds = [] } };
    }

    private static Question? HowMany(Question start, Clues clues)
    {
        var asks = clues.Has("how-many") || (clues.Has("in-all") && !clues.Has("list"));
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
        var asks = clues.Says("list") || ((clues.Has("which") || clues.Has("when") || clues.Has("exchange")) && !isDay && !clues.Has("what-happened"));
        if (!asks || (isDay && !clues.Says("list")))
        {
            return null;
        }

        var bound = clues.Periods is [{ Bound: Bound.After or Bound.Before, Named.IsDay: true }] && !clues.Says("list") && (clues.Has("which") || clues.Has("one"));
        return bound ? Anchored(start with { Ask = Ask.Exchange, Pick = clues.Periods[0].Bound == Bound.After ? Pick.Next : Pick.Previous, Filter = WithKinds(start, clues) }, clues)
            : start with { Ask = Ask.List, Filter = WithKinds(start, clues) };
    }

    /// <summary>No question word: a day shows its exchanges, a measure or a period its totals, a name a list.</summary>
    private static Question Keywords(Question start, Clues clues)
    {
        if (start.Filter.Period is { IsDay: true })
        {
            return start with { Ask = Ask.Exchange, Filter = WithKinds(start, clues) };
        }

        var named = !start.Filter.Mediators.IsEmpty || !start.Filter.Categories.IsEmpty || !start.Filter.Units.IsEmpty || start.Filter.Publisher is not null || start.Filter.Claimant is not null;
        if (named && start.Measure is null or Measure.People)
        {
            return start with { Ask = Ask.List, Filter = WithKinds(start, clues) };
        }

        var understood = start.Measure is not null || start.Filter.Period is not null || start.Filter.To is not null || clues.Has("party") || clues.Has("come") || clues.Has("swap");
        return !understood ? start with { Ask = Ask.Help, Certainty = Certainty.Unsure }
            : start with { CountsGroup = named, Filter = start.Filter with { Kinds = FilterReader.KindsOfExchanges(clues) } };
    }

    /// <summary>Groups that are named and not counted; "in exchanges with women" asks about the exchanges.</summary>
    private static bool CountsGroup(Clues clues) => (clues.Has("category") || clues.Has("unit")) && !clues.Has("exchange") && !clues.Has("outside");

    private static Filter WithKinds(Question start, Clues clues)
    {
        var kinds = FilterReader.KindsOfAll(clues);
        var civilians = start.Measure == Measure.Civilians && kinds.IsEmpty && clues.Has("exchange") && !start.Filter.Categories.Contains("civilians");
        return start.Filter with { Kinds = kinds, Categories = civilians ? start.Filter.Categories.Add("civilians") : start.Filter.Categories };
    }

    private static Pick PickOf(Clues clues, Pick none)
    {
        var picks = clues.Values("pick");
        return picks.Contains("next") ? Pick.Next
            : picks.Contains("previous") ? Pick.Previous
            : picks.Contains("largest") ? Pick.Largest
            : picks.Contains("smallest") ? Pick.Smallest
            : picks.Contains("first") ? Pick.First
            : picks.Contains("last") ? Pick.Last : none;
    }

    /// <summary>"Next" and "previous" start from the day named, which is then no period.</summary>
    private static Question Anchored(Question question, Clues clues)
    {
        if (question.Pick is not (Pick.Next or Pick.Previous))
        {
            return question;
        }

        if (clues.Periods is [{ } mention, ..])
        {
            var day = question.Pick == Pick.Next ? mention.Named.Until : mention.Named.From;
            return question with { Day = day, Filter = question.Filter with { Period = null } };
        }

        return question with { Certainty = Certainty.Unsure };
    }
}
