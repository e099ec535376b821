using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Periods;

namespace Bot.Questions.Understanding;

/// <summary>Reads a comparison of two periods, parties, measures or mediators.</summary>
internal static class ComparisonReader
{
    /// <summary>The comparison, or null when there are no two halves.</summary>
    public static Question? Read(Question start, Clues clues)
    {
        var compares = clues.HasAny("compare", "more", "or") || clues.Has("pick", "largest");
        var half = start with
        {
            Ask = QuestionReader.CountsExchanges(clues) || (start.Measure is null && clues.Has("exchange")) ? Ask.Count : Ask.Figure,
            Measure = start.Measure ?? Measure.People,
            Filter = start.Filter with { Kinds = FilterReader.KindsOfExchanges(clues) },
        };
        half = half.Ask == Ask.Count ? half with { Measure = null, Filter = half.Filter with { Kinds = FilterReader.KindsOfAll(clues) } } : half;
        return ByPeriod(half, clues, compares)
            ?? (clues.Has("compare") || clues.Has("more") || (clues.Has("or") && !clues.Has("dispute")) ? ByParty(half, clues) ?? ByMeasure(half, clues) ?? ByMediator(half) : null);
    }

    /// <summary>Two periods that a comparing word joins, or that do not touch ("2022 and 2024").</summary>
    private static Question? ByPeriod(Question half, Clues clues, bool compares)
    {
        ImmutableArray<Period> periods = [.. clues.Periods.Where(p => p.Bound == Bound.None).Select(p => p.Named)];
        if (periods is not [var a, var b] || clues.Periods.Length != 2 || clues.HasAny("dispute", "mediate", "how-long")
            || (!compares && (!clues.Has("how-many") || Touch(a, b) || Touch(b, a))))
        {
            return null;
        }

        return Pair(half with { Filter = half.Filter with { Period = a } }, half with { Filter = half.Filter with { Period = b } });
    }

    private static Question? ByParty(Question half, Clues clues)
    {
        var parties = clues.Words.SelectMany(w => w.Meanings).Where(m => m.Tag is "to" or "of" or "party").Select(m => m.Value).Distinct(StringComparer.Ordinal).ToArray();
        var named = parties.Length == 2 || clues.Has("both") || (parties.Length == 0 && clues.Has("who") && clues.Has("receive"));
        var oneGaveTheOther = parties.Length == 2 && clues.Has("give") && !clues.HasAny("of", "or", "more");
        if (half.Ask == Ask.Count || !named || oneGaveTheOther)
        {
            return null;
        }

        return Pair(half with { Filter = half.Filter with { To = Party.Ukraine } }, half with { Filter = half.Filter with { To = Party.Russia } });
    }

    private static Question? ByMeasure(Question half, Clues clues)
    {
        var measures = clues.Values("measure");
        return half.Ask == Ask.Count || measures.Length != 2 ? null
            : Pair(half with { Measure = Parse(measures[0]) }, half with { Measure = Parse(measures[1]) });
    }

    private static Question? ByMediator(Question half) => half.Filter.Mediators is not [var a, var b] ? null
        : Pair(half with { Filter = half.Filter with { Mediators = [a] } }, half with { Filter = half.Filter with { Mediators = [b] } });

    private static Question Pair(Question a, Question b) => a with { Ask = Ask.Compare, Against = b };

    private static bool Touch(Period a, Period b) => a.Until is { } end && b.From is { } begin && begin <= end.AddDays(1) && begin >= end.AddDays(-1);

    private static Measure Parse(string measure) => measure switch
    {
        "bodies" => Measure.Bodies,
        "civilians" => Measure.Civilians,
        "military" => Measure.Military,
        _ => Measure.People,
    };
}
