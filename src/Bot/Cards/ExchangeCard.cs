using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>One exchange in full.</summary>
internal static class ExchangeCard
{
    private static readonly Party[] Parties = [Party.Ukraine, Party.Russia];
    private static readonly Measure[] Measures = [Measure.People, Measure.Military, Measure.Civilians, Measure.Bodies];

    /// <summary>The card of <paramref name="exchange"/>; it numbers its sources in <paramref name="notes"/> when it is part of another card.</summary>
    public static Card Of(Exchange exchange, ExchangeRecord record, Wording words, DateOnly today, string botName, SourceNotes? notes = null)
    {
        notes ??= new SourceNotes(words);
        ImmutableArray<Block> blocks =
        [
            new Paragraph(When(exchange, words, today)),
            Figures(exchange, words),
            .. Disputes(exchange, words, notes),
            .. Parts(exchange, words),
            new Paragraph(exchange.Facts.Summary.In(words.Language)),
            new Lines(Particulars(exchange, words)),
            .. exchange.Facts.Note is { } note ? [new Paragraph(new Faint(note.In(words.Language)))] : Array.Empty<Block>(),
            .. WhoSaysSo(exchange, words, notes),
        ];
        foreach (var source in exchange.Sources)
        {
            notes.Cite(source);
        }

        return new Card { Title = Title(exchange, words), Blocks = blocks, Notes = notes.ToNotes(), Buttons = Buttons(exchange, record, words, botName) };
    }

    /// <summary>"Prisoner exchange of 15 May 2026".</summary>
    public static string Title(Exchange exchange, Wording words) =>
        words.Say("exchange.title." + exchange.Kind.ToString().ToLowerInvariant(), ("date", exchange.Facts.Until is { } until ? words.Range(exchange.Date, until) : words.Date(exchange.Date)));

    private static Line When(Exchange exchange, Wording words, DateOnly today)
    {
        var line = words.Weekday(exchange.Date) + ", " + words.Ago(exchange.Date, today);
        return exchange.Facts.AlternativeDates.IsEmpty
            ? line
            : line + ". " + words.Say("exchange.dateUncertain", ("dates", words.List(exchange.Facts.AlternativeDates.Select(words.Date))));
    }

    private static Table Figures(Exchange exchange, Wording words)
    {
        // Soldiers alone stand for "people" too where nobody counted civilians; a row that only repeats them would say nothing.
        var rows = Measures.Where(m => IsShown(exchange, m)).Select(m => ImmutableArray.Create<Line>(
            words.Measure(m), Cell(exchange, Party.Ukraine, m, words), Cell(exchange, Party.Russia, m, words)));
        return new Table([new(""), new(words["column.toUkraine"], IsNumber: true), new(words["column.toRussia"], IsNumber: true)], [.. rows]);
    }

    /// <summary>People and bodies are shown where the kind calls for them; soldiers and civilians where somebody counted them apart.</summary>
    private static bool IsShown(Exchange exchange, Measure measure) => measure switch
    {
        Measure.People => exchange.Kind != ExchangeKind.Bodies && !Parties.All(to => exchange.Figure(to, measure).Basis == FigureBasis.MilitaryOnly),
        _ => Parties.Any(to => exchange.Figure(to, measure).State != FigureState.Unknown) || (measure == Measure.Bodies && exchange.IsRepatriation),
    };

    private static Line Cell(Exchange exchange, Party to, Measure measure, Wording words)
    {
        var figure = exchange.Figure(to, measure);
        return figure switch
        {
            { Estimate: null } => words.Short(figure),
            { Basis: FigureBasis.MilitaryOnly } => Line.Of(new Strong(words.Short(figure)), " ", new Faint(words["figure.militaryOnly"])),
            _ => new Strong(words.Short(figure)),
        };
    }

    private static IEnumerable<Block> Disputes(Exchange exchange, Wording words, SourceNotes notes)
    {
        ImmutableArray<Line> lines =
        [
            .. from to in Parties
               from measure in Measures
               let figure = exchange.Figure(to, measure)
               where figure.State == FigureState.Disputed && figure.Claims.Any(c => c.Measure == measure)
               select Dispute(figure, to, measure, words, notes),
        ];
        return lines.IsEmpty ? [] : [new Heading(words["exchange.disputed"]), new Bullets(lines)];
    }

    /// <summary>"To Ukraine, service members: Ukraine 207 [1]; Russia 195 [2]", best estimate first; never averaged (METHOD, rule 3).</summary>
    private static Line Dispute(Figure figure, Party to, Measure measure, Wording words, SourceNotes notes)
    {
        List<Span> spans = [$"{words.To(to)}, {words.Measure(measure)}: "];
        foreach (var claims in figure.Claims.Where(c => c.Count.IsNumber).GroupBy(c => (c.By.Side, c.Count)))
        {
            spans.Add(spans.Count == 1 ? "" : "; ");
            spans.Add(words.Side(claims.Key.Side) + " ");
            spans.Add(new Strong(words.Count(claims.Key.Count)));
            spans.AddRange(notes.Cite(claims));
        }

        return new Line([.. spans]);
    }

    private static IEnumerable<Block> Parts(Exchange exchange, Wording words)
    {
        ImmutableArray<Line> lines =
        [
            .. from to in Parties
               let figure = exchange.Figure(to, Measure.People)
               where !figure.Parts.IsEmpty
               select (Line)$"{words.To(to)}: {string.Join(" + ", figure.Parts.Select(p => Part(p.Part, p.Figure, words)))}",
        ];
        return lines.IsEmpty ? [] : [new Lines(lines)];
    }

    private static string Part(Part? part, Figure figure, Wording words) =>
        words.Short(figure) + " " + (part is null ? words["exchange.partProper"] : $"({Lowered(part.Name.In(words.Language))})");

    private static ImmutableArray<Line> Particulars(Exchange exchange, Wording words)
    {
        var facts = exchange.Facts;
        var language = words.Language;
        List<Line> lines = [];
        void Add(string key, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Add(Line.Of(new Faint(words["exchange." + key] + ": "), text));
            }
        }

        Add("place", facts.Place?.In(language));
        Add("mediators", words.List(facts.Mediators.Select(m => m.Name.In(language))));
        Add("agreement", facts.Agreement?.Name.In(language));
        Add("ordinal", facts.Ordinal is { } o ? words.Say("exchange.ordinalBy", ("ordinal", words.Ordinal(o.Number)), ("by", o.By.Name.In(language))) : null);
        Add("who", string.Join(", ", facts.Categories.Select(c => c.Name.In(language))));
        Add("units", string.Join(", ", facts.Units.Select(u => u.Name.In(language))));
        Add("ages", facts.Ages switch
        {
            { Youngest: { } young, Oldest: { } old } => words.Say("exchange.agesRange", ("youngest", young), ("oldest", old)),
            { Youngest: { } young } => words.Say("exchange.ageYoungest", ("youngest", young)),
            { Oldest: { } old } => words.Say("exchange.ageOldest", ("oldest", old)),
            _ => null,
        });
        return [.. lines];
    }

    private static IEnumerable<Block> WhoSaysSo(Exchange exchange, Wording words, SourceNotes notes)
    {
        ImmutableArray<Line> lines =
        [
            .. exchange.Claims.GroupBy(c => (c.To, c.Measure, c.Part)).Select(group => new Line(
            [
                $"{words.To(group.Key.To)}, {words.Measure(group.Key.Measure)}{(group.Key.Part is { } p ? $" ({Lowered(p.Name.In(words.Language))})" : "")}: ",
                .. group.SelectMany((claim, i) => new Span[]
                {
                    (i == 0 ? "" : "; ") + claim.By.Name.In(words.Language) + " ", words.Count(claim.Count), " ", notes.Cite(claim.Source),
                }),
            ])),
        ];
        return !lines.IsEmpty ? [new Details(words["exchange.whoSaysSo"], [new Bullets(lines)])]
            : exchange.Facts.Summary.In(words.Language) == words["exchange.noClaims"] ? [] : [new Paragraph(words["exchange.noClaims"])];
    }

    private static ImmutableArray<ImmutableArray<Button>> Buttons(Exchange exchange, ExchangeRecord record, Wording words, string botName)
    {
        var at = record.Exchanges.IndexOf(exchange);
        List<Button> walk = [];
        if (at > 0)
        {
            walk.Add(new CommandButton(words["button.earlier"], "/exchange " + record.Exchanges[at - 1].Id));
        }

        if (at >= 0 && at < record.Exchanges.Length - 1)
        {
            walk.Add(new CommandButton(words["button.later"], "/exchange " + record.Exchanges[at + 1].Id));
        }

        return
        [
            [.. walk],
            [
                new CommandButton(words["button.claims"], "/claims " + exchange.Id),
                new CommandButton(words["button.sources"], "/sources " + exchange.Id),
                new LinkButton(words["button.share"], DeepLink.Share(botName, exchange.Id)),
            ],
        ];
    }

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
