using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards;

/// <summary>Totals over a filter: both parties, every measure.</summary>
internal static class TotalsCard
{
    private static readonly Measure[] Measures = [Measure.People, Measure.Military, Measure.Civilians, Measure.Bodies];

    /// <summary>The card of the totals over <paramref name="exchanges"/>, which <paramref name="filter"/> asked for.</summary>
    public static Card Of(Filter filter, ImmutableArray<Exchange> exchanges, ExchangeRecord record, Wording words)
    {
        var parties = filter.To is { } only ? [only] : new[] { Party.Ukraine, Party.Russia };
        var totals = Measures.Select(m => parties.Select(to => Total.Of(exchanges, to, m)).ToArray()).Where(row => row.Any(t => !t.HandOvers.IsEmpty)).ToArray();
        var notes = new SourceNotes(words);
        var canonical = FilterText.Write(filter);
        return new Card
        {
            Title = words["totals.title"],
            Blocks =
            [
                new Paragraph(new Faint(words.Filter(filter, record.References))),
                new Table(
                    [new(""), .. parties.Select(to => new Column(words["column.to" + to], IsNumber: true))],
                    [.. totals.Select(row => ImmutableArray.Create<Line>([words.Measure(row[0].Measure), .. row.Select(t => (Line)new Strong(words.Short(t)))]))]),
                new Lines([Counted(exchanges, words), .. Gaps(totals, words)]),
                .. Disputed(totals, words),
                .. Official(filter, record, words, notes),
                new Footer(words.Say("record.asOf", ("date", words.Date(record.AsOf)))),
            ],
            Notes = notes.ToNotes(),
            Buttons = [[new CommandButton(words.Say("button.list", ("n", exchanges.Length)), $"/list {canonical}".TrimEnd(), InPlace: false)]],
        };
    }

    /// <summary>"71 prisoner exchanges, 62 returns of bodies, 16 returns of civilians".</summary>
    private static Line Counted(ImmutableArray<Exchange> exchanges, Wording words) => words.List(
        new[]
        {
            ("count.prisoners", exchanges.Count(e => e.IsPrisonerExchange)),
            ("count.bodies", exchanges.Count(e => e.IsRepatriation)),
            ("count.civilians", exchanges.Count(e => e.Kind == ExchangeKind.Civilians)),
        }.Where(c => c.Item2 > 0).Select(c => words.Say(c.Item1, ("n", c.Item2)))) + ".";

    /// <summary>METHOD: always say how many hand-overs have no published number.</summary>
    private static IEnumerable<Line> Gaps(IEnumerable<Total[]> totals, Wording words) =>
        from total in totals.SelectMany(row => row)
        where total.Measure is Measure.People or Measure.Bodies && !total.WithoutNumber.IsEmpty
        select (Line)Wording.Sentence(words.Say(
            "totals.gap", ("to", words.To(total.To)), ("measure", words.Measure(total.Measure)), ("k", total.WithoutNumber.Length), ("n", total.HandOvers.Length)));

    private static IEnumerable<Block> Disputed(IEnumerable<Total[]> totals, Wording words)
    {
        ImmutableArray<Line> lines =
        [
            .. from total in totals.SelectMany(row => row)
               from exchange in total.Disputed
               let figure = exchange.Figure(total.To, total.Measure)
               where figure.Claims.Any(c => c.Measure == total.Measure)
               select (Line)$"{words.Date(exchange.Date)}, {words.To(total.To)}, {words.Measure(total.Measure)}: {words.Short(figure)}",
        ];
        return lines.IsEmpty ? [] : [new Details(words.Say("totals.disputed", ("n", lines.Length)), [new Bullets(lines)])];
    }

    /// <summary>Official running totals over the same days, each beside our own sum for them.</summary>
    private static IEnumerable<Block> Official(Filter filter, ExchangeRecord record, Wording words, SourceNotes notes)
    {
        ImmutableArray<Line> lines =
        [
            .. from compared in RunningTotals.Beside(record, filter)
               let official = compared.Official
               let ours = words.List(compared.Ours.Select(total => $"{words.To(total.To)} {words.Short(total)}"))
               select new Line([.. OfficialLine.Of(official, words, notes).Spans, ". ", new Faint(words.Say("totals.ours", ("total", ours)))]),
        ];
        return lines.IsEmpty ? [] : [new Heading(words["totals.official"]), new Bullets(lines), new Paragraph(new Faint(words["totals.officialNote"]))];
    }
}
