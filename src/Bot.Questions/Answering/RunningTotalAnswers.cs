using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Finds the running totals that officials stated over what is asked about.</summary>
internal static class RunningTotalAnswers
{
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

    private static bool Fits(RunningTotal total, Question question) =>
        (question.Measure is null || total.Measure == question.Measure || (question.Measure == Measure.People && total.Measure == Measure.Military))
        && (question.Filter.To is null || total.To is null || total.To == question.Filter.To);
}
