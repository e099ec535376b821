using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>
/// Gives sentences that name nobody their speaker: of a sentence that points back ("this was reported by", "such was the count of"), of the quotation that they
/// are part of, else of the sentence before in the paragraph.
/// </summary>
internal static class VoiceCarrier
{
    /// <summary>Fills in, by the index of the sentence.</summary>
    public static void Carry(ImmutableArray<Sentence> sentences, ImmutableArray<Voice>[] voices)
    {
        PointBackOverParagraphs(sentences, voices);
        foreach (var paragraph in sentences.GroupBy(s => s.Paragraph))
        {
            CarryWithin([.. paragraph], voices);
        }
    }

    private static void CarryWithin(List<Sentence> sentences, ImmutableArray<Voice>[] voices)
    {
        var quotationEnds = Quotations.Ends(sentences);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!voices[sentences[i].Index].IsEmpty)
            {
                continue;
            }

            var end = Math.Max(quotationEnds[i], Math.Min(i + 1, sentences.Count - 1));
            var next = end > i ? voices[sentences[end].Index] : [];
            var isPointedAt = !next.IsEmpty && !next[0].IsCarried && (PointsBack(sentences[end]) || GoesOn(sentences[end]) || quotationEnds[i] > i || (sentences[i].IsQuotation && i == 0));
            var carried = isPointedAt ? next[^1] : Pointer(sentences, voices, i) ?? (i > 0 ? voices[sentences[i - 1].Index].LastOrDefault() : null);
            if (carried is { IsBystander: false } && carried.Speaker?.Id != Speaker.MediaId)
            {
                voices[sentences[i].Index] = [carried with { IsCarried = true, At = 0, Verb = 0 }];
            }
        }
    }

    /// <summary>Who is named where the next sentence with a speaker points back to all that stand before it ("such is the list of the ombudsman").</summary>
    private static Voice? Pointer(List<Sentence> sentences, ImmutableArray<Voice>[] voices, int at)
    {
        var next = Enumerable.Range(at + 1, sentences.Count - at - 1).FirstOrDefault(i => !voices[sentences[i].Index].IsEmpty, -1);
        return next >= 0 && voices[sentences[next].Index] is [{ IsCarried: false } voice, ..] && (PointsBack(sentences[next]) || sentences[next].Terms.Take(2).Any(t => t.Has("demonstrative"))) ? voice : null;
    }

    /// <summary>"This was reported by", "that figure comes from", "the number was given by": speaks of the sentence before, and gives no number of its own.</summary>
    private static bool PointsBack(Sentence sentence) => sentence.Has("backref")
        || (sentence.Terms.Take(5).Any(t => t.Has("count-word")) && !sentence.Has("not") && !sentence.Has("refuse") && !sentence.Has("secret")
            && sentence.Segment(0) is var clause && !sentence.Has("verb", clause) && !HasNumber(sentence.Terms[clause]));

    /// <summary>"Yesterday they arrived, the ombudsman said": tells more of those whom the sentence before counted, and counts nobody.</summary>
    private static bool GoesOn(Sentence sentence) => sentence.Terms.Take(4).Any(t => t.Has("they")) && !HasNumber(sentence.Terms);

    private static bool HasNumber(ImmutableArray<Term> terms) => terms.Any(t => t.IsCount && !t.IsOrdinal);

    /// <summary>A paragraph that begins by pointing back speaks of the last sentence of the one before.</summary>
    private static void PointBackOverParagraphs(ImmutableArray<Sentence> sentences, ImmutableArray<Voice>[] voices)
    {
        for (var i = 1; i < sentences.Length; i++)
        {
            var (before, sentence) = (sentences[i - 1], sentences[i]);
            if (sentence.Paragraph != before.Paragraph && !before.IsTitle && voices[i - 1].IsEmpty && !voices[i].IsEmpty
                && sentence.Terms.Take(5).Any(t => t.Has("backref") || t.Has("count-word") || t.Has("demonstrative")) && !sentence.Has("verb"))
            {
                voices[i - 1] = [voices[i][0] with { IsCarried = true, At = 0, Verb = 0 }];
            }
        }
    }
}
