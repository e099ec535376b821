using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Sets what was promised against what the record shows delivered.</summary>
internal static class AgreementAnswers
{
    public static Answer Of(Question question, ExchangeRecord record)
    {
        var filter = question.Filter;
        var asked = record.References.Agreements.Where(a => filter.Agreement is null || a.IsIn(filter.Agreement)).ToArray();
        var inPeriod = filter.Period is { } period ? Array.FindAll(asked, a => a.Date is { } day && period.Contains(day)) : asked;
        ImmutableArray<AgreementProgress> agreements = [.. (inPeriod.Length > 0 ? inPeriod : filter.Agreement is null ? [] : asked).Select(a => Progress(a, record))];
        return agreements.IsEmpty ? Answerer.Nothing(question, record) : new AgreementAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Agreements = agreements,
            Exchanges = [.. agreements.SelectMany(a => a.Exchanges)],
        };
    }

    private static AgreementProgress Progress(Agreement agreement, ExchangeRecord record)
    {
        ImmutableArray<Exchange> exchanges = [.. record.Exchanges.Where(e => e.Facts.Agreement == agreement)];
        return new AgreementProgress(
            agreement,
            [.. agreement.Pledges.Select(p => new PledgeProgress(p, Total.Of(exchanges, p.To, p.Measure)))],
            [.. from to in new[] { Party.Ukraine, Party.Russia } from measure in new[] { Measure.People, Measure.Bodies } select Total.Of(exchanges, to, measure)],
            exchanges,
            [.. record.References.RunningTotals.Where(t => t.Agreement == agreement)]);
    }
}
