using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>The hand-over that a text reports.</summary>
/// <param name="Core">The sentences that say it happened.</param>
/// <param name="Date">Its (first) day with the sentence that says so, or null.</param>
/// <param name="Until">Its last day, or null.</param>
/// <param name="Weekday">The weekday, where the publication date is not known.</param>
/// <param name="IsSeveralDays">Whether it ran over several days.</param>
internal sealed record HandOver(ImmutableArray<Sentence> Core, DraftValue<DateOnly>? Date, DateOnly? Until, DayOfWeek? Weekday, bool IsSeveralDays);

/// <summary>Decides whether a text reports a hand-over between the parties that has happened.</summary>
/// <param name="sentences">The text.</param>
/// <param name="calendar">Resolves its dates.</param>
/// <param name="isPost">Whether it is the post of a party's official or institution.</param>
/// <param name="marked">What the rubrics around the text say that it is, or null.</param>
internal sealed class EventReader(ImmutableArray<Sentence> sentences, NewsCalendar calendar, bool isPost, NoExchangeReason? marked)
{
    /// <summary>The news stands in the headline or in the first sentences.</summary>
    private const int Lead = 6;

    private const int Opening = 2;

    private readonly AspectReader _aspects = new(calendar);

    /// <summary>The hand-over, or why there is none and the sentence that decided it.</summary>
    public (HandOver? HandOver, NoExchangeReason Reason, Sentence? Because) Read()
    {
        var aspects = sentences.ToDictionary(s => s.Index, _aspects.Of);
        var body = sentences.Where(s => !s.IsTitle).ToList();
        var core = body.Where(s => aspects[s.Index] == Aspect.Happened).ToImmutableArray();
        var lead = sentences.Where(s => s.IsTitle && s.Index < Lead).Concat(body.Take(Lead)).ToList();
        if (marked is { } reason)
        {
            return (null, reason, lead.FirstOrDefault());
        }

        if (IsOtherWar())
        {
            return (null, NoExchangeReason.OtherParties, lead.Find(s => aspects[s.Index] == Aspect.OtherParties));
        }

        if (core.IsEmpty && isPost && sentences.FirstOrDefault(s => aspects[s.Index] == Aspect.Happened) is { } headline)
        {
            core = [headline];
        }

        // A headline can say what the news is not; that it is news the text itself must say.
        var decisive = lead.Find(s => aspects[s.Index] is Aspect.Denied or Aspect.Cancelled or Aspect.Planned or Aspect.Statistics or Aspect.OtherParties
            || (!s.IsTitle && aspects[s.Index] == Aspect.Happened));
        // Where no sentence says it outright, one that speaks of it as known does, unless the text begins with what it is not.
        if (core.IsEmpty && decisive is not { IsTitle: true } && !lead.Exists(s => aspects[s.Index] is Aspect.Denied or Aspect.Cancelled))
        {
            core = [.. body.Where(s => aspects[s.Index] == Aspect.Implied && s.Index <= (decisive?.Index ?? lead[^1].Index))];
        }

        if (core.IsEmpty)
        {
            var any = decisive ?? sentences.FirstOrDefault(s => aspects[s.Index] is not (Aspect.None or Aspect.Happened or Aspect.Implied));
            return (null, IsOpinion() ? NoExchangeReason.Opinion : ReasonOf(any is null ? Aspect.None : aspects[any.Index]), any);
        }

        var first = core[0];
        var isFresh = core.Concat(lead.Where(s => aspects[s.Index] == Aspect.Implied)).Any(IsFresh);
        if (decisive is not null && decisive.Index < first.Index && aspects[decisive.Index] != Aspect.Happened
            && (!isFresh || aspects[decisive.Index] is Aspect.Denied or Aspect.Cancelled or Aspect.OtherParties || decisive.Has("other-war") || (aspects[decisive.Index] == Aspect.Planned && !lead.Contains(first))))
        {
            return (null, ReasonOf(aspects[decisive.Index]), decisive);
        }

        if (!isFresh && !lead.Contains(first) && !IsOfThatDay(core))
        {
            return (null, NoExchangeReason.NoHandOver, first);
        }

        if (IsOpinion() || !IsBetweenParties(isFresh || lead.Exists(IsFresh)))
        {
            return (null, IsOpinion() ? NoExchangeReason.Opinion : NoExchangeReason.OtherParties, first);
        }

        return (new DayReader(sentences, aspects, core, calendar).Read(), default, null);
    }

    /// <summary>Whether the sentence itself says that it was in these days.</summary>
    private bool IsFresh(Sentence sentence) => EventDates.In(sentence).Any(i => calendar.IsRecent(sentence.Terms[i].Date!));

    /// <summary>A story that begins with one family and a day, and tells further down who was freed "that day", or how many by whose account.</summary>
    private bool IsOfThatDay(ImmutableArray<Sentence> core) => sentences.Any(s => s.Index < core[0].Index && IsFresh(s))
        && core.Any(s => s.Has("that-day") || (s.Has("claimant") && (s.Has("say") || s.Has("according")) && s.Has("noun", "military") && s.Terms.Any(t => t is { Number: > 1, IsOrdinal: false, Date: null })));

    private static NoExchangeReason ReasonOf(Aspect aspect) => aspect switch
    {
        Aspect.Planned => NoExchangeReason.Planned,
        Aspect.Cancelled => NoExchangeReason.Cancelled,
        Aspect.Statistics => NoExchangeReason.Statistics,
        Aspect.OtherParties => NoExchangeReason.OtherParties,
        _ => NoExchangeReason.NoHandOver,
    };

    private bool IsOpinion() => sentences.Take(Lead).Any(s => s.IsTitle && s.Has("opinion")) || sentences.Take(Lead).Concat(sentences.TakeLast(2)).Any(s => s.Has("opinion-note") || s.Has("opinion-author"));

    /// <summary>Another war's names outnumber Ukraine's, or the news begins with them and names neither party.</summary>
    private bool IsOtherWar()
    {
        var first = sentences.Where(s => s.IsTitle && s.Index < Lead).Concat(sentences.Where(s => !s.IsTitle).Take(Opening)).ToList();
        if (first.Exists(s => s.Has("other-war")) && !first.Exists(s => s.Terms.Any(t => NamesParty(t, "ukraine") || NamesParty(t, "russia"))))
        {
            return true;
        }

        var ukraine = sentences.Sum(s => s.Terms.Count(t => t.Has("party", "ukraine") || t.Has("to", "ukraine") || t.Has("captivity", "russia")));
        return sentences.Sum(s => s.Terms.Count(t => t.Has("other-war"))) > Math.Max(1, ukraine);
    }

    /// <summary>Both parties are spoken of, or nobody else is: news at home often does not name its own country, nor a report the other one. Or it is the post of one.</summary>
    private bool IsBetweenParties(bool isFresh)
    {
        var terms = sentences.SelectMany(s => s.Terms).ToList();
        var isOfOthers = terms.Exists(t => t.Has("third") || t.Has("third-holder") || t.Has("to-third") || t.Has("other-war"));
        var isOfWar = terms.Exists(t => t.Has("captivity") || t.Has("from") || t.Has("prisoner") || t.Has("noun", "military") || t.Has("noun", "bodies") || t.Has("to") || t.Has("kursk"));
        var (ukraine, russia) = (terms.Exists(t => NamesParty(t, "ukraine")), terms.Exists(t => NamesParty(t, "russia")));
        return isPost || (ukraine && russia) || (isOfWar && !isOfOthers && (ukraine || russia || isFresh));
    }

    /// <summary>"From Ukrainian captivity" speaks of both: who held, and who was held.</summary>
    private static bool NamesParty(Term term, string party) => term.Has("party", party) || term.Has("to", party) || term.Has("from", party)
        || (term.Value("captivity")?.Length > 0) || term.Has("inst") || term.Has("claimant") || term.Has("agency");
}
