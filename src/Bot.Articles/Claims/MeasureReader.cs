using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Tells what a number counts that has no noun of its own.</summary>
internal static class MeasureReader
{
    /// <summary>The measure, or null: of the noun right before or in the number's own clause, of the count before, of the nearest noun of the sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The number.</param>
    /// <param name="last">The count before, or null.</param>
    public static Measure? Inherited(Sentence sentence, Quantity quantity, RawClaim? last)
    {
        if (quantity.IsWounded)
        {
            return last is { Measure: Measure.Military or Measure.People } && sentence.Index - last.Sentence.Index <= 2 ? last.Measure : null;
        }

        // "А военных 33": the noun stands right before the number.
        if (quantity.At > 0 && !sentence.Terms[quantity.At].Follows(Signs.Comma) && sentence.Terms[quantity.At - 1].Value("noun") is { } before)
        {
            return QuantityReader.MeasureOf(before);
        }

        if (quantity.At > 0 && sentence.Terms[quantity.At - 1] is var pronoun && (pronoun.First.Key is "їх" or "их" || pronoun.Has("there-were")) && (Before(sentence, quantity.At) ?? last?.Measure) is { } meant)
        {
            return meant;
        }

        if (OfClause(sentence, quantity) is { } own)
        {
            return own;
        }

        if (last is { Measure: { } known } && last.Sentence == sentence)
        {
            return known;
        }

        return Nearest(sentence, quantity, withCivilians: false) ?? Nearest(sentence, quantity, withCivilians: true) ?? (last?.Sentence.Paragraph == sentence.Paragraph ? last.Measure : null);
    }

    /// <summary>"All of them, the source said, are servicemen": whether such words open a sentence or clause that calls those counted before soldiers.</summary>
    public static bool AreSoldiers(Sentence sentence, int all) =>
        sentence.Terms.Skip(all + 1).Take(6).TakeWhile(t => t.Number is null && !t.Has("verb")).FirstOrDefault(t => t.Value("noun") is not null) is { } noun && noun.Has("noun", "military") && !noun.Has("party");

    /// <summary>"Returned civilians — 22 people each": the noun that the number of people stands behind, with a dash between.</summary>
    public static Measure? Apposed(Sentence sentence, Quantity quantity)
    {
        var first = quantity.At > 0 && !sentence.Terms[quantity.At].Follows(Signs.Dash) ? quantity.At - 1 : quantity.At;
        return first > 0 && sentence.Terms[first].Follows(Signs.Dash) && sentence.Terms[first - 1].Value("noun") is "civilians" or "military" ? QuantityReader.MeasureOf(sentence.Terms[first - 1].Value("noun")!) : null;
    }

    /// <summary>"Of the civilians they say otherwise: there were seven of them".</summary>
    private static Measure? Before(Sentence sentence, int at) => sentence.Terms.Take(at).LastOrDefault(t => t.Value("noun") is not null)?.Value("noun") is { } noun ? QuantityReader.MeasureOf(noun) : null;

    /// <summary>"…, а тіл Україна прийняла 1003": the noun that opens the number's own part of the sentence.</summary>
    private static Measure? OfClause(Sentence sentence, Quantity quantity)
    {
        var portion = sentence.Portion(quantity.At);
        for (var i = portion.Start.Value; portion.Start.Value > 0 && i < quantity.At && sentence.Terms[i].Number is null; i++)
        {
            if (sentence.Terms[i].Value("noun") is { } noun)
            {
                return QuantityReader.MeasureOf(noun);
            }
        }

        return null;
    }

    private static Measure? Nearest(Sentence sentence, Quantity quantity, bool withCivilians)
    {
        for (var distance = 1; distance < sentence.Terms.Length; distance++)
        {
            foreach (var i in new[] { quantity.At - distance, quantity.End - 1 + distance })
            {
                if (i >= 0 && i < sentence.Terms.Length && (sentence.Terms[i].Value("noun") ?? (sentence.Terms[i].Has("hint-military") ? "military" : null)) is { } noun
                    && (noun != "civilians" || (withCivilians && i < quantity.At)))
                {
                    // "Около 140 — и это военные, и гражданские".
                    var isMixed = noun == "military" && i > quantity.At && sentence.Terms.Skip(i + 1).Take(3).Any(t => t.Has("category", "civilians"));
                    return isMixed ? Measure.People : QuantityReader.MeasureOf(noun);
                }
            }
        }

        return null;
    }
}
