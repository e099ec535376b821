using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>One exchange or a few, with the fact that was asked for first.</summary>
internal static class ExchangeFactCard
{
    private const int MostFacts = 6;

    /// <summary>The card of an exchange answer.</summary>
    public static Card Of(ExchangeAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        ImmutableArray<Exchange> shown = [.. answer.Exchanges.Concat(answer.Ties).Take(MostFacts)];
        if (answer is { Question.Aspect: Aspect.Summary, Exchanges: [var only], Ties.IsEmpty: true })
        {
            return ExchangeCard.Of(only, layout.Record, words, layout.Today, layout.BotName, layout.Notes);
        }

        if (answer is { Question.Aspect: Aspect.Mediators, Exchanges.Length: > MostFacts })
        {
            return Mediators(answer, words);
        }

        return new Card
        {
            Title = Title(answer, words),
            Blocks =
            [
                .. shown.SelectMany(e => Fact(e, answer, layout)),
                .. answer.Disputes.IsEmpty ? [] : new Block[] { new Heading(words["exchange.disputed"]), new Bullets([.. answer.Disputes.Select(d => Dispute(d, layout))]) },
            ],
            Buttons = [[.. shown.Take(3).Select(Button (e) => new CommandButton(ExchangeTable.Iso(e.Date), "/exchange " + e.Id, InPlace: false))]],
        };
    }

    /// <summary>The card of how long ago an exchange was.</summary>
    public static Card Of(HowLongAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        var exchange = answer.Exchanges[0];
        return new Card
        {
            Title = words.Say("answer.howLong", ("n", answer.Days), ("exchange", ExchangeCard.Title(exchange, words))),
            Blocks =
            [
                new Paragraph(words.Say("answer.howLongRecord", ("date", words.Date(answer.AsOf)))),
                new Paragraph(new Line([exchange.Facts.Summary.In(words.Language), .. Sources(exchange, layout)])),
            ],
            Buttons = [[new CommandButton(words["button.exchange"], "/exchange " + exchange.Id, InPlace: false)]],
        };
    }

    /// <summary>Who mediated over many exchanges: each mediator with how many.</summary>
    private static Card Mediators(ExchangeAnswer answer, Wording words) => new()
    {
        Title = words["exchange.mediators"],
        Blocks =
        [
            new Bullets([.. answer.Exchanges.SelectMany(e => e.Facts.Mediators).CountBy(m => m).OrderByDescending(m => m.Value)
                .Select(m => (Line)words.Say("answer.mediatorLine", ("mediator", m.Key.Name.In(words.Language)), ("n", m.Value)))]),
            .. AnswerCard.Behind(answer.Exchanges, words),
        ],
    };

    private static string Title(ExchangeAnswer answer, Wording words) => answer.Exchanges switch
    {
        [var only] => ExchangeCard.Title(only, words),
        var several => words.Say("list.title", ("n", several.Length)),
    };

    /// <summary>The fact asked for, and the figures, which nobody wants to look up elsewhere.</summary>
    private static IEnumerable<Block> Fact(Exchange exchange, ExchangeAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        var fact = FactText.Of(exchange, answer.Question, words);
        yield return new Paragraph(new Line(
        [
            new Strong(fact ?? words.Date(exchange.Date)),
            answer.Exchanges.Length > 1 || answer.Ties.Length > 0 ? " – " + ExchangeCard.Title(exchange, words) : "",
            .. fact is null ? [] : Sources(exchange, layout),
        ]));
        var figures = from to in new[] { Party.Ukraine, Party.Russia }
                      where answer.Question.Filter.To is null || answer.Question.Filter.To == to
                      from measure in Measures(answer.Question, exchange)
                      let figure = exchange.Figure(to, measure)
                      where exchange.Concerns(to, measure)
                      select FigureCard.OneFigure(exchange, figure, Total.Of([exchange], to, measure), layout);
        yield return new Bullets([.. figures]);
    }

    private static IEnumerable<Measure> Measures(Question question, Exchange exchange) => question.Measure is { } asked
        ? [asked]
        : exchange.Kind switch
        {
            ExchangeKind.Bodies => [Measure.Bodies],
            ExchangeKind.Mixed => [Measure.People, Measure.Bodies],
            _ => [Measure.People],
        };

    private static Line Dispute(Disagreement d, AnswerLayout layout) => FigureCard.OneFigure(d.Exchange, d.Figure, Total.Of([d.Exchange], d.To, d.Measure), layout);

    private static ImmutableArray<Span> Sources(Exchange exchange, AnswerLayout layout) =>
        [.. exchange.Sources.Take(3).SelectMany(s => new Span[] { " ", layout.Notes.Cite(s) })];
}
