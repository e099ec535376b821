using System.Globalization;

namespace Bot.Questions.Understanding;

/// <summary>Reads which one of the exchanges is meant: the last, the third of 2024, the largest, the next after a day, the one with 390 people.</summary>
internal static class PickReader
{
    /// <summary>The exchange picked, or null when none is.</summary>
    public static Question? Read(Question start, Clues clues)
    {
        var pick = PickOf(clues, Pick.None);
        if ((Several(start, clues, pick) ?? Nth(start, clues, pick) ?? ByAmount(start, clues, pick)) is { } particular)
        {
            return particular;
        }

        if (pick == Pick.None || (clues.Has("how-many") && !clues.Has("exchange") && pick is not (Pick.Largest or Pick.Smallest)))
        {
            return null;
        }

        var aspect = clues.Has("how-many") ? Aspect.Figures : clues.Has("when") ? Aspect.Date : Aspect.Summary;
        return Anchored(start with { Ask = Ask.Exchange, Pick = pick, Aspect = aspect, Filter = FilterReader.WithKinds(start, clues) }, clues);
    }

    /// <summary>"the last five exchanges", "top 3".</summary>
    private static Question? Several(Question start, Clues clues, Pick pick)
    {
        var limit = clues.Words.FirstOrDefault(w => w.Number is >= 2 and <= 100 || w.Value("number") is { Length: <= 2 } and not "1");
        if (limit is not null && pick is (Pick.Largest or Pick.Smallest) && Math.Abs(clues.Words.IndexOf(limit) - clues.Words.IndexOf(clues.First("pick")!)) != 1)
        {
            return null;
        }

        return limit is null || pick is Pick.None or Pick.Next or Pick.Previous || clues.Has("how-many") ? null : start with
        {
            Ask = Ask.List,
            Pick = pick,
            Limit = limit.Number ?? int.Parse(limit.Value("number")!, CultureInfo.InvariantCulture),
            Filter = FilterReader.WithKinds(start, clues),
        };
    }

    /// <summary>"the second exchange of 2024", "the third largest".</summary>
    private static Question? Nth(Question start, Clues clues, Pick pick)
    {
        var nth = clues.Words.FirstOrDefault(w => w.Value("ordinal") is not (null or "1"));
        return nth is null || !clues.Has("exchange") || clues.Has("how-many") || start.Filter.Period is { IsDay: true } ? null : start with
        {
            Ask = Ask.Exchange,
            Pick = pick is Pick.Largest or Pick.Smallest ? pick : Pick.First,
            Nth = int.Parse(nth.Value("ordinal")!, CultureInfo.InvariantCulture),
            Filter = FilterReader.WithKinds(start, clues),
        };
    }

    /// <summary>"when did 390 come home", "205 for 205": the exchanges that have this number.</summary>
    private static Question? ByAmount(Question start, Clues clues, Pick pick)
    {
        var amount = clues.Words.FirstOrDefault(w => w.Number is >= 2);
        var asks = clues.Has("when") || clues.Has("which") || clues.Words.Count(w => w.Number == amount?.Number) == 2;
        return amount is null || !asks || clues.HasAny("how-many", "more") || start.Filter.Period is { IsDay: true } ? null : start with
        {
            Ask = Ask.Exchange,
            Amount = amount.Number,
            Pick = pick,
            Aspect = clues.Has("when") ? Aspect.Date : Aspect.Summary,
            Filter = start.Filter with { Kinds = [] },
        };
    }

    /// <summary>"the 66th exchange": by the number that officials gave it.</summary>
    public static Question? ByOrdinal(Question start, Clues clues)
    {
        for (var i = 0; i + 1 < clues.Words.Length; i++)
        {
            var (a, b) = (clues.Words[i], clues.Words[i + 1]);
            var suffixed = b.Has("ordinal-suffix") && b.First.Gap is Words.Gap.None or Words.Gap.Hyphen;
            var isNumbered = b.Has("numbered") && b.Start == a.Start + 1;
            if ((suffixed || isNumbered ? a.Number : a.Has("ordinal-word") ? b.Number : null) is > 1 and <= 200 and { } number && clues.Has("exchange"))
            {
                return start with { Ask = Ask.Exchange, OrdinalNumber = number, Aspect = FactReader.AspectOf(clues) ?? Aspect.Summary };
            }
        }

        return null;
    }

    /// <summary>The word that picks, or <paramref name="none"/>.</summary>
    public static Pick PickOf(Clues clues, Pick none)
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
    public static Question Anchored(Question question, Clues clues)
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
