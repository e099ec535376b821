using Bot.Articles.Reading;

namespace Bot.Articles.Claims;

/// <summary>Labels those who come on top of an exchange (METHOD, "Part").</summary>
internal static class PartReader
{
    /// <summary>The label of the record's own part for the wounded.</summary>
    public const string WoundedOutside = "wounded, outside the exchange";

    private const string Addition = "in addition";
    private const string Wounded = "wounded";
    private const string Outside = "outside the exchange";

    /// <summary>Whether the label itself says that those counted were no part of the exchange.</summary>
    public static bool IsOutside(string? label) => label is WoundedOutside or Outside;

    /// <summary>The label of one stage of an exchange.</summary>
    public static string Stage(int number) => number switch { 1 => "first stage", 2 => "second stage", 3 => "third stage", 4 => "fourth stage", _ => "later stage" };

    /// <summary>The label, or null for the exchange proper.</summary>
    public static string? Label(Sentence sentence, Quantity quantity)
    {
        if (quantity.Measure == Exchanges.Measure.Civilians || quantity.Measure == Exchanges.Measure.Bodies)
        {
            return null;
        }

        var isWounded = quantity.IsWounded || Enumerable.Range(quantity.At, Math.Min(6, sentence.Terms.Length - quantity.At)).Any(i => sentence.Terms[i].Value("category") is "wounded" or "seriously-ill");
        var isOutside = Near(sentence, quantity.At, "outside");
        var isAddition = Near(sentence, quantity.At, "addition");
        return (isWounded, isOutside, isAddition) switch
        {
            (true, true, _) => WoundedOutside,
            (true, _, true) => Wounded,
            (false, _, true) => Addition,
            (false, true, _) when !sentence.Terms[quantity.At].Has("event") => Outside,
            _ => null,
        };
    }

    /// <summary>Whether the cue stands in the number's own stretch: after the number before it, and before the next.</summary>
    private static bool Near(Sentence sentence, int at, string tag)
    {
        for (var i = at - 1; i >= 0 && sentence.Terms[i].Number is null; i--)
        {
            if (sentence.Terms[i].Has(tag))
            {
                return true;
            }
        }

        for (var i = at + 1; i < sentence.Segment(at).End.Value && sentence.Terms[i].Number is null && tag == "outside"; i++)
        {
            if (sentence.Terms[i].Has(tag))
            {
                return true;
            }
        }

        return false;
    }
}
