using System.Collections.Immutable;
using System.Globalization;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>Reads when a hand-over was: its day, the last one where it took several, or a weekday where no publication date makes it a date.</summary>
/// <param name="sentences">The text.</param>
/// <param name="aspects">How each sentence speaks of hand-overs, by its index.</param>
/// <param name="core">The sentences that say it happened.</param>
/// <param name="calendar">Resolves its dates.</param>
internal sealed class DayReader(ImmutableArray<Sentence> sentences, Dictionary<int, Aspect> aspects, ImmutableArray<Sentence> core, NewsCalendar calendar)
{
    private const int FirstSentences = 2;
    private const int LeadSentences = 8;
    private const int LongestDays = 5;

    public HandOver Read()
    {
        var several = sentences.FirstOrDefault(s => IsOfThis(s) && s.Has("multiday") && SpeaksOfIt(s));
        if (Dated() is not ({ } dated, var at))
        {
            var day = calendar.Published is { } published ? new DraftValue<DateOnly>(published, core[0].Text, IsSure: false) : null;
            return new HandOver(core, day, null, null, several is not null);
        }

        var mention = dated.Terms[at].Date!;
        if (calendar.Resolve(mention) is not { IsDay: true } days)
        {
            return new HandOver(core, null, null, mention.Weekday, several is not null);
        }

        var (from, until) = Span(several, dated, days.From);
        return new HandOver(core, new DraftValue<DateOnly>(from, dated.Text, IsSure: true), until > from ? until : null, null, several is not null || until > from);
    }

    /// <summary>
    /// The first sentence that says when, and the date in it: those that say that it happened, then the first ones, the headline, and those that speak of it
    /// otherwise ("on Tuesday he came home"). The day of a report counts only where there is no other.
    /// </summary>
    private (Sentence, int)? Dated()
    {
        var body = sentences.Where(s => !s.IsTitle).ToList();
        var (lead, rest) = (core.Where(s => s.Index <= LeadSentences), core.Where(s => s.Index > LeadSentences));
        var near = lead.Concat(body.Take(FirstSentences)).Concat(sentences.Where(s => s.IsTitle)).Concat(body.Where(s => aspects[s.Index] == Aspect.Implied)).Concat(rest)
            .Concat(body.Where(s => aspects[s.Index] == Aspect.None && (s.Has("come") || s.Has("event"))))
            .Concat(calendar.Published is null ? body.Where(s => s.Index <= LeadSentences && aspects[s.Index] == Aspect.None) : []).Distinct().OrderBy(IsCorrection).ToList();
        foreach (var isReport in new[] { false, true })
        {
            foreach (var sentence in near)
            {
                var dates = EventDates.In(sentence).Where(i => calendar.IsRecent(sentence.Terms[i].Date!) && IsKnown(sentence.Terms[i].Date!)
                    && (isReport || !EventDates.IsOfReport(sentence, i))).ToList();
                if (dates.Count > 0)
                {
                    return (sentence, dates[0]);
                }
            }
        }

        return null;
    }

    /// <summary>"Today" says nothing where the day of publication is not known.</summary>
    private bool IsKnown(DateMention mention) => mention.Weekday is not null || calendar.Resolve(mention) is not null || (mention.Day is not null && calendar.Published is null);

    /// <summary>A note that corrects an earlier version repeats what was wrong.</summary>
    private bool IsCorrection(Sentence sentence) => sentences.Any(s => s.Paragraph == sentence.Paragraph && s.Index <= sentence.Index && s.Has("correction"));

    /// <summary>First and last day: as begun and as long as said, counted back from the end, named together ("6 and 7 November"), or by stages.</summary>
    private (DateOnly From, DateOnly? Until) Span(Sentence? several, Sentence dated, DateOnly day)
    {
        var isEnded = sentences.Any(s => IsOfThis(s) && s.Has("complete") && (SpeaksOfIt(s) || s.Has("multiday")));
        if (Together(dated) is { } together && (several is null || isEnded))
        {
            return together;
        }

        if (several is null || !isEnded)
        {
            return Stages(several) ?? (day, null);
        }

        var length = sentences.Where(s => IsOfThis(s) && s.Has("multiday")).SelectMany(s => s.Terms).Select(t => t.Value("multiday")).FirstOrDefault(v => v?.Length > 0) is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : (int?)null;
        if (Begun() is { } first)
        {
            return (first, length is { } n ? first.AddDays(n - 1) : Days().Append(day).Max());
        }

        var (from, until) = (Days().Append(day).Min(), Days().Append(day).Max());
        return length is { } l ? (until.AddDays(1 - l), until) : (from, until);
    }

    /// <summary>"Which began yesterday".</summary>
    private DateOnly? Begun()
    {
        foreach (var sentence in sentences.Where(s => IsOfThis(s) && s.Has("started")))
        {
            var at = sentence.Find("started", Range.EndAt(sentence.Terms.Length));
            var days = DaysOf(sentence, at, Math.Min(sentence.Terms.Length, at + 5)).ToList();
            if (days.Count > 0)
            {
                return days[0];
            }
        }

        return null;
    }

    /// <summary>Two days of one sentence, side by side: "on 6 and 7 November".</summary>
    private (DateOnly, DateOnly?)? Together(Sentence sentence)
    {
        for (var i = 0; i + 1 < sentence.Terms.Length; i++)
        {
            var next = sentence.Terms[i + 1].Date is null ? i + 2 : i + 1;
            var isJoined = next == i + 1 ? sentence.Terms[next].Follows(Signs.Hyphen | Signs.Dash)
                : next < sentence.Terms.Length && sentence.Terms[i + 1].First.Key is "and" or "to" or "through" or "until" or "та" or "і" or "й" or "и" or "по" or "до";
            if (isJoined && DaysOf(sentence, i, i + 1).FirstOrDefault() is var first && first != default && DaysOf(sentence, next, next + 1).FirstOrDefault() is var last
                && last > first && last.DayNumber - first.DayNumber <= LongestDays)
            {
                return (FirstOf(sentence, i, first), last);
            }
        }

        return null;
    }

    /// <summary>"On Friday, Saturday and Sunday": the first of a row.</summary>
    private DateOnly FirstOf(Sentence sentence, int at, DateOnly day)
    {
        while (at > 0 && sentence.Terms[at].Follows(Signs.Comma) && DaysOf(sentence, at - 1, at).FirstOrDefault() is var before && before != default && before < day && day.DayNumber - before.DayNumber <= LongestDays)
        {
            (at, day) = (at - 1, before);
        }

        return day;
    }

    /// <summary>"120 in the first stage, on Friday, and 135 in the second, on Saturday"; where several days were spoken of, also "80 on Friday and 64 more on Saturday".</summary>
    private (DateOnly, DateOnly?)? Stages(Sentence? several)
    {
        var isStaged = several is not null || sentences.Any(s => IsOfThis(s) && s.Has("stage"));
        foreach (var sentence in sentences.Where(s => isStaged && IsOfThis(s) && !s.Has("previous")))
        {
            var days = DaysOf(sentence, 0, sentence.Terms.Length).ToList();
            if (days.Count > 1 && days.Max().DayNumber - days.Min().DayNumber is > 0 and <= LongestDays)
            {
                return (days.Min(), days.Max());
            }
        }

        return null;
    }

    private IEnumerable<DateOnly> Days() => sentences.Where(s => IsOfThis(s) && (s.Has("multiday") || s.Has("complete") || s.Has("started") || s.Has("stage") || core.Contains(s)))
        .SelectMany(s => DaysOf(s, 0, s.Terms.Length));

    private IEnumerable<DateOnly> DaysOf(Sentence sentence, int from, int to) => EventDates.In(sentence).Where(i => i >= from && i < to && !EventDates.IsOfReport(sentence, i))
        .Select(i => sentence.Terms[i].Date!).Where(calendar.IsRecent).Select(calendar.Resolve).OfType<Days>().Where(d => d.IsDay).Select(d => d.From);

    private bool IsOfThis(Sentence sentence) => aspects[sentence.Index] is Aspect.Happened or Aspect.Implied or Aspect.None;

    private static bool SpeaksOfIt(Sentence sentence) => sentence.Has("event") || sentence.Has("exchanged") || sentence.Has("verb") || sentence.Has("stage") || sentence.Has("complete");
}
