using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Periods;

namespace Bot.Questions;

/// <summary>Finds the running totals that officials stated over what is asked about.</summary>
internal static class RunningTotals
{
    private const int MostBeside = 4;

    /// <summary>An official may close a year or a month some days early.</summary>
    private const int DaysOfGrace = 15;

    /// <summary>The running totals asked for, or null when the record has none such.</summary>
    public static RunningTotalAnswer? Of(Question question, ExchangeRecord record)
    {
        var (filter, until) = (question.Filter, question.Filter.Period?.Until ?? record.AsOf);
        var stated = record.References.RunningTotals
            .Where(t => (filter.Claimant is null || t.By.Id == filter.Claimant) && Fits(t, question) && t.AsOf <= until
                && (filter.Period?.From is null || (t.Period?.From == filter.Period?.From && t.Period?.Until?.AddDays(DaysOfGrace) >= filter.Period?.Until))
                && (filter.Agreement is null || t.Agreement?.IsIn(filter.Agreement) == true))
            .ToArray();
        if (stated.Length == 0)
        {
            return null;
        }

        var newest = stated.Max(t => t.AsOf);
        ImmutableArray<RunningTotal> found = [.. stated.Where(t => t.AsOf == newest).OrderBy(t => t.Period?.From ?? DateOnly.MaxValue).ThenByDescending(t => t.Count.Number)];
        var same = question with { Ask = Ask.Figure, Filter = filter with { Claimant = null, Period = found[0].Period ?? new Period(filter.Period?.From, newest) } };
        var exchanges = Picker.Matching(same, record);
        return new RunningTotalAnswer(found, Answerer.Totals(same with { Measure = question.Measure ?? Measure.People }, exchanges)) { Question = question, AsOf = record.AsOf, Exchanges = exchanges };
    }

    /// <summary>Those over the same agreement, mediator or period, the newest of each kind, to quote beside our own sum.</summary>
    public static ImmutableArray<RunningTotal> Beside(Question question, ExchangeRecord record) =>
    [
        .. record.References.RunningTotals
            .Where(t => Fits(t, question) && IsSameScope(t, question.Filter, record))
            .GroupBy(t => (t.To, t.Measure))
            .Select(g => g.OrderByDescending(t => t.Period?.Until ?? t.AsOf).ThenBy(t => t.By.Side == Side.Media).ThenByDescending(t => t.Count.Number).First())
            .OrderByDescending(t => t.AsOf)
            .Take(MostBeside),
    ];

    private static bool Fits(RunningTotal total, Question question) =>
        (question.Measure is null || total.Measure == question.Measure || (question.Measure == Measure.People && total.Measure == Measure.Military))
        && (question.Filter.To is null || total.To is null || total.To == question.Filter.To);

    private static bool IsSameScope(RunningTotal total, Filter filter, ExchangeRecord record)
    {
        var isNarrowed = !filter.Categories.IsEmpty || !filter.Units.IsEmpty || !filter.Kinds.IsEmpty || filter.Claimant is not null || filter.Publisher is not null;
        if (isNarrowed || (filter.Agreement is not null && filter.Period is not null))
        {
            return false;
        }

        if (filter.Agreement is { } agreement || total.Agreement is not null)
        {
            return filter.Agreement is not null && filter.Period is null && total.Agreement?.Id == filter.Agreement;
        }

        if (!filter.Mediators.IsEmpty || total.Mediator is not null)
        {
            return filter.Mediators is [var mediator] && total.Mediator?.Id == mediator && filter.Period?.From is null && !(total.AsOf > filter.Period?.Until);
        }

        if (total.Period is not { From: { } from, Until: { } until })
        {
            return false;
        }

        var asked = new Period(filter.Period?.From ?? RelativeDates.WarBegan, filter.Period?.Until ?? record.AsOf);
        var sameStart = asked.From == from || (asked.From <= RelativeDates.WarBegan.AddDays(DaysOfGrace) && from <= RelativeDates.WarBegan.AddDays(DaysOfGrace));
        return sameStart && until <= asked.Until && (filter.Period?.Until is null || until.AddDays(DaysOfGrace) >= asked.Until);
    }
}
