using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Details;

/// <summary>Finds the official number of the exchange: "the 66th exchange", "63-й обмін", "exchange No. 64"; not "the third this week" and not a mediator's efforts.</summary>
internal static class OrdinalReader
{
    private const int Smallest = 3;

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

    private static bool IsOfExchange(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var segment = sentence.Segment(at);
        var near = Enumerable.Range(at + 1, 4).Where(i => i < segment.End.Value).Select(i => terms[i]).ToList();
        var isNamed = near.Exists(t => t.Has("event"))
            || Enumerable.Range(Math.Max(segment.Start.Value, at - 2), Math.Min(2, at - segment.Start.Value)).Any(i => terms[i].Has("event"))
            || (near.Exists(t => t.Has("since")) && sentence.Has("event"));
        var isOfSomethingElse = near.Exists(t => t.Has("mediation") || t.Has("stage"))
            || (terms[at].Number < 20 && near.Exists(t => t.First.Key is "this" or "in" or "within" or "за" or "since" or "на" or "цього" or "з" or "с"));
        return isNamed && !isOfSomethingElse;
    }
}
