using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Details;

/// <summary>Finds who was among those freed.</summary>
internal static class CategoryReader
{
    public static ImmutableArray<string> Read(IEnumerable<Sentence> sentences, Background background, ImmutableArray<DraftClaim> claims)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if (sentence.Terms[i].Has("category") && !sentence.Has("attack") && !IsElsewhere(sentence, i) && !background.Covers(sentence, null, i))
                {
                    found.UnionWith(sentence.Terms[i].Meanings.Where(m => m.Tag == "category").Select(m => m.Value));
                }

                if (sentence.Terms[i].Has("kursk") && sentence.Terms.Any(t => t.Has("noun", "civilians")) && !background.Covers(sentence, null, i))
                {
                    found.Add("kursk-residents");
                }
            }
        }

        if (claims.Any(c => c.Measure == Measure.Civilians && c.Count is { IsNumber: true, Number: > 0 }))
        {
            found.Add("civilians");
        }

        if (found.Contains("children") || found.Contains("kursk-residents"))
        {
            found.Add("civilians");
        }

        return [.. found];
    }

    /// <summary>A negation, or a person who was not freed.</summary>
    private static bool IsElsewhere(Sentence sentence, int at)
    {
        var term = sentence.Terms[at];
        var value = term.Value("category");
        return value is "journalists" && (sentence.Has("count-verb") || Enumerable.Range(at + 1, 2).Any(i => i < sentence.Terms.Length
            && sentence.Terms[i].Has("say")))
            || value is "wounded" && sentence.Has("unit", sentence.Segment(at)) && !sentence.Has("captivity")
            || value is "women" && at > 0 && sentence.Terms[at - 1].First.Key is "a" or "one" && !sentence.Has("among")
            || term.First.Key is "women" && at > 0 && sentence.Terms[at - 1].First.Key is "and" && at > 1 && sentence.Terms[at - 2].First.Key is "men";
    }
}
