using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Sets what was promised against what the record shows delivered.</summary>
internal static class AgreementAnswers
{
    public static Answer Of(Question question, ExchangeRecord record)
    {
        var filter = question.Filter;
        ImmutableArray<AgreementProgress> agreements =
        [
            .. record.References.Agreements
                .Where(a => filter.Agreement is null ? filter.Period is not { } period || a.Date is not { } day || period.Contains(day) : a.IsIn(filter.Agreement))
                .Select(a => Progress(a, record)),
        ];
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
