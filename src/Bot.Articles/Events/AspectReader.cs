using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>Reads how a sentence speaks of hand-overs.</summary>
/// <param name="calendar">Resolves its dates.</param>
internal sealed class AspectReader(NewsCalendar calendar)
{
    /// <summary>News older than this, by its own date, is background.</summary>
    private const int FreshDays = 10;

    public Aspect Of(Sentence sentence)
    {
        var (happened, at) = HandOver(sentence);
        var isEvent = happened || sentence.Has("event") || sentence.Has("events");
        if (!isEvent)
        {
            return Aspect.None;
        }

        return IsOther(sentence) ? Aspect.OtherParties
            : IsCancelled(sentence) ? Aspect.Cancelled
            : IsStatistics(sentence) ? Aspect.Statistics
            : IsPlanned(sentence, at, happened) ? Aspect.Planned
            : !happened ? Aspect.None
            : IsEarlier(sentence, at) ? Aspect.Earlier
            : Aspect.Happened;
    }

    /// <summary>Whether it says that a hand-over took place, and which term says so.</summary>
    private static (bool, int) HandOver(Sentence sentence)
    {
        var terms = sentence.Terms;
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Has("exchanged") && !IsNounUse(sentence, i))
            {
                return (true, i);
            }

            if (terms[i].Has("happened") && Near(sentence, i, "event", 9))
            {
                return (true, i);
            }

            if (terms[i].Has("verb") && !TakesThings(terms, i) && !(i > 0 && terms[i - 1].First.Key is "he" or "she" or "він" or "вона" or "он" or "она") && (HasPeople(sentence, i) || sentence.Has("captivity") || IsGivenToParty(sentence, i)))
            {
                return (true, i);
            }
        }

        return (false, -1);
    }

    /// <summary>"The exchange", "prisoner swap": the noun, although the word is also a verb.</summary>
    private static bool IsNounUse(Sentence sentence, int at)
    {
        var term = sentence.Terms[at];
        if (!term.Has("event"))
        {
            return false;
        }

        return !sentence.IsTitle || at == 0 || !(sentence.Terms[at - 1].Has("party") || sentence.Terms[at - 1].Has("both-sides"))
            || (at + 1 < sentence.Terms.Length && sentence.Terms[at + 1].Meanings.IsEmpty);
    }

    private static bool Near(Sentence sentence, int at, string tag, int reach)
    {
        for (var i = Math.Max(0, at - reach); i < Math.Min(sentence.Terms.Length, at + reach + 1); i++)
        {
            if (sentence.Terms[i].Has(tag))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPeople(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        for (var i = portion.Start.Value; i < portion.End.Value; i++)
        {
            if (sentence.Terms[i].Value("noun") is not null || sentence.Terms[i].Has("our") || (sentence.Terms[i].Number is not null
                && QuantityReader.Read(sentence, i) is { IsOther: false }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Received lists of 80 people".</summary>
    private static bool TakesThings(System.Collections.Immutable.ImmutableArray<Term> terms, int at) =>
        at + 1 < terms.Length && terms[at + 1].Has("unit") && !terms[at + 1].Follows(Signs.Comma);

    private static bool IsGivenToParty(Sentence sentence, int at) => sentence.Has("to", sentence.Portion(at)) && sentence.Has("from", sentence.Portion(at));

    /// <summary>Another war, or prisoners of third countries, and nothing of Ukraine.</summary>
    private static bool IsOther(Sentence sentence)
    {
        var ukraine = sentence.Terms.Any(t => t.Has("party", "ukraine") || t.Has("to", "ukraine") || t.Has("from", "ukraine"));
        if (sentence.Has("third-holder") || (sentence.Has("to-third") && sentence.Has("verb")))
        {
            return true;
        }

        return (sentence.Has("other-war") || sentence.Has("third")) && !ukraine;
    }

    private static bool IsCancelled(Sentence sentence)
    {
        var at = sentence.Find("cancel", Range.EndAt(sentence.Terms.Length));
        return at >= 0 && (sentence.Has("event") || sentence.Has("noun")) && sentence.Find("complete", Range.EndAt(sentence.Terms.Length)) < 0
            && !Near(sentence, at, "previous", 6);
    }

    private static bool IsStatistics(Sentence sentence)
    {
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            var term = sentence.Terms[i];
            if (term.Has("stat") && !sentence.Has("since"))
            {
                return true;
            }

            if (term.Has("events") && !sentence.Has("event") && !sentence.Terms.Any(t => t.Date is { Relative: not null } or { Weekday: not null }
                or { Day: not null }))
            {
                return true;
            }

            if (term.Has("events") && i > 0 && (sentence.Terms[i - 1].Number is { } n && n > 1 && !sentence.Terms[i - 1].IsOrdinal))
            {
                return true;
            }

            if (term.First.Key is "times" or "разів" or "раз" && i > 0 && sentence.Terms[i - 1].Number is > 1 && sentence.Has("exchanged"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of the future before what would happen, in the same part of the sentence.</summary>
    private static bool IsPlanned(Sentence sentence, int at, bool happened)
    {
        var portion = at >= 0 ? sentence.Portion(at) : Range.EndAt(sentence.Terms.Length);
        var future = sentence.Find("future", portion);
        if (IsPledged(sentence, portion, at))
        {
            return true;
        }

        return future >= 0 && (!happened || (future < at && !HasVerbBetween(sentence, future, at)) || future == at + 1);
    }

    /// <summary>"Agreed on Wednesday to exchange", "promised to free": what is to come, unless the sentence says that it was done.</summary>
    private static bool IsPledged(Sentence sentence, Range portion, int at)
    {
        var pledge = sentence.Find("pledge", portion);
        if (pledge >= 0 && (at < 0 || pledge < at))
        {
            return true;
        }

        var agree = sentence.Find("agree", portion);
        return agree >= 0 && at > agree && sentence.Terms[at - 1].First.Key is "to" && at - agree <= 7;
    }

    private static bool HasVerbBetween(Sentence sentence, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (sentence.Terms[i].Has("say") || sentence.Terms[i].Follows(Signs.Semicolon))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEarlier(Sentence sentence, int at)
    {
        var previous = PreviousCue(sentence);
        var past = sentence.Find("past", sentence.Portion(at));
        var since = SinceCue(sentence, sentence.Portion(at));
        var isTotal = since >= 0 && !SinceOrdinal(sentence, since);
        return (previous >= 0 && previous <= at + 3) || past >= 0 || isTotal || IsOldDate(sentence);
    }

    /// <summary>Index of the words that make a sentence speak of an earlier hand-over, or -1: "the previous exchange", or "earlier" at its start.</summary>
    public static int PreviousCue(Sentence sentence) =>
        sentence.Terms.Length > 0 && sentence.Terms[0].First.Key is "earlier" or "previously" or "раніше" or "ранее"
            && !sentence.Terms.Any(t => t.Date is { Relative: 0 } or { Weekday: not null })
            ? 0 : sentence.Find("previous", Range.EndAt(sentence.Terms.Length));

    /// <summary>Index of the words that make a number a running total, or -1: "since the start", also "since March 2022" where a sentence begins with it.</summary>
    public static int SinceCue(Sentence sentence, Range range) =>
        sentence.Find("since", range) is var since and >= 0 ? since
            : range.Start.Value == 0 && sentence.Terms.Length > 0 && sentence.Terms[0].Has("category", "long-held") ? 0
            : sentence.Has("total", range) ? Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).FirstOrDefault(i => sentence.Terms[i].Has("category", "long-held"), -1) : -1;

    /// <summary>"The 62nd since the war began": no total.</summary>
    public static bool SinceOrdinal(Sentence sentence, int since)
    {
        for (var i = Math.Max(0, since - 6); i < since; i++)
        {
            if (sentence.Terms[i].IsOrdinal || sentence.Terms[i].Has("ordinal") || (sentence.Terms[i].Has("stat") && !sentence.Has("total"))
                || (sentence.Terms[i].Has("event") && !sentence.Has("total") && i >= since - 3))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOldDate(Sentence sentence)
    {
        if (calendar.Published is not { } published)
        {
            return false;
        }

        var days = EventDates.In(sentence).Select(i => calendar.Resolve(sentence.Terms[i].Date!)).OfType<Days>().ToList();
        return days.Count > 0 && days.TrueForAll(d => d.Until < (d.IsDay ? published.AddDays(-FreshDays) : published));
    }
}
