using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Words;

namespace Bot.Questions.Periods;

/// <summary>Finds the periods in a row of terms: dates with what bounds them ("since", "until") and ranges of two dates.</summary>
/// <param name="terms">The terms.</param>
/// <param name="record">The record: a date without a year is looked up in it.</param>
/// <param name="contextYear">The year that the conversation is about, or null.</param>
internal sealed class PeriodReader(TermRow terms, ExchangeRecord record, int? contextYear)
{
    private readonly YearChoice _years = new(record, contextYear);

    /// <summary>Dates that no calendar has ("31 June"), as typed; filled by <see cref="Read"/>.</summary>
    public List<string> Impossible { get; } = [];

    /// <summary>The periods in the order of the text.</summary>
    public ImmutableArray<PeriodMention> Read()
    {
        var found = new List<(int First, int Next, DateExpression From, DateExpression? To, Bound Bound)>();
        for (var i = 0; i < terms.Length;)
        {
            if (RangeAt(i) is { } range)
            {
                found.Add((i, range.Next, range.From, range.To, Bound.None));
                i = range.Next;
            }
            else if (BoundedAt(i) is { } bounded)
            {
                found.Add((i, bounded.Next, bounded.Date, null, bounded.Bound));
                i = bounded.Next;
            }
            else if (DateAt(i) is { } date)
            {
                found.Add((i, date.Next, date.Date, null, Bound.None));
                i = date.Next;
            }
            else
            {
                i++;
            }
        }

        DropWeekdaysOfDates(found);
        var mentions = ImmutableArray.CreateBuilder<PeriodMention>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (first, next, from, to, bound) = found[i];
            var neighbour = found.Skip(i + 1).Concat(found.Take(i).Reverse()).Select(f => f.To ?? f.From).FirstOrDefault(d => !d.LacksYear && d.Settled is null)?.Year;
            var mention = to is null ? _years.Settle(from, neighbour) : _years.SettleRange(from, to, neighbour);
            if (mention is null)
            {
                Impossible.Add(string.Join(' ', Enumerable.Range(first, next - first).Select(at => terms[at].Text)));
            }
            else
            {
                mentions.Add(mention with { First = first, Next = next, Bound = bound, Period = Limit(mention.Named, bound) });
            }
        }

        return mentions.ToImmutable();
    }

    private static Period Limit(Period named, Bound bound) => bound switch
    {
        Bound.Since => new Period(named.From, null),
        Bound.Until => new Period(null, named.Until),
        Bound.Before => new Period(null, named.From?.AddDays(-1)),
        Bound.After => new Period(named.Until?.AddDays(1), null),
        _ => named,
    };

    private DateTerm? DateAt(int at) =>
        at >= terms.Length ? null
        : NamedDates.Read(terms, at) ?? RelativeDates.Read(terms, at) ?? NumericDates.Read(terms, at) ?? BareDayAt(at);

    /// <summary>"23" in "23 and 24 May": a day that borrows its month from the date after it.</summary>
    private DateTerm? BareDayAt(int at, int depth = 4)
    {
        var next = terms.Skip(at + 1, "ordinal-suffix");
        if (terms[at] is not { Number: >= 1 and <= 31, First.Text.Length: <= 2 })
        {
            return null;
        }

        var linked = terms[next].Has("and") || terms[next].Has("or") || terms[next].Has("until") || terms[next].Has("until-range") ? next + 1
            : terms[next].First.Gap is Gap.Other or Gap.Dash or Gap.Hyphen ? next : -1;
        return linked > 0 && (NamedDates.Read(terms, linked) ?? (depth > 0 ? BareDayAt(linked, depth - 1) : null)) is { Date: { Day: not null } full }
            ? new DateTerm(at, next, full with { Day = terms[at].Number, LastDay = null }) : null;
    }

    /// <summary>"since A until B", "between A and B", "A to B", "A-B".</summary>
    private (int Next, DateExpression From, DateExpression To)? RangeAt(int at)
    {
        var between = terms[at].Has("between");
        var opened = between || terms[at].Has("since") || terms[at].Has("since-date") || terms[at].Has("since-weak");
        var startAt = opened ? terms.Skip(at + 1, "filler") : at;
        if ((DateAt(startAt) ?? (between ? AgreementAt(startAt) : null)) is not { } start)
        {
            return null;
        }

        var link = terms[start.Next];
        var secondAt = link.Has("until") || link.Has("until-range") || (between && link.Has("and")) ? terms.Skip(start.Next + 1, "filler")
            : link.First.Gap is Gap.Dash or Gap.Hyphen or Gap.Range ? start.Next : -1;
        return secondAt > 0 && (DateAt(secondAt) ?? (between ? AgreementAt(secondAt) : null)) is { } end && (start.Date.Settled is null || end.Date.Settled is not null)
            ? (end.Next, start.Date.WithoutEdge(), end.Date.WithoutEdge()) : null;
    }

    /// <summary>"since A", "by B", "before C", "after D", "since the Istanbul talks".</summary>
    private (int Next, DateExpression Date, Bound Bound)? BoundedAt(int at)
    {
        var bound = terms[at].Has("since") || terms[at].Has("since-date") ? Bound.Since
            : terms[at].Has("until") ? Bound.Until
            : terms[at].Has("before") ? Bound.Before
            : terms[at].Has("after") ? Bound.After : Bound.None;
        if (bound == Bound.None)
        {
            return null;
        }

        // "З початку 2026" is since and the beginning in one term.
        var dateAt = terms[at].Has("edge") ? at : terms.Skip(at + 1, "filler");
        if (DateAt(dateAt) is { } date)
        {
            return (date.Next, date.Date.Edge is "start" or "end" ? date.Date.WithoutEdge() : date.Date, bound);
        }

        return bound is Bound.Until || terms[at].Has("since-date") || AgreementAt(dateAt) is not { } agreed ? null : (agreed.Next, agreed.Date, bound);
    }

    private DateTerm? AgreementAt(int at) => AgreementDay(terms[at]) is not { } day ? null
        : new DateTerm(at, terms.Skip(at + 1, "agreement-word"), new DateExpression { Settled = Period.Day(day) });

    private DateOnly? AgreementDay(Term term) =>
        term.Value("agreement") is { } id ? record.References.Agreements.Where(a => a.IsIn(id) && a.Date is not null).Select(a => a.Date).Min() : null;

    /// <summary>"Sunday, 15 June 2025" is one day, not two.</summary>
    private void DropWeekdaysOfDates(List<(int First, int Next, DateExpression From, DateExpression? To, Bound Bound)> found)
    {
        if (found.Exists(f => f.From is { Day: not null, Settled: null }))
        {
            found.RemoveAll(f => f.Next == f.First + 1 && terms[f.First].Has("weekday"));
        }
    }
}
