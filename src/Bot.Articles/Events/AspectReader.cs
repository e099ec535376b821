using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>Reads how a sentence speaks of hand-overs.</summary>
/// <param name="calendar">Resolves its dates.</param>
internal sealed class AspectReader(NewsCalendar calendar)
{
    /// <summary>News older than this, by its own date, is background.</summary>
    private const int FreshDays = 10;

    private const int FutureReach = 3;

    private const int FeltReach = 4;

    public Aspect Of(Sentence sentence)
    {
        var at = HandOverFinder.Find(sentence);
        var isImplied = at < 0 && HandOverFinder.Implies(sentence, calendar);
        if (at < 0 && !isImplied && !sentence.Has("event") && !sentence.Has("events"))
        {
            return sentence.Has("will") && (sentence.Has("noun") || sentence.Has("prisoner")) ? Aspect.Planned : Aspect.None;
        }

        return IsOther(sentence) ? Aspect.OtherParties
            : IsDenied(sentence) ? Aspect.Denied
            : IsCancelled(sentence) ? Aspect.Cancelled
            : IsStatistics(sentence) ? Aspect.Statistics
            : IsPlanned(sentence, at) || (at < 0 && sentence.Has("wish")) ? Aspect.Planned
            : (at < 0 && !isImplied) || sentence.Has("alleged") ? Aspect.None
            : IsEarlier(sentence, Math.Max(at, 0)) ? Aspect.Earlier
            : isImplied ? Aspect.Implied
            : Aspect.Happened;
    }

    /// <summary>Another war, or prisoners of third countries, and nothing of Ukraine.</summary>
    private static bool IsOther(Sentence sentence)
    {
        var ukraine = sentence.Terms.Any(t => t.Has("party", "ukraine") || t.Has("to", "ukraine") || t.Has("from", "ukraine"));
        return sentence.Has("third-holder") || (sentence.Has("to-third") && sentence.Has("verb"))
            || IsReceivedByThird(sentence) || ((sentence.Has("other-war") || (sentence.Has("third") && !sentence.Has("mediation") && !sentence.Has("thank"))) && !ukraine);
    }

    /// <summary>"Hungary received 11 prisoners".</summary>
    private static bool IsReceivedByThird(Sentence sentence) => Enumerable.Range(1, Math.Max(0, sentence.Terms.Length - 1)).Any(i => sentence.Terms[i].Has("get") && sentence.Terms[i - 1].Has("third"));

    /// <summary>"The rumour of an exchange is false", "обміну не було"; "there had been no exchange since May" is none.</summary>
    private static bool IsDenied(Sentence sentence) => sentence.Has("denial") || (sentence.Has("event") && sentence.Has("was-not") && !sentence.Has("since")
        && !sentence.Has("since-when") && !sentence.Terms.Any(t => t.First.Key is "ще" or "еще" or "такого" or "раніше" or "раньше"));

    private static bool IsCancelled(Sentence sentence)
    {
        var at = sentence.Find("cancel", Range.EndAt(sentence.Terms.Length));
        return at >= 0 && (sentence.Has("event") || sentence.Has("noun")) && !sentence.Has("complete") && !sentence.Terms.Take(at).TakeLast(FeltReach).Any(t => t.Has("feared"))
            && !Enumerable.Range(0, sentence.Terms.Length).Any(i => Math.Abs(i - at) <= 6 && sentence.Terms[i].Has("previous"));
    }

    private bool IsStatistics(Sentence sentence)
    {
        var hasNewsDay = HandOverFinder.Find(sentence) >= 0 && EventDates.In(sentence).Any(i => calendar.IsRecent(sentence.Terms[i].Date!) && !EventDates.IsOfReport(sentence, i));
        var hasDay = sentence.Terms.Any(t => t.Date is { IsDay: true });
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            var term = sentence.Terms[i];
            var isMany = i > 0 && sentence.Terms[i - 1] is { Number: > 1, IsOrdinal: false };
            if ((term.Has("stat") && !hasNewsDay && !sentence.Has("since"))
                || (term.Has("events") && (isMany || (!hasDay && !sentence.Has("event"))))
                || (term.First.Key is "times" or "разів" or "раз" && isMany && sentence.Has("exchanged"))
                || (!hasDay && IsPeriod(sentence, i)) || (!hasNewsDay && IsSpan(sentence, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In 2025", "за перші 11 місяців", "between January and August": what is counted is counted over it.</summary>
    private static bool IsPeriod(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (at == 0 || terms.Any(t => t.IsOrdinal) || EventDates.OwnerOf(sentence, at) is not (DateOwner.Event or DateOwner.None))
        {
            return false;
        }

        var before = terms[at - 1].Last.Key;
        return before is "in" or "during" or "of" or "throughout" or "over" or "у" or "в" or "за" or "протягом" or "упродовж" or "впродовж" or "между" or "between" or "from"
            && (EventDates.IsYear(terms[at]) || (before is "between" or "from" or "между" && terms[at].Date is { Day: null, Month: not null }));
    }

    /// <summary>"Over three months", "за останні два роки".</summary>
    private static bool IsSpan(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return at > 0 && at + 1 < terms.Length && terms[at - 1].Last.Key is "over" or "during" or "in" or "within" or "за" or "протягом" or "упродовж" or "впродовж" or "течение" && !terms.Any(t => t.IsOrdinal || t.Has("ordinal"))
            && (terms[at].Number is > 1 || terms[at].Has("vague")) && terms[at + 1].First.Key is "months" or "years" or "weeks" or "місяці" or "місяців" or "роки" or "років" or "тижні" or "тижнів" or "месяца" or "месяцев" or "года" or "лет" or "недели" or "недель";
    }

    /// <summary>A word of the future that governs what would happen, in the same part of the sentence; "yesterday's exchange" is not to come, whatever else may be.</summary>
    private static bool IsPlanned(Sentence sentence, int at)
    {
        if (at < 0 && HandOverFinder.IsOfPastDay(sentence))
        {
            return false;
        }

        var portion = at >= 0 ? sentence.Portion(at) : Range.EndAt(sentence.Terms.Length);
        if (IsPledged(sentence, portion, at))
        {
            return true;
        }

        var future = sentence.Find("future", portion);
        return (at >= 0 && sentence.Has("will", portion) && !IsPast(sentence, at)) || future >= 0 && (at < 0 || future == at + 1 || (future < at && !HasVerbBetween(sentence, future, at) && (at - future <= FutureReach || !IsPast(sentence, at))));
    }

    /// <summary>"Agreed on Wednesday to exchange", "promised to free": what is to come, unless the sentence says that it was done.</summary>
    private static bool IsPledged(Sentence sentence, Range portion, int at)
    {
        var pledge = sentence.Find("pledge", portion);
        if (pledge >= 0 && (at < 0 || (pledge < at && !IsPast(sentence, at))))
        {
            return true;
        }

        var agree = sentence.Find("agree", portion);
        return agree >= 0 && at > agree && sentence.Terms[at - 1].First.Key is "to" && at - agree <= 7;
    }

    /// <summary>Whether a verb is in the past tense: of such a word "will" and "plan" say nothing from afar.</summary>
    private static bool IsPast(Sentence sentence, int at)
    {
        var verb = sentence.Terms[at].First.Key;
        var before = at > 0 ? sentence.Terms[at - 1].Last.Key : "";
        return before is not ("be" or "been" or "to" or "бути" or "быть") && (verb.EndsWith("ed", StringComparison.Ordinal)
            || verb is "took" or "came" or "went" or "brought" or "gave" or "got" or "sent" or "began" or "won" or "was" or "were" or "has" or "have" or "had"
            || Array.Exists(_pastEndings, e => verb.EndsWith(e, StringComparison.Ordinal)));
    }

    private static readonly string[] _pastEndings = ["в", "ла", "ло", "ли", "вся", "лася", "лося", "лися", "лась", "лось", "лись", "л", "лся", "ено", "ано", "уто", "ены", "аны", "ені", "ані"];

    private static bool HasVerbBetween(Sentence sentence, int from, int to) =>
        Enumerable.Range(from + 1, to - from - 1).Any(i => sentence.Terms[i].Has("say") || sentence.Terms[i].Follows(Signs.Semicolon));

    private bool IsEarlier(Sentence sentence, int at)
    {
        var previous = PreviousCue(sentence);
        var past = sentence.Find("past", sentence.Portion(at));
        var since = SinceCue(sentence, sentence.Portion(at));
        var isTotal = since >= 0 && !SinceOrdinal(sentence, since) && HandOverFinder.Find(sentence) >= 0;
        return (previous >= 0 && previous <= at + 3) || past >= 0 || isTotal || IsOldDate(sentence, Range.EndAt(sentence.Terms.Length)) || IsOldDate(sentence, sentence.Segment(at)) || IsOldYear(sentence, sentence.Segment(at));
    }

    /// <summary>Index of the words that make a sentence speak of an earlier hand-over, or -1: "the previous exchange", or "earlier" and "тоді" at its start.</summary>
    public static int PreviousCue(Sentence sentence)
    {
        if (sentence.Terms.Length > 0 && (sentence.Terms[0].Has("back-then") || sentence.Terms[0].First.Key is "earlier" or "previously" or "раніше" or "ранее")
            && !sentence.Terms.Any(t => t.Date is { Relative: 0 } or { Weekday: not null }))
        {
            return 0;
        }

        return Enumerable.Range(0, sentence.Terms.Length).FirstOrDefault(i => sentence.Terms[i].Has("previous") || IsPreviousEvent(sentence, i), -1);
    }

    /// <summary>"The last two brought home 84 and 103".</summary>
    private static bool IsLastTwo(Sentence sentence, int at) => sentence.Terms[at].Has("last-word") && at + 2 < sentence.Terms.Length
        && sentence.Terms[at + 1].Number is not null && sentence.Terms[at + 2].Has("verb");

    /// <summary>"The last two-way exchange", "останній двобічний обмін", also "the last, on 5 March, …"; not "last Friday's exchange" and not "the last stage of the exchange".</summary>
    private static bool IsPreviousEvent(Sentence sentence, int at) => IsLastTwo(sentence, at) || sentence.Terms[at].Has("last-word")
        && sentence.Terms.Skip(at + 1).Take(3).TakeWhile(t => t.Date is null && !t.Has("stage") && !t.Follows(Signs.Comma)).Any(t => t.Has("event") || t.Has("events"))
        || (sentence.Terms[at].Has("last-word") && at + 2 < sentence.Terms.Length && sentence.Terms[at + 1].Follows(Signs.Comma) && sentence.Terms.Skip(at + 1).Take(2).Any(t => t.Date is { Month: not null }));

    /// <summary>Index of the words that make a number a running total, or -1: "since the start", also "since March 2022" where a sentence begins with it.</summary>
    public static int SinceCue(Sentence sentence, Range range) =>
        sentence.Find("since", range) is var since and >= 0 ? since
            : range.Indexes().FirstOrDefault(i => IsSinceHome(sentence, i), -1) is var home and >= 0 ? home
            : range.Start.Value == 0 && sentence.Terms.Length > 0 && sentence.Terms[0].Has("category", "long-held") ? 0
            : sentence.Has("total", range) ? range.Indexes().FirstOrDefault(i => sentence.Terms[i].Has("category", "long-held"), -1) : -1;

    /// <summary>"Some 4,000 have come home since 2022": what is counted is the coming home, and not how long they were held.</summary>
    private static bool IsSinceHome(Sentence sentence, int at) => at > 0 && sentence.Terms[at].Has("category", "long-held") && sentence.Terms[at].First.Key is "since" or "з" or "із" or "від" or "с"
        && sentence.Terms[at - 1].Has("come") && !sentence.Has("captivity") && !sentence.Has("captured") && !sentence.Has("capture");

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

    /// <summary>"In 2022" beside the verb, where nobody is said to have been captured then.</summary>
    private bool IsOldYear(Sentence sentence, Range range) => calendar.Published is { } published && !sentence.Has("captured", range) && !sentence.Has("capture", range)
        && !EventDates.In(sentence).Any(i => calendar.IsRecent(sentence.Terms[i].Date!))
        && range.Indexes().Any(i => EventDates.IsYear(sentence.Terms[i]) && sentence.Terms[i].Number < published.Year && i > 0 && sentence.Terms[i - 1].Last.Key is "in" or "у" or "в");

    private bool IsOldDate(Sentence sentence, Range range)
    {
        if (calendar.Published is not { } published)
        {
            return false;
        }

        var days = EventDates.In(sentence).Where(i => i >= range.Start.Value && i < range.End.GetOffset(sentence.Terms.Length)).Select(i => calendar.Resolve(sentence.Terms[i].Date!)).OfType<Days>().ToList();
        return days.Count > 0 && days.TrueForAll(d => d.Until < (d.IsDay ? published.AddDays(-FreshDays) : published));
    }
}
