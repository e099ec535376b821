using System.Collections.Immutable;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Tells counts of this hand-over from those of earlier ones, totals, pledges, plans and subsets.</summary>
internal sealed class Background(HandOver handOver, NewsCalendar calendar, ImmutableArray<Sentence> sentences)
{
    private readonly Dictionary<int, int> _pledges = sentences.GroupBy(s => s.Paragraph).Where(p => !p.First().IsTitle && p.First().Has("talks"))
        .Select(p => (p.Key, Pledge: p.FirstOrDefault(s => s.Has("pledge")))).Where(p => p.Pledge is not null).ToDictionary(p => p.Key, p => p.Pledge!.Index);

    /// <summary>Whether the hand-over ran over several days.</summary>
    public bool IsSeveralDays => handOver.IsSeveralDays;

    /// <summary>The only party that those of whom the news speaks were brought to, or null.</summary>
    public Party? Destination { get; } = handOver.Core.Take(1).SelectMany(s => s.Terms).Select(t => Parties.Of(t.Value("to"))).OfType<Party>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>Which day of a hand-over of several days a number belongs to, counted from 1, or null: the day named before it, or behind it where numbers come first.</summary>
    public int? StageByDay(Sentence sentence, Range range, int at)
    {
        if (handOver is not { Date: { } first, Until: { } last })
        {
            return null;
        }

        var days = EventDates.In(sentence).Where(i => i >= range.Start.Value && i < range.End.Value)
            .Select(i => (At: i, Day: calendar.Resolve(sentence.Terms[i].Date!))).Where(d => d.Day is { IsDay: true } day && day.From >= first.Value && day.From <= last).ToList();
        var firstCount = range.Indexes().FirstOrDefault(i => sentence.Terms[i].IsCount, at);
        var named = days.Exists(d => d.At < firstCount) ? days.LastOrDefault(d => d.At < at) : days.Find(d => d.At > at);
        return named.Day is { } own ? own.From.DayNumber - first.Value.DayNumber + 1 : null;
    }

    /// <summary>Whether what is counted at a term is something else than this hand-over.</summary>
    public bool Covers(Sentence sentence, Quantity? quantity, int at)
    {
        var portion = sentence.Portion(at);
        return IsEarlier(sentence, at, portion) || IsTotal(sentence, at, portion, quantity) || IsPlanned(sentence, at, portion) || IsOtherDay(sentence, at, portion)
            || IsOfPledge(sentence) || sentence.Has("remaining", portion) || IsOfAttack(sentence, portion)
            || sentence.Has("stat", portion) && !sentence.Has("event", portion) || IsOtherParties(sentence) || IsDeported(sentence, quantity is { HasNoun: false } ? Range.EndAt(sentence.Terms.Length) : portion, at) || (sentence.Has("events") && !sentence.Has("event"))
            || (sentence.Has("correction") && !HasNamedSpeaker(sentence, at)) || sentence.Find("old-version", portion) is >= 0 and var old && old < at;
    }

    /// <summary>"19,546 children have been taken to Russia and 1,189 have come back", but "three civilians, taken from their homes, are back".</summary>
    private static bool IsDeported(Sentence sentence, Range portion, int at)
    {
        var (terms, deported) = (sentence.Terms, sentence.Find("deported", portion));
        if (deported < 0 || !sentence.Has("verb", portion))
        {
            return deported >= 0;
        }

        // Behind such a count, or itself what is said to have been taken.
        return deported < at ? terms.Take(deported).Any(t => t.IsCount)
            : !terms.Skip(at + 1).Take(deported - at).Any(t => t.Follows(Signs.Comma | Signs.Dash) || t.Has("verb") || t.First.Key is "who" or "whom" or "that")
                && !terms[portion.Start.Value..at].Any(t => t.Has("verb"));
    }

    /// <summary>"Two people were killed overnight".</summary>
    private static bool IsOfAttack(Sentence sentence, Range portion) => sentence.Has("attack", portion)
        && !sentence.Has("verb", portion) && !sentence.Has("exchanged", portion) && !sentence.Has("captivity", portion);

    /// <summary>What goes on, undated, about an agreement that the paragraph begins with: what has been done under it so far.</summary>
    private bool IsOfPledge(Sentence sentence) =>
        _pledges.TryGetValue(sentence.Paragraph, out var pledge) && pledge < sentence.Index && handOver.Core[0] != sentence && EventDates.In(sentence).IsEmpty;

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

    /// <summary>Whether "among them" or "including" stands before the number.</summary>
    public static bool IsAmong(Sentence sentence, int at) => AmongBefore(sentence, at) >= 0;

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
        return (previous >= 0 && (previous <= at || portion.Start.Value <= previous && portion.End.Value > previous)) || PastCues(sentence, portion).Any(i => !IsBeside(sentence, i, at));
    }

    private static IEnumerable<int> PastCues(Sentence sentence, Range portion) => portion.Indexes().Where(i => sentence.Terms[i].Has("past"));

    /// <summary>"Eleven sailors of the ship detained last year": a clause behind the number, that tells of their capture and hands nobody over.</summary>
    private static bool IsBeside(Sentence sentence, int cue, int at) => sentence.Segment(cue) is var clause && clause.Start.Value > at
        && (sentence.Has("captured", clause) || sentence.Has("captivity", clause)) && !sentence.Has("verb", clause) && !sentence.Has("exchanged", clause);

    private static bool IsTotal(Sentence sentence, int at, Range portion, Quantity? quantity)
    {
        var since = AspectReader.SinceCue(sentence, Range.EndAt(sentence.Terms.Length));
        var isSince = since >= 0 && !AspectReader.SinceOrdinal(sentence, since) && !IsBeside(sentence, since, at);
        if (isSince && since < at && quantity is { HasNoun: false })
        {
            return true;
        }

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

    private static bool IsPlanned(Sentence sentence, int at, Range portion) => IsUnder(sentence, at, portion, "pledge") || IsUnder(sentence, at, portion, "future");

    /// <summary>Whether a word of pledging or of the future governs what stands at a term: before it without another verb between, or behind it in the same clause.</summary>
    private static bool IsUnder(Sentence sentence, int at, Range portion, string tag)
    {
        var cue = sentence.Find(tag, portion);
        return cue >= 0 && (cue < at ? VerbsBetween(sentence, cue, at) <= 1
            : (cue < sentence.Segment(at).End.Value || IsOfVerb(sentence, cue)) && VerbsBetween(sentence, at, cue) == 0 && !IsOfCare(sentence, cue));
    }

    /// <summary>"Will be returned".</summary>
    private static bool IsOfVerb(Sentence sentence, int future) => sentence.Terms.Skip(future + 1).Take(2).Any(t => t.Has("verb"));

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
            var weekdays = EventDates.In(sentence).Select(i => sentence.Terms[i].Date!.Weekday).OfType<DayOfWeek>().ToList();
            return handOver.Weekday is { } weekday && weekdays.Count > 0 && !weekdays.Contains(weekday);
        }

        var days = EventDates.In(sentence).Where(i => i >= portion.Start.Value && i < portion.End.Value && !IsBesideTheNews(sentence, i, at))
            .Select(i => calendar.Resolve(sentence.Terms[i].Date!)).OfType<Days>().ToList();
        var (from, until) = (date.Value, handOver.Until ?? date.Value);
        return days.Count > 0 && !days.Exists(d => d.From <= until && d.Until >= from) && !days.Exists(d => d.IsDay && d.From > until
            && (calendar.Published is not { } p || d.From <= p.AddDays(1)));
    }

    /// <summary>A date of capture or the like, that stands in another clause than the number, behind it or inserted.</summary>
    private static bool IsBesideTheNews(Sentence sentence, int date, int at) =>
        !IsWhen(sentence, date, at) && ((date > at && sentence.Segment(date).Start.Value > at && sentence.Terms[date].Date is { Weekday: null, Relative: null })
        || (sentence.Segment(date) is var clause && (clause.Start.Value > at || clause.End.Value <= at) && clause.Start.Value > 0 && (sentence.Has("captured", clause) || sentence.Terms[date].Date is { IsDay: false })));

    /// <summary>"In September, when 103 were exchanged": the number is that month's.</summary>
    private static bool IsWhen(Sentence sentence, int date, int at) => date < at && sentence.Segment(date).End.Value is var next && next <= at && sentence.Segment(at).Start.Value == next
        && sentence.Terms[next].First.Key is "when" or "коли" or "когда";
}
