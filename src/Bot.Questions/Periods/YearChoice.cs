using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions.Periods;

/// <summary>
/// Finds the year that was left out: that of the dates beside it, or of the conversation; for a day the one year that has an exchange on it;
/// else the newest that the record covers, marked as assumed.
/// </summary>
internal sealed class YearChoice(ExchangeRecord record, int? contextYear)
{
    /// <summary>The days that <paramref name="date"/> names, or null when there is no such day.</summary>
    public PeriodMention? Settle(DateExpression date, int? neighbour)
    {
        if (!date.LacksYear)
        {
            return Mention(date.In(0), date.IsVague, []);
        }

        if ((neighbour ?? contextYear) is { } year && date.In(year) is { } near)
        {
            return Mention(near, date.IsVague, []);
        }

        ImmutableArray<Period> candidates = [.. Years().Select(date.In).OfType<Period>().Where(p => p.From <= record.AsOf)];
        ImmutableArray<Period> withExchange = date.IsDay ? [.. candidates.Where(p => record.On(p.From!.Value).Length > 0)] : candidates;
        return (withExchange, candidates) switch
        {
            ([var only], _) => Mention(only, date.IsVague, []),
            ([var newest, .. var others], _) => Mention(newest, date.IsVague, others, assumed: true),
            (_, [var newest, .. var others]) => Mention(newest, date.IsVague, others, assumed: true),
            _ => null,
        };
    }

    /// <summary>The days from the first to the last of two dates.</summary>
    public PeriodMention? SettleRange(DateExpression from, DateExpression to, int? neighbour)
    {
        if (from.LacksYear && to.LacksYear)
        {
            var ends = Settle(to, neighbour);
            return ends?.Named.Until is { } last && Start(from, last) is { } first
                ? ends with { Named = new Period(first, last), Others = [] } : null;
        }

        var start = from.LacksYear ? null : from.In(0);
        var end = to.LacksYear ? null : to.In(0);
        if (start is null && end is { Until: { } until })
        {
            return Start(from, until) is { } first ? Mention(new Period(first, until), false, []) : null;
        }

        if (end is null && start is { From: { } begin })
        {
            end = to.In(begin.Year) is { } sameYear && sameYear.Until >= begin ? sameYear : to.In(begin.Year + 1);
        }

        var (a, b) = (start?.From, end?.Until);
        return a is null || b is null ? null : Mention(a <= b ? new Period(a, b) : new Period(end!.Value.From, start!.Value.Until), false, []);
    }

    private static DateOnly? Start(DateExpression from, DateOnly until) =>
        from.In(until.Year) is { } sameYear && sameYear.From <= until ? sameYear.From : from.In(until.Year - 1)?.From;

    private static PeriodMention? Mention(Period? days, bool vague, ImmutableArray<Period> others, bool assumed = false) => days is not { } named ? null
        : new PeriodMention { First = 0, Next = 0, Period = named, Named = named, IsVague = vague, IsAssumed = assumed, Others = others };

    /// <summary>The years of the record, newest first.</summary>
    private IEnumerable<int> Years()
    {
        var oldest = record.Exchanges.IsEmpty ? record.AsOf.Year : record.Exchanges[0].Date.Year;
        return Enumerable.Range(oldest, record.AsOf.Year - oldest + 1).Reverse();
    }
}
