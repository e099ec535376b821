using Bot.Articles.Claims;
using Bot.Articles.Reading;

namespace Bot.Articles.Details;

/// <summary>Finds where the hand-over was: a place in a sentence that says that it happened there, not where the freed are now.</summary>
internal static class PlaceReader
{
    public static string? Read(IEnumerable<Sentence> sentences, Background background)
    {
        foreach (var sentence in sentences.Where(s => s.Has("place-cue") || s.Has("verb") || s.Has("event")))
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                var place = sentence.Terms[i].Value("place") ?? Region(sentence, i);
                if (place is not null && IsOfHandOver(sentence, i) && !background.Covers(sentence, null, i))
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>Belarus is where the freed often are "now": there the hand-over itself must be spoken of.</summary>
    private static bool IsOfHandOver(Sentence sentence, int at) => sentence.Terms[at].Has("place", "Belarus")
        ? !sentence.Has("place-not") && (sentence.Has("event") || sentence.Has("exchanged") || sentence.Has("give") || sentence.Has("come"))
        : !sentence.Has("place-not", sentence.Segment(at));

    /// <summary>"In the Chernihiv region".</summary>
    private static string? Region(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (at == 0 || !terms[at].Has("region") || !terms[at].First.Key.StartsWith("region", StringComparison.Ordinal)
            && !terms[at].First.Key.StartsWith("oblast", StringComparison.Ordinal))
        {
            return null;
        }

        var name = terms[at - 1];
        var preposition = terms[Math.Max(0, at - 2)].First.Key is "the" or "s" ? terms[Math.Max(0, at - 3)] : terms[Math.Max(0, at - 2)];
        return name.Meanings.IsEmpty && name.First.IsCapital && preposition.First.Key is "in" or "at" or "near" || (preposition.Has("to")
            && preposition.Last.Key is "ukraine" && preposition.First.Key is "in")
            ? name.First.Text + " region" : null;
    }
}
