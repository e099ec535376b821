using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>Lays a card out in the passages of an HTML message, which knows neither headings nor tables nor footnotes.</summary>
internal sealed class HtmlLayout
{
    /// <summary>The widest table that a telephone shows without breaking its lines.</summary>
    private const int MaxTableWidth = 40;

    /// <summary>More notes than these are folded.</summary>
    private const int MaxOpenNotes = 3;

    private readonly Card _card;

    public HtmlLayout(Card card) => _card = card;

    /// <summary>The card's passages: title, blocks, notes.</summary>
    public IEnumerable<Passage> Passages()
    {
        yield return Single(Frame.None, [new(_card.Title, "b")]);
        foreach (var passage in _card.Blocks.SelectMany(Lay))
        {
            yield return passage;
        }

        if (!_card.Notes.IsEmpty)
        {
            yield return new(_card.Notes.Length > MaxOpenNotes ? Frame.Fold : Frame.None, [.. _card.Notes.Select(Note)]);
        }
    }

    private IEnumerable<Passage> Lay(Block block) => block switch
    {
        Heading heading => [Single(Frame.None, [new(heading.Text, "b")], leadsOn: true)],
        Table table when AsPre(table) is { } pre => table.Caption is { } caption ? [Single(Frame.None, [new(caption, "i")], leadsOn: true), pre] : [pre],
        Details details => [new(Frame.Fold, [.. LinesOf(details)])],
        _ => [new(Frame.None, [.. LinesOf(block)])],
    };

    /// <summary>A block where only lines may stand, as within a fold.</summary>
    private IEnumerable<ImmutableArray<Run>> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [Runs(paragraph.Text)],
        Lines lines => lines.Items.Select(item => Runs(item)),
        Bullets bullets => bullets.Items.Select(item => ImmutableArray.Create([new Run("• "), .. Runs(item)])),
        Heading heading => [[new(heading.Text, "b")]],
        Table table => LinesOf(table),
        Details details => details.Blocks.SelectMany(LinesOf).Prepend([new(details.Summary, "b")]),
        Footer footer => [Runs(footer.Text, "i")],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "This kind of block has no counterpart in HTML."),
    };

    /// <summary>The table in fixed width, or null when it is too wide or bears links, which cannot be followed from there.</summary>
    private static Passage? AsPre(Table table)
    {
        if (table.Rows.Any(row => row.Any(cell => cell.Spans.Any(span => span is Link))))
        {
            return null;
        }

        var aligned = new AlignedTable(table);
        return aligned.Width <= MaxTableWidth
            ? new Passage(Frame.Pre, [.. aligned.Lines().Select(line => ImmutableArray.Create(new Run(line)))])
            : null;
    }

    /// <summary>A row in a line: "first cell: header value · header value".</summary>
    private IEnumerable<ImmutableArray<Run>> LinesOf(Table table)
    {
        if (table.Caption is { } caption)
        {
            yield return [new(caption, "i")];
        }

        foreach (var row in table.Rows)
        {
            yield return LineOf(table.Columns, row);
        }
    }

    private ImmutableArray<Run> LineOf(ImmutableArray<Column> columns, ImmutableArray<Line> row)
    {
        var line = ImmutableArray.CreateBuilder<Run>();
        var separator = ": ";
        for (var i = 0; i < row.Length && i < columns.Length; i++)
        {
            if (i > 0 && !row[i].IsEmpty)
            {
                line.Add(new(columns[i].Header is { Length: > 0 } header ? separator + header + " " : separator));
                separator = " · ";
            }

            line.AddRange(Runs(row[i], i == 0 ? "b" : null));
        }

        return line.ToImmutable();
    }

    private ImmutableArray<Run> Note(Line note, int index) =>
        [new(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] ")), .. Runs(note)];

    private ImmutableArray<Run> Runs(Line line, string? tagOfWords = null) => [.. line.Spans.Select(span => Run(span, tagOfWords))];

    private Run Run(Span span, string? tagOfWords) => span switch
    {
        Strong => new(span.Text, "b"),
        Faint => new(span.Text, "i"),
        Code => new(span.Text, "code"),
        Link link when Markup.Address(link.Url) is { } address => new(span.Text, "a", address),
        NoteMark mark when mark.Number >= 1 && mark.Number <= _card.Notes.Length && Markup.Address(_card.Notes[mark.Number - 1]) is { } address =>
            new(mark.Text, "a", address),
        _ => new(span.Text, tagOfWords),
    };

    private static Passage Single(Frame frame, ImmutableArray<Run> line, bool leadsOn = false) => new(frame, [line], leadsOn);
}
