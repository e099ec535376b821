using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Splits figures and counts by calendar month or year.</summary>
internal static class BreakdownAnswers
{
    public static Answer Of(Question question, ExchangeRecord record)
    {
        var exchanges = Picker.Matching(question, record);
        exchanges = question.Measure is null ? Picker.OfKind(exchanges, question) : exchanges;
        ImmutableArray<BreakdownRow> rows =
        [
            .. exchanges.GroupBy(e => question.Grouping == Grouping.Month ? Period.Month(e.Date.Year, e.Date.Month) : Period.Year(e.Date.Year))
                .Select(g => Row(question, g.Key, [.. g])),
        ];
        if (rows.IsEmpty)
        {
            return Answerer.Nothing(question, record);
        }

        var sized = rows.Where(r => r.Size is not null).ToArray();
        return new BreakdownAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Exchanges = exchanges,
            Rows = rows,
            Picked = question.Pick switch { Pick.Largest => sized.MaxBy(r => r.Size), Pick.Smallest => sized.MinBy(r => r.Size), _ => null },
        };
    }

    private static BreakdownRow Row(Question question, Period period, ImmutableArray<Exchange> exchanges) =>
        new(period, question.Measure is null ? [] : Answerer.Totals(question, exchanges), exchanges);
}
