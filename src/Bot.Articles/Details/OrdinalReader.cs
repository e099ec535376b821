using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Details;

/// <summary>Finds the official number of the exchange: "the 66th exchange", "63-й обмін", "exchange No. 64"; not "the third this week" and not a mediator's efforts.</summary>
internal static class OrdinalReader
{
    private const int Smallest = 3;
    private const int Before = 4;

    /// <summary>So many there have been since the first months: from here on a number is hardly another thing's.</summary>
    private const int Surely = 20;

    public static int? Read(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var terms = sentence.Terms;
            for (var i = 0; i < terms.Length; i++)
            {
                if (terms[i].IsOrdinal && terms[i].Number is >= Smallest and { } number && terms[i].Date is null && IsOfExchange(sentence, i))
                {
                    return number;
                }

                // "Exchange No. 64", "обмін № 64".
                if (i > 0 && terms[i].First.Number is >= Smallest and { } numbered && (terms[i - 1].Has("event") ? terms[i].Follows(Signs.Hash)
                    : i > 1 && terms[i - 1].First.Key is "no" or "number" or "номер" && terms[i - 2].Has("event")))
                {
                    return numbered;
                }
            }
        }

        return null;
    }

    /// <summary>"The 66th exchange", "the exchange became the 66th", "the swap, the 66th of the war", "this one is the 66th".</summary>
    private static bool IsOfExchange(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var segment = sentence.Segment(at);
        var near = Enumerable.Range(at + 1, 4).Where(i => i < segment.End.Value).Select(i => terms[i]).ToList();
        var before = terms.Take(at).TakeLast(Before).ToList();
        var isNamed = near.Exists(t => t.Has("event"))
            || (near.Exists(t => t.Has("since")) && sentence.Has("event"))
            || (terms[at].Number >= Surely && near is [{ First.Key: "раз" or "time" }, ..] && (sentence.Has("exchanged") || sentence.Has("event")))
            || (before.Exists(t => t.Has("event")) && !IsOfOther(near))
            || (terms[at].Number >= Surely && !IsOfOther(near) && before.TakeLast(3).Any(t => t.First.Key is "this" or "це" or "цей" or "это" or "этот" or "він" or "он" or "it"));
        return isNamed && !near.Exists(t => t.Has("mediation") || t.Has("stage")) && !(terms[at].Number < Surely && IsOfSpan(sentence, near));
    }

    /// <summary>Something else follows that is numbered: "the 24th brigade", "the 20th day".</summary>
    private static bool IsOfOther(List<Term> near) => near is [{ } next, ..] && !next.Follows(~Signs.Space) && !next.Has("event") && (next.Meanings.IsEmpty || next.Has("unit") || next.Has("noun") || next.Has("stage"));

    /// <summary>"The third this week", "since December the third": counted within a span, not since the war began.</summary>
    private static bool IsOfSpan(Sentence sentence, List<Term> near)
    {
        var isOfWar = sentence.Terms.Any(t => t.First.Key.StartsWith("війн", StringComparison.Ordinal) || t.First.Key.StartsWith("войн", StringComparison.Ordinal) || t.First.Key.StartsWith("вторгнен", StringComparison.Ordinal)
            || t.First.Key.StartsWith("вторжен", StringComparison.Ordinal) || t.First.Key is "war" or "invasion");
        return near.Exists(t => t.First.Key is "this" or "in" or "within" or "за" or "since" or "на" or "цього" or "з" or "с") || (!isOfWar && (sentence.Has("since") || sentence.Has("since-when")
            || sentence.Terms.Any(t => t.First.Key is "початку" or "начала" or "start" or "beginning")));
    }
}
