using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>Figures by year or month, and the longest time without an exchange.</summary>
internal static class BreakdownCard
{
    private const int MostRows = 24;

    /// <summary>The card of a breakdown; the row that was asked for stands in the title.</summary>
    public static Card Of(BreakdownAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        ImmutableArray<BreakdownRow> rows = [.. answer.Rows.TakeLast(MostRows)];
        var totals = rows.IsEmpty ? [] : rows[0].Totals;
        return new Card
        {
            Title = answer.Picked is { } picked
                ? $"{Wording.Sentence(words.Name(picked.Period))}: {Size(picked, words)}"
                : words["reading.breakdown"],
            Blocks =
            [
                new Table(
                    [new(words["column.period"]), .. totals.IsEmpty ? [new Column(words["column.exchanges"], IsNumber: true)] : totals.Select(t => new Column(words.To(t.To), IsNumber: true))],
                    [.. rows.Select(row => ImmutableArray.Create<Line>([words.Name(row.Period), .. Cells(row, words)]))]),
                .. rows.Length < answer.Rows.Length ? [new Paragraph(words.Say("answer.more", ("n", answer.Rows.Length - rows.Length)))] : Array.Empty<Block>(),
            ],
            Buttons = [[new CommandButton(words["button.totalsAll"], $"/totals {FilterText.Write(answer.Question.Filter)}".TrimEnd(), InPlace: false)]],
        };
    }

    /// <summary>The card of the longest time between two exchanges.</summary>
    public static Card Of(GapAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = words.Say("answer.gap", ("n", answer.Days)),
            Blocks = [new Bullets([Described(answer.Before, layout), Described(answer.After, layout)])],
            Buttons =
            [
                [.. new[] { answer.Before, answer.After }.Select(Button (e) => new CommandButton(ExchangeTable.Iso(e.Date), "/exchange " + e.Id, InPlace: false))],
            ],
        };
    }

    private static IEnumerable<Line> Cells(BreakdownRow row, Wording words) =>
        row.Totals.IsEmpty ? [words.Number(row.Exchanges.Length)] : row.Totals.Select(t => (Line)words.Short(t));

    private static string Size(BreakdownRow row, Wording words) => row.Totals.IsEmpty
        ? words.Say("count.any", ("n", row.Exchanges.Length))
        : string.Join("; ", row.Totals.Select(t => FigureCard.Sentence(t, words)));

    private static Line Described(Exchange exchange, AnswerLayout layout) => new(
    [
        ExchangeCard.Title(exchange, layout.Words) + ". " + exchange.Facts.Summary.In(layout.Words.Language),
        .. exchange.Sources.Take(2).SelectMany(s => new Span[] { " ", layout.Notes.Cite(s) }),
    ]);
}
