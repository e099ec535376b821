using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>How many: sums, averages and official running totals.</summary>
internal static class FigureCard
{
    /// <summary>The card of a sum: the figure itself is the title.</summary>
    public static Card Of(FigureAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        var canonical = FilterText.Write(answer.Question.Filter);
        return new Card
        {
            Title = Wording.Sentence(string.Join("; ", answer.Totals.Select(t => Sentence(t, words)))),
            Blocks =
            [
                .. answer.Question.CountsGroup ? [new Paragraph(words["answer.countsGroup"])] : Array.Empty<Block>(),
                new Bullets([.. answer.Totals.SelectMany(t => Basis(t, layout))]),
                .. Official(answer.Official, layout),
                .. AnswerCard.Behind(answer.Exchanges, words),
            ],
            Buttons = [[new CommandButton(words["button.totalsAll"], $"/totals {canonical}".TrimEnd(), InPlace: false), .. Opens(answer.Exchanges, words)]],
        };
    }

    /// <summary>The card of averages.</summary>
    public static Card Of(AverageAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = Wording.Sentence(string.Join("; ", answer.Averages.Select(a => Sentence(a, words)))),
            Blocks =
            [
                new Bullets([.. answer.Averages.SelectMany(a => Basis(a.Total, layout).Prepend(words.Say(
                    answer.Question.Statistic == Statistic.AveragePerMonth ? "answer.perMonth" : "answer.perExchange",
                    ("to", words.To(a.Total.To)), ("total", words.Short(a.Total)), ("n", a.Over))))]),
                .. AnswerCard.Behind(answer.Exchanges, words),
            ],
        };
    }

    /// <summary>The card of what officials stated.</summary>
    public static Card Of(RunningTotalAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = answer.Stated is [var first, ..] ? $"{first.By.Name.In(words.Language)}: {words.Count(first.Count)}" : words["totals.official"],
            Blocks =
            [
                .. Official(answer.Stated, layout),
                .. answer.Ours.IsEmpty ? [] : new Block[] { new Paragraph(words.Say("totals.ours", ("total", string.Join("; ", answer.Ours.Select(t => Sentence(t, words)))))) },
            ],
        };
    }

    /// <summary>"to Ukraine at least 2,622 people".</summary>
    public static string Sentence(Total total, Wording words) => $"{words.To(total.To)}, {words.Measure(total.Measure)}: {words.Short(total)}";

    private static string Sentence(Average average, Wording words) =>
        $"{words.To(average.Total.To)}, {words.Measure(average.Total.Measure)}: {(average.Value is { } value ? words.Number((double)value) : words["number.undisclosed"])}";

    /// <summary>What the figure rests on: who says so for one exchange; how many hand-overs, gaps and disputes for several.</summary>
    private static IEnumerable<Line> Basis(Total total, AnswerLayout layout)
    {
        var words = layout.Words;
        if (total.HandOvers is [var only])
        {
            yield return OneFigure(only, only.Figure(total.To, total.Measure), total, layout);
            yield break;
        }

        if (total.HandOvers.IsEmpty)
        {
            yield break;
        }

        var over = words.Say(
            total.WithoutNumber.IsEmpty ? "answer.over" : "answer.overWithGaps",
            ("to", words.To(total.To)), ("n", total.HandOvers.Length), ("k", total.WithoutNumber.Length));
        yield return new Line([Wording.Sentence(over), .. layout.Cite(total)]);
        foreach (var exchange in total.Disputed)
        {
            var figure = exchange.Figure(total.To, total.Measure);
            yield return new Line([$"{words.Date(exchange.Date)}: {words["figure.disputed"]} – {words.Short(figure)}", .. layout.Cite(figure)]);
        }
    }

    /// <summary>"to Ukraine, service members: 207 – Ukraine (Volodymyr Zelensky) 207 [1]; Russia (…) 195 [2]".</summary>
    public static Line OneFigure(Exchange exchange, Figure figure, Total total, AnswerLayout layout)
    {
        var words = layout.Words;
        List<Span> spans = [$"{words.Date(exchange.Date)}, {words.To(total.To)}, {words.Measure(total.Measure)}: ", new Strong(words.Short(figure))];
        if (figure.Basis == FigureBasis.MilitaryOnly)
        {
            spans.Add(" " + words["figure.militaryOnly"]);
        }

        if (figure.Estimate is null)
        {
            return new Line([.. spans, .. layout.Cite(figure)]);
        }

        var separator = figure.State == FigureState.Reported ? $" – {words["figure.reportedBy"]} " : $" – {words.State(figure)}: ";
        foreach (var claim in figure.Claims)
        {
            spans.Add($"{separator}{claim.By.Name.In(words.Language)} {words.Count(claim.Count)} ");
            spans.Add(layout.Notes.Cite(claim.Source));
            separator = "; ";
        }

        return new Line([.. spans]);
    }

    private static IEnumerable<Block> Official(ImmutableArray<RunningTotal> stated, AnswerLayout layout)
    {
        var words = layout.Words;
        return stated.IsEmpty ? [] :
        [
            new Heading(words["totals.official"]),
            new Bullets([.. stated.Select(t => OfficialLine.Of(t, words, layout.Notes))]),
        ];
    }

    private static IEnumerable<Button> Opens(ImmutableArray<Exchange> exchanges, Wording words) =>
        exchanges is [var only] ? [new CommandButton(words["button.exchange"], "/exchange " + only.Id, InPlace: false)] : [];
}
