using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Claims;

/// <summary>Tells whether a number without a noun of its own counts those handed over: "received 26", "spoke of 45", "Украина — 92", "their number was seven".</summary>
/// <param name="ledger">What was counted before.</param>
/// <param name="isSeveralDays">Whether the hand-over ran over several days.</param>
internal sealed class BareCount(ClaimLedger ledger, bool isSeveralDays)
{
    private const Signs End = Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Dash | Signs.Stop | Signs.Quote | Signs.Close | Signs.Open;
    private static readonly HashSet<string> _linking = new(StringComparer.Ordinal) { "and", "were", "was", "are", "і", "и", "та", "в", "у" };
    private static readonly HashSet<string> _relatives = new(StringComparer.Ordinal) { "who", "that", "що", "які", "которые" };
    private static readonly HashSet<string> _listing = new(StringComparer.Ordinal) { "and", "та", "і", "й", "и", "а" };

    /// <summary>Whether it does.</summary>
    public bool Is(Sentence sentence, Quantity quantity, Voice? voice)
    {
        var (terms, at) = (sentence.Terms, quantity.At);
        if (IsAge(sentence, at) || IsOfWounds(sentence, at))
        {
            return false;
        }

        // "120 in the first stage and 135 in the second", "seven to Ukraine and two to Russia": a share beside another. "Нам — 19, від нас — тисяча": a receiver before a dash.
        if ((ledger.Last?.Sentence == sentence && IsShare(sentence, at)) || IsLabelled(sentence, at) || HasReceiver(sentence, at) || Direction.Dashed(sentence, quantity, voice) is not null || (voice is not null && IsWholeAnswer(sentence, at)))
        {
            return true;
        }

        var isMore = at + 1 < terms.Length && (terms[at + 1].First.Key is "more" || terms[at + 1].Has("more"));
        var next = terms.ElementAtOrDefault(isMore ? at + 2 : at + 1);
        if (next is not null && !next.Has("verb") && next.First.Key is "are" or "is" or "were" or "was" && at + 2 < terms.Length && terms[at + 2] is var said
            && !(said.Has("verb") || said.Has("freed") || said.Has("noun") || said.Has("to") || said.Has("in") || said.Has("home") || said.Has("have")))
        {
            // "Two are paralysed."
            return false;
        }

        if (isMore && next is null or { Before: not Signs.Space } && ledger.Last is { Count.IsNumber: true } last && sentence.Index - last.Sentence.Index <= 1)
        {
            return true;
        }

        var isAddition = ((at > 0 && terms[at - 1].Has("addition")) || isMore)
            && (ledger.Last?.Sentence == sentence || sentence.Has("verb", sentence.Portion(at)) || sentence.Has("in-return", sentence.Portion(at)) || sentence.Has("to", sentence.Portion(at)));
        if (!(isAddition || IsAlone(sentence, next, at) || next!.Has("among")))
        {
            return false;
        }

        // "Five more went to Russia", "Украина — 92", "put the number of its own at 94".
        return isAddition || sentence.Amends(at) || (at > 0 && terms[at].Follows(Signs.Dash) && terms[at - 1].Has("land")) || IsNumbered(sentence, at) || IsTaken(sentence, next, at);
    }

    /// <summary>"Ukraine — 92, Russia — 90", "Russia 92, Ukraine 90", "гражданских — 3": a party or those counted stand right before, and nothing behind.</summary>
    private static bool IsLabelled(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var isEnd = at + 1 == terms.Length || terms[at + 1].Follows(Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Stop);
        return at > 0 && isEnd && ((Direction.IsLabel(terms, at - 1) && terms.Count(t => t.IsCount) > 1) || (terms[at].Follows(Signs.Dash) && terms[at - 1].Has("noun")));
    }

    /// <summary>"19 to Russia", "1000 — до України": the receiver right behind, where the sentence speaks of handing over.</summary>
    public static bool HasReceiver(Sentence sentence, int at)
    {
        for (var i = at + 1; i < sentence.Terms.Length && i <= at + 3 && !sentence.Terms[i].Follows(Signs.Comma | Signs.Stop | Signs.Semicolon) && sentence.Terms[i].Number is null && !sentence.Terms[i].Has("noun"); i++)
        {
            if (sentence.Terms[i].Has("to") || (i == at + 1 && sentence.Terms[i].Has("in") && sentence.Has("come")) || (i == at + 1 && sentence.Terms[i].Has("in-return") && sentence.Terms[i].Follows(Signs.Dash)))
            {
                return sentence.Has("event") || sentence.Has("verb") || sentence.Has("noun") || sentence.Terms[i - 1].First.Key is "went" or "go" or "came";
            }
        }

        return false;
    }

    /// <summary>A share beside another, behind a colon or "and": told by the receiver, or by the day or stage.</summary>
    private bool IsShare(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var isListed = terms[at].Follows(Signs.Comma | Signs.Colon | Signs.Dash) || (at > 0 && _listing.Contains(terms[at - 1].First.Key));
        var behind = terms.Skip(at + 1).Take(5).TakeWhile(t => t.Number is null || t.Date is not null).ToList();
        return isListed && (behind.Exists(t => t.Has("to") || t.Has("in")) || (isSeveralDays && behind.Exists(t => t.Date is not null || t.Has("ordinal") || t.Has("stage"))));
    }

    /// <summary>"— Exactly fifty.", "«Over fifty», the Headquarters said of the number": nothing else stands between the quotation marks.</summary>
    public static bool IsWholeAnswer(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var start = at > 0 && terms[at - 1].Has("qualifier") ? at - 1 : at;
        if (sentence.IsQuotation && terms.Length <= 3 && start <= 1 && at == terms.Length - 1)
        {
            return true;
        }

        return (start == 0 || terms[start].Follows(Signs.Quote | Signs.Colon)) && at + 1 < terms.Length && terms[at + 1].Follows(Signs.Quote) && sentence.IsQuotation
            && terms.Skip(at + 1).Any(t => t.Has("noun") || t.Has("count-word"));
    }

    private static bool IsAlone(Sentence sentence, Term? next, int at) =>
        next is null || next.Follows(End) || next.Has("verb") || next.Has("in-return") || next.Has("contrast") || next.Has("freed") || next.Has("to") || next.Has("in") || next.Has("party")
        || next.Has("home") || (_relatives.Contains(next.First.Key) && sentence.Terms.Skip(at + 2).Take(3).Any(t => t.Has("verb"))) || next.Date is not null || _linking.Contains(next.First.Key) || (next.Has("have") && at + 2 < sentence.Terms.Length && sentence.Terms[at + 2].Has("verb"));

    /// <summary>"The youngest is 23".</summary>
    public static bool IsAge(Sentence sentence, int at) =>
        Enumerable.Range(Math.Max(0, at - 7), Math.Min(7, at)).Any(i => sentence.Terms[i].Has("youngest") || sentence.Terms[i].Has("oldest") || sentence.Terms[i].Has("aged"));

    /// <summary>"Seven were wounded": a group within.</summary>
    private static bool IsOfWounds(Sentence sentence, int at) => sentence.Segment(at) is var clause && Enumerable.Range(at, clause.End.Value - at).Any(i => sentence.Terms[i].Value("category") is "wounded" or "seriously-ill" or "life-sentenced" or "convicted")
        && !sentence.Terms.Take(at).Any(t => t.Has("addition") || t.Has("outside"));

    /// <summary>The sentence speaks of the number itself: "put the figure at 94", "there were seven of them", "the number: exactly 300".</summary>
    private static bool IsNumbered(Sentence sentence, int at)
    {
        var start = sentence.Portion(at).Start.Value;
        return (at > 0 && sentence.Terms[at - 1].First.Key is "їх" or "их") || (sentence.Terms[start].First.Key is "їх" or "их" && !sentence.Has("verb") && at + 1 == sentence.Terms.Length) || sentence.Terms[start].Has("noun", "bodies") || Enumerable.Range(start, at - start).Any(i => sentence.Terms[i].Has("count-word") || sentence.Terms[i].Has("there-were") || sentence.Terms[i].Has("his-account") || sentence.Terms[i].Has("its-account") || sentence.Terms[i].Has("same-figure"));
    }

    /// <summary>A verb takes it, or the word that it belongs to stands right before.</summary>
    private static bool IsTaken(Sentence sentence, Term? next, int at)
    {
        var terms = sentence.Terms;
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (terms[i].Has("verb") || terms[i].Has("say") || terms[i].Has("same") || terms[i].Has("among") || terms[i].Has("in-return")
                || (terms[i].Has("noun") && i == at - 1 && (!terms[at].Follows(End) || (next is null && terms[at].Follows(Signs.Comma | Signs.Dash)))))
            {
                return true;
            }

            if (terms[i + 1].Follows(Signs.Comma | Signs.Semicolon | Signs.Stop))
            {
                break;
            }
        }

        return next is not null && !next.Follows(End) && (next.Has("verb") || _relatives.Contains(next.First.Key) || (next.Has("have") && at + 2 < terms.Length && terms[at + 2].Has("verb")));
    }
}
