using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>Finds the word of a sentence that says that people or bodies were handed over.</summary>
internal static class HandOverFinder
{
    private const Signs Break = Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Dash | Signs.Stop;
    private const int ObjectReach = 6;
    private const int EventReach = 15;
    private const int TalksReach = 2;
    private const int DayReach = 3;
    private const int NumberReach = 2;
    private static readonly string[] _received = ["receiv", "отрим", "получ"];

    /// <summary>Index of the word, or -1.</summary>
    public static int Find(Sentence sentence)
    {
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (Says(sentence, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether the sentence speaks of a hand-over as of something known: by its day ("yesterday's swap"), its formula ("75 for 75", "100 from each side"), its number
    /// ("the 62nd exchange"), or by those freed ("soldiers exchanged on Wednesday").
    /// </summary>
    public static bool Implies(Sentence sentence, NewsCalendar calendar)
    {
        var terms = sentence.Terms;
        if (sentence.Has("other-war") || Enumerable.Range(0, terms.Length).Any(i => terms[i].Has("exchanged") && IsOfThings(sentence, i)) || terms.Any(t => t.Has("event") && t.Has("previous")))
        {
            return false;
        }

        if (sentence.Has("wish") || sentence.Has("other-news"))
        {
            return false;
        }

        var days = EventDates.In(sentence).Where(i => calendar.IsRecent(terms[i].Date!)).ToList();
        var hasDay = days.Exists(i => !EventDates.IsOfReport(sentence, i));
        var isOfPeople = terms.Any(t => (t.Has("noun") && !t.Has("thing")) || t.Has("partitive"));
        var isMutual = sentence.Has("both-ways") || Enumerable.Range(1, Math.Max(0, terms.Length - 2)).Any(i => IsFormula(terms, i));
        return Enumerable.Range(0, terms.Length).Any(i => IsOfDay(sentence, i, days) || IsNumbered(terms, i) || (hasDay && isOfPeople && NamesFreed(sentence, i)))
            || (hasDay && isMutual && (isOfPeople || sentence.Has("event")) && !Enumerable.Range(0, terms.Length).Any(i => terms[i].Has("event") && IsTalkedOf(sentence, i)));
    }

    /// <summary>"Yesterday's exchange", "обмін у п'ятницю".</summary>
    private static bool IsOfDay(Sentence sentence, int at, List<int> days) => sentence.Terms[at].Has("event") && !IsTalkedOf(sentence, at)
        && days.Exists(d => Math.Abs(d - at) <= 1 || (Math.Abs(d - at) <= DayReach && !EventDates.IsOfReport(sentence, d)));

    /// <summary>"Yesterday's exchange".</summary>
    public static bool IsOfPastDay(Sentence sentence) =>
        Enumerable.Range(1, Math.Max(0, sentence.Terms.Length - 1)).Any(i => sentence.Terms[i].Has("event") && sentence.Terms[i - 1].Date is { Relative: < 0 });

    /// <summary>"The 62nd exchange".</summary>
    private static bool IsNumbered(ImmutableArray<Term> terms, int at) => terms[at] is { IsOrdinal: true, Date: null }
        && Enumerable.Range(at - NumberReach, (2 * NumberReach) + 1).Any(i => i >= 0 && i < terms.Length && terms[i].Has("event"));

    /// <summary>"Soldiers exchanged on Wednesday".</summary>
    private static bool NamesFreed(Sentence sentence, int at) => sentence.Terms[at].Has("freed") && !IsOfThings(sentence, at) && !Wording.IsDenied(sentence, at) && !Wording.IsMention(sentence, at);

    /// <summary>"36 for 36", «36 на 36».</summary>
    private static bool IsFormula(ImmutableArray<Term> terms, int at) =>
        terms[at].Has("for") && terms[at - 1] is { Number: not null, IsOrdinal: false } && terms[at + 1] is { Number: not null, IsOrdinal: false };

    private static bool Says(Sentence sentence, int at)
    {
        var term = sentence.Terms[at];
        if (Wording.IsDenied(sentence, at) || Wording.IsInfinitive(sentence, at) || Wording.IsMention(sentence, at))
        {
            return false;
        }

        if (term.Has("exchanged") && !IsNoun(sentence, at))
        {
            return !IsOfThings(sentence, at) && !IsOfOne(sentence, at) && !(term.First.Key.EndsWith("ing", StringComparison.Ordinal) && IsTalkedOf(sentence, at));
        }

        return (term.Has("happened") && HasEventNear(sentence, at))
            || (term.Has("verb") && !IsOfOne(sentence, at) && !IsOfThings(sentence, at) && !IsAwaited(sentence, at) && (HasPeople(sentence, at) || sentence.Has("captivity") || IsFromPartyToParty(sentence, at)));
    }

    /// <summary>"The exchange", "prisoner swap": the noun, although the word is also a verb.</summary>
    private static bool IsNoun(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return terms[at].Has("event") && (!sentence.IsTitle || at == 0 || !(terms[at - 1].Has("party") || terms[at - 1].Has("both-sides"))
            || (at + 1 < terms.Length && terms[at + 1].Meanings.IsEmpty));
    }

    private static bool HasEventNear(Sentence sentence, int at) =>
        Enumerable.Range(0, sentence.Terms.Length).Any(i => Math.Abs(i - at) <= EventReach && sentence.Terms[i].Has("event") && !IsTalkedOf(sentence, i));

    /// <summary>"Talks on an exchange", "a demand for an exchange", "the agreement on a swap", "the next exchange".</summary>
    private static bool IsTalkedOf(Sentence sentence, int at) => sentence.Terms.Take(at).TakeLast(TalksReach).Any(t => t.Has("talks") || t.Has("wish"))
        || Enumerable.Range(Math.Max(0, at - TalksReach), Math.Min(TalksReach, at)).Any(i => sentence.Terms[i].Has("next-word") && !sentence.Terms[i + 1].Has("stage") && !sentence.Terms.Take(i).TakeLast(TalksReach).Any(t => t.Has("happened")));

    /// <summary>"Those awaited at home", "insists on the return of all".</summary>
    private static bool IsAwaited(Sentence sentence, int at) => sentence.Terms[at].Has("come") && sentence.Terms.Take(at).TakeLast(TalksReach).Any(t => t.Has("wait") || t.Has("wish"));

    /// <summary>"He came home": one man's story; not "she took back 38 people".</summary>
    private static bool IsOfOne(Sentence sentence, int at) => at > 0 && !(sentence.Terms[at].Has("get") && sentence.Terms.Skip(at + 1).Take(NumberReach).Any(t => t.Number is not null)) && sentence.Terms[at - 1].First.Key is "he" or "she" or "він" or "вона" or "он" or "она" or "його" or "її" or "его" or "ее";

    private static bool HasPeople(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        return portion.Indexes().Any(i => sentence.Terms[i].Has("noun") || sentence.Terms[i].Has("our")
            || (sentence.Terms[i].Number is not null && QuantityReader.Read(sentence, i) is { IsOther: false }));
    }

    private static bool IsFromPartyToParty(Sentence sentence, int at) => sentence.Has("to", sentence.Portion(at)) && sentence.Has("from", sentence.Portion(at));

    /// <summary>"Exchanged 600 letters from prisoners", "received lists of 80 people", "списки передано", "each of the captives received a cake": the nearest object is no person.</summary>
    private static bool IsOfThings(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (at + 1 < terms.Length && terms[at + 1].Has("unit") && !terms[at + 1].Follows(Signs.Comma))
        {
            return true;
        }

        if (_received.Any(r => terms[at].First.Key.StartsWith(r, StringComparison.Ordinal)) && at + 1 < terms.Length && terms[at + 1] is { Meanings.IsEmpty: true, Number: null, Before: Signs.Space }
            && !terms[at..sentence.Segment(at).End.Value].Any(t => t.Has("noun") || t.Has("prisoner") || t.Has("our") || t.Has("its") || t.Has("same") || t.Number is not null))
        {
            return true;
        }

        for (var i = at + 1; i < terms.Length && i <= at + ObjectReach && !terms[i].Follows(Break); i++)
        {
            if (terms[i].Has("thing") || terms[i].Has("other-news") || terms[i].Has("noun") || terms[i].Has("prisoner"))
            {
                return terms[i].Has("thing") || terms[i].Has("other-news");
            }
        }

        for (var i = at - 1; i >= 0 && i >= at - ObjectReach && !terms[i + 1].Follows(Break); i--)
        {
            if (terms[i].Has("thing") || terms[i].Has("noun") || terms[i].Has("prisoner"))
            {
                return terms[i].Has("thing");
            }
        }

        return false;
    }
}
