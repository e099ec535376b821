using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Tells counts of this hand-over from those of earlier ones, totals, pledges, plans and subsets.</summary>
internal sealed class Background(HandOver handOver, NewsCalendar calendar)
{
    /// <summary>Whether the hand-over ran over several days.</summary>
    public bool IsSeveralDays => handOver.IsSeveralDays;

    /// <summary>Whether a day within those of a hand-over of several days is named in a range.</summary>
    public bool IsOneOfTheDays(Sentence sentence, Range range) => handOver is { Date: { } first, Until: { } last }
        && EventDates.In(sentence).Any(i => i >= range.Start.Value && i < range.End.Value
            && calendar.Resolve(sentence.Terms[i].Date!) is { IsDay: true } day && day.From >= first.Value && day.From <= last);

    /// <summary>Whether what is counted at a term is something else than this hand-over.</summary>
    public bool Covers(Sentence sentence, Quantity? quantity, int at)
    {
        var portion = sentence.Portion(at);
        return IsEarlier(sentence, at, portion) || IsTotal(sentence, at, portion, quantity) || IsPlanned(sentence, at, portion) || IsOtherDay(sentence, at, portion)
            || sentence.Has("stat", portion) && !sentence.Has("event", portion) || IsOtherParties(sentence) || (sentence.Has("deported", portion)
                && !sentence.Has("verb", portion)) || (sentence.Has("events") && !sentence.Has("event"))
            || (sentence.Has("correction") && !HasNamedSpeaker(sentence, at));
    }

    /// <summary>Whether the sentence is about another hand-over altogether, pledges and plans aside.</summary>
    public bool IsOfAnother(Sentence sentence, int at) =>
        IsEarlier(sentence, at, sentence.Portion(at)) || IsOtherDay(sentence, at, sentence.Portion(at)) || IsOtherParties(sentence);

    /// <summary>A group within others: "including 17 officers", "thirteen of them". Civilians are a measure, unless they are within civilians.</summary>
    public static bool IsSubset(Sentence sentence, Quantity quantity)
    {
        var among = AmongBefore(sentence, quantity.At);
        if (quantity.Measure == Measure.Civilians)
        {
            return (among >= 0 || quantity.IsPartitive) && CiviliansBefore(sentence, quantity.At);
        }

        return quantity.IsPartitive || (among >= 0 && !(among == quantity.At - 1 && IsOfAll(sentence.Terms[among])));
    }

    /// <summary>Index of the nearest "among them" or "including" that the number still belongs to, or -1.</summary>
    private static int AmongBefore(Sentence sentence, int at)
    {
        var among = -1;
        for (var i = sentence.Portion(at).Start.Value; i < at; i++)
        {
            among = sentence.Terms[i].Has("among") ? i : sentence.Terms[i].Has("come") && sentence.Terms[i].Follows(Signs.Comma) ? -1 : among;
        }

        return among;
    }

    /// <summary>"Among the 45 were officers": the 45 are all.</summary>
    private static bool IsOfAll(Term among) => among.First == among.Last && among.First.Key is "among" or "серед" or "среди";

    private static bool CiviliansBefore(Sentence sentence, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (sentence.Terms[i].Has("noun", "civilians"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNamedSpeaker(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        return sentence.Has("claimant", portion) || sentence.Has("inst", portion);
    }

    private static bool IsOtherParties(Sentence sentence) =>
        sentence.Has("other-war") && !sentence.Terms.Any(t => t.Has("party"));

    private static bool IsEarlier(Sentence sentence, int at, Range portion)
    {
        var previous = AspectReader.PreviousCue(sentence);
        return (previous >= 0 && (previous <= at || portion.Start.Value <= previous && portion.End.Value > previous)) || sentence.Has("past", portion);
    }

    private static bool IsTotal(Sentence sentence, int at, Range portion, Quantity? quantity)
    {
        var since = AspectReader.SinceCue(sentence, Range.EndAt(sentence.Terms.Length));
        var isSince = since >= 0 && !AspectReader.SinceOrdinal(sentence, since);
        if (isSince && ((since >= portion.Start.Value && since < portion.End.Value) || sentence.Has("total")))
        {
            // "95 soldiers came home, which brings the total since 2022 to 4,000": the first number stands before the total.
            var total = sentence.Find("total", Range.EndAt(sentence.Terms.Length));
            return !(total > at && sentence.Segment(at).End.Value <= total);
        }

        var segment = sentence.Segment(at);
        var when = sentence.Find("since-when", segment);
        var isDated = when >= 0 && when + 1 < sentence.Terms.Length && sentence.Terms[when + 1].Date is { Month: not null };
        return (isDated && (sentence.Has("total") || when < at)) || (sentence.Has("total", portion)
            && quantity is { Number: >= 1000, Measure: not Measure.Bodies } && !sentence.Has("both-ways"));
    }

    private static bool IsPlanned(Sentence sentence, int at, Range portion)
    {
        var pledge = sentence.Find("pledge", portion);
        var future = sentence.Find("future", portion);
        return pledge >= 0 || (future >= 0 && (future < at ? VerbsBetween(sentence, future, at) <= 1 : future <= at + 14
            && VerbsBetween(sentence, at, future) == 0 && !IsOfCare(sentence, future)));
    }

    /// <summary>"Will be flown to Moscow", "will undergo treatment": what comes after the hand-over.</summary>
    private static bool IsOfCare(Sentence sentence, int future) =>
        Enumerable.Range(future + 1, Math.Min(4, sentence.Terms.Length - future - 1)).Any(i => sentence.Terms[i].Has("place-not") || sentence.Terms[i].Has("care"));

    /// <summary>How many verbs of saying or handing over stand between: the future goes with the next one only.</summary>
    private static int VerbsBetween(Sentence sentence, int from, int to)
    {
        var verbs = 0;
        for (var i = from + 1; i < to; i++)
        {
            verbs += sentence.Terms[i].Has("say") ? 2 : sentence.Terms[i].Has("verb") || sentence.Terms[i].Has("exchanged") ? 1 : 0;
        }

        return verbs;
    }

    private bool IsOtherDay(Sentence sentence, int at, Range portion)
    {
        if (handOver.Date is not { } date)
        {
            return false;
        }

        var days = EventDates.In(sentence).Where(i => i >= portion.Start.Value && i < portion.End.Value && !IsAfterTheNews(sentence, i, at))
            .Select(i => calendar.Resolve(sentence.Terms[i].Date!)).OfType<Days>().ToList();
        var (from, until) = (date.Value, handOver.Until ?? date.Value);
        return days.Count > 0 && !days.Exists(d => d.From <= until && d.Until >= from) && !days.Exists(d => d.IsDay && d.From > until
            && (calendar.Published is not { } p || d.From <= p.AddDays(1)));
    }

    /// <summary>A date of capture or the like, that stands far behind the number in another clause.</summary>
    private static bool IsAfterTheNews(Sentence sentence, int date, int at) =>
        date > at && sentence.Segment(date).Start.Value > at && sentence.Terms[date].Date is { Weekday: null, Relative: null };
}
