using Bot.Articles.Claims;
using Bot.Articles.Reading;

namespace Bot.Articles.Details;

/// <summary>Finds where the hand-over was: a place in a sentence that says that it happened there, not where the freed are now.</summary>
internal static class PlaceReader
{
    private const int NearHandOver = 8;

    /// <summary>Nobody goes there but for the hand-over, so that any mention is of it.</summary>
    private const string Border = "Ukraine-Belarus border";

    /// <summary>Of the phrases for Moscow only its embassy of Qatar is a place of hand-overs.</summary>
    private const string Embassy = "Moscow";

    public static string? Read(IReadOnlyList<Sentence> sentences, Background background) =>
        Find(sentences.Where(s => s.Has("place-cue") || s.Has("verb") || s.Has("event") || s.Has("met")), background) ?? Find(sentences.Where(s => s.Has("place", Border) || s.Has("place", Embassy)), background, isLast: true);

    private static string? Find(IEnumerable<Sentence> sentences, Background background, bool isLast = false)
    {
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                var place = sentence.Terms[i].Value("place") ?? Region(sentence, i);
                if (place is not null && (place != Embassy || isLast) && IsOfHandOver(sentence, i) && !(sentence.Has("correction") ? background.IsOfAnother(sentence, i) : background.Covers(sentence, null, i)))
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>Belarus is where the freed often are "now": there the hand-over itself must be spoken of right before, not those freed.</summary>
    private static bool IsOfHandOver(Sentence sentence, int at)
    {
        if (!sentence.Terms[at].Has("place", "Belarus"))
        {
            return !sentence.Has("place-not", sentence.Segment(at));
        }

        var isWhereTheyAre = sentence.Has("place-not", sentence.Segment(at)) || sentence.Has("care", sentence.Segment(at));
        for (var i = at - 1; i >= 0 && i >= at - NearHandOver && !sentence.Terms[i].Has("noun"); i--)
        {
            if (sentence.Terms[i].Has("event") || sentence.Terms[i].Has("exchanged") || sentence.Terms[i].Has("give") || sentence.Terms[i].Has("meeting") || sentence.Terms[i].Has("come"))
            {
                return !isWhereTheyAre;
            }
        }

        return at + 2 < sentence.Terms.Length && !isWhereTheyAre && (IsToldOf(sentence, at) || sentence.Terms[at + 1].Has("happened") || sentence.Terms[at + 2].Has("event"));
    }

    /// <summary>"In Belarus civilians were returned to their kin", «в Белоруссии мы встречали своих», "through Belarus, where they were handed over": the hand-over follows in the same clause, or "where" begins it.</summary>
    private static bool IsToldOf(Sentence sentence, int at)
    {
        var (terms, segment) = (sentence.Terms, sentence.Segment(at));
        var isThere = segment.End.Value < terms.Length && terms[segment.End.Value].First.Key is "where" or "де" or "где";
        var end = isThere ? Math.Min(terms.Length, segment.End.Value + NearHandOver) : Math.Min(segment.End.Value, at + NearHandOver);
        return Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).Any(i => isThere ? terms[i].Has("place-cue") : terms[i].Has("give") || terms[i].Has("exchanged") || terms[i].Has("meeting") || terms[i].Has("bring-back") || terms[i].Has("met"));
    }

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
