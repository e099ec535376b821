using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Finds the agreements asked about; <see cref="AgreementProgress"/> sets what they promised against the record.</summary>
internal static class AgreementAnswers
{
    public static Answer Of(Question question, ExchangeRecord record)
    {
        var filter = question.Filter;
        var asked = record.References.Agreements.Where(a => filter.Agreement is null || a.IsIn(filter.Agreement)).ToArray();
        var inPeriod = filter.Period is { } period ? Array.FindAll(asked, a => a.Date is { } day && period.Contains(day)) : asked;
        ImmutableArray<Agreement> agreements = [.. inPeriod.Length > 0 ? inPeriod : filter.Agreement is null ? [] : asked];
        return agreements.IsEmpty ? Answerer.Nothing(question, record) : new AgreementAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Agreements = agreements,
            Exchanges = [.. record.Exchanges.Where(e => e.Facts.Agreement is { } under && agreements.Contains(under))],
        };
    }
}
