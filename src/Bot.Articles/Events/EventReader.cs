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

/// <summary>Decides whether a text reports a hand-over between the parties that has happened, and when it was.</summary>
internal sealed class EventReader(ImmutableArray<Sentence> sentences, NewsCalendar calendar, bool isPost, bool isMarkedOpinion)
{
    /// <summary>The news stands in the headline or in the first sentences.</summary>
    private const int Lead = 6;

    private readonly AspectReader _aspects = new(calendar);

    /// <summary>The hand-over, or why there is none and the sentence that decided it.</summary>
    public (HandOver? HandOver, NoExchangeReason Reason, Sentence? Because) Read()
    {
        var aspects = sentences.ToDictionary(s => s.Index, _aspects.Of);
        var body = sentences.Where(s => !s.IsTitle).ToList();
        var core = body.Where(s => aspects[s.Index] == Aspect.Happened).ToImmutableArray();
        var lead = sentences.Where(s => s.IsTitle && s.Index < Lead).Concat(body.Take(Lead)).ToList();
        if (IsOtherWar())
        {
            return (null, NoExchangeReason.OtherParties, lead.Find(s => aspects[s.Index] == Aspect.OtherParties));
        }

        if (core.IsEmpty && isPost && sentences.FirstOrDefault(s => aspects[s.Index] == Aspect.Happened) is { } headline)
        {
            core = [headline];
        }

        // A headline can say what the news is not; that it is news the text itself must say.
        var decisive = lead.Find(s => aspects[s.Index] is Aspect.Cancelled or Aspect.Planned or Aspect.Statistics or Aspect.OtherParties
            || (!s.IsTitle && aspects[s.Index] == Aspect.Happened));
        if (core.IsEmpty)
        {
            var any = decisive ?? sentences.FirstOrDefault(s => aspects[s.Index] is not (Aspect.None or Aspect.Happened));
            return (null, IsOpinion() ? NoExchangeReason.Opinion : ReasonOf(any is null ? Aspect.None : aspects[any.Index]), any);
        }

        var first = core[0];
        var isFresh = core.Any(IsFresh);
        if (decisive is not null && decisive.Index < first.Index && aspects[decisive.Index] != Aspect.Happened
            && (!isFresh || aspects[decisive.Index] == Aspect.Cancelled || (aspects[decisive.Index] == Aspect.Planned && !lead.Contains(first))))
        {
            return (null, ReasonOf(aspects[decisive.Index]), decisive);
        }

        if (!isFresh && !lead.Contains(first))
        {
            return (null, NoExchangeReason.NoHandOver, first);
        }

        if (IsOpinion() || !IsBetweenParties())
        {
            return (null, IsOpinion() ? NoExchangeReason.Opinion : NoExchangeReason.OtherParties, first);
        }

        return (When(core), default, null);
    }

    /// <summary>Whether the sentence itself says that it was in these days.</summary>
    private bool IsFresh(Sentence sentence) => EventDates.In(sentence).Any(i => IsPossible(sentence.Terms[i].Date!));

    private static NoExchangeReason ReasonOf(Aspect aspect) => aspect switch
    {
        Aspect.Planned => NoExchangeReason.Planned,
        Aspect.Cancelled => NoExchangeReason.Cancelled,
        Aspect.Statistics => NoExchangeReason.Statistics,
        Aspect.OtherParties => NoExchangeReason.OtherParties,
        _ => NoExchangeReason.NoHandOver,
    };

    private bool IsOpinion() => isMarkedOpinion || sentences.Take(Lead).Concat(sentences.TakeLast(2)).Any(s => s.Has("opinion"));

    /// <summary>Another war's names outnumber Ukraine's.</summary>
    private bool IsOtherWar()
    {
        var ukraine = sentences.Sum(s => s.Terms.Count(t => t.Has("party", "ukraine") || t.Has("to", "ukraine") || t.Has("captivity", "russia")));
        return sentences.Sum(s => s.Terms.Count(t => t.Has("other-war"))) > Math.Max(1, ukraine);
    }

    /// <summary>Both parties are spoken of, or a party's own post speaks of one.</summary>
    private bool IsBetweenParties()
    {
        var terms = sentences.SelectMany(s => s.Terms).ToList();
        var ukraine = terms.Exists(t => Names(t, "ukraine"));
        var russia = terms.Exists(t => Names(t, "russia"));
        return (ukraine && russia) || (isPost && (ukraine || russia || terms.Exists(t => t.Has("captivity") || t.Has("event") || t.Has("our"))));

        // "From Ukrainian captivity" speaks of both: who held, and who was held.
        static bool Names(Term term, string party) => term.Has("party", party) || term.Has("to", party) || term.Has("from", party)
            || (term.Value("captivity")?.Length > 0) || term.Has("inst") || term.Has("claimant");
    }

    private HandOver When(ImmutableArray<Sentence> core)
    {
        var several = core.FirstOrDefault(s => s.Has("multiday"));
        var ended = sentences.FirstOrDefault(s => s.Has("complete") && (s.Has("event") || s.Has("exchanged") || s.Has("stage") || s.Has("multiday")));
        if (Dated(core) is not ({ } dated, var at))
        {
            return new HandOver(core, calendar.Published is { } published ? new DraftValue<DateOnly>(published, core[0].Text, IsSure: false)
                : null, null, null, several is not null);
        }

        var mention = dated.Terms[at].Date!;
        if (calendar.Resolve(mention) is not { IsDay: true } days)
        {
            return new HandOver(core, null, null, mention.Weekday, several is not null);
        }

        var (from, until) = Range(core, several, ended, days.From);
        return new HandOver(core, new DraftValue<DateOnly>(from, dated.Text, IsSure: true), until > from ? until : null, null, several is not null);
    }

    /// <summary>The first sentence that says when, and the date in it; a date of a report only where there is no other.</summary>
    private (Sentence, int)? Dated(ImmutableArray<Sentence> core)
    {
        var near = core.Concat(sentences.Where(s => !s.IsTitle).Take(2)).Concat(sentences.Where(s => s.IsTitle)).Distinct().ToList();
        foreach (var isReport in new[] { false, true })
        {
            foreach (var sentence in near)
            {
                var dates = EventDates.In(sentence).Where(i => IsPossible(sentence.Terms[i].Date!) && (isReport || !EventDates.IsOfReport(sentence, i))).ToList();
                if (dates.Count > 0)
                {
                    return (sentence, dates[0]);
                }
            }
        }

        return null;
    }

    private bool IsPossible(DateMention mention) => mention.IsDay
        && (calendar.Resolve(mention) is not { } days || calendar.Published is not { } published || (days.From <= published.AddDays(1)
            && days.From >= published.AddDays(-10)));

    /// <summary>First and last day: as named ("began on Thursday, was completed on Saturday"), or counted back from the end ("three-day").</summary>
    private (DateOnly From, DateOnly? Until) Range(ImmutableArray<Sentence> core, Sentence? several, Sentence? ended, DateOnly day)
    {
        if (several is null || ended is null)
        {
            return (day, null);
        }

        var days = sentences.Where(s => _aspects.Of(s) is Aspect.Happened or Aspect.None).Where(s => s.Has("multiday") || s.Has("complete")
            || s.Has("started") || s.Has("stage")).SelectMany(s => EventDates.In(s).Select(i => s.Terms[i].Date!)).Where(IsPossible)
            .Select(calendar.Resolve).OfType<Days>().Where(d => d.IsDay).Select(d => d.From).Append(day).ToList();
        var (first, last) = (days.Min(), days.Max());
        var length = Length(several);
        return first < last && (length is null || last.DayNumber - first.DayNumber < length) ? (length is { } l ? last.AddDays(1 - l) : first, last)
            : length is { } n ? (last.AddDays(1 - n), last) : (day, null);
    }

    private static int? Length(Sentence sentence) =>
        sentence.Terms.Select(t => t.Value("multiday")).FirstOrDefault(v => v?.Length > 0) is { } days
            ? int.Parse(days, System.Globalization.CultureInfo.InvariantCulture) : null;
}
