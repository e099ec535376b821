using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>A card as the <c>html</c> of a rich message (Bot API 10, "Rich HTML style").</summary>
internal sealed class RichHtmlWriter
{
    /// <summary>Characters of a message. Telegram counts the text; we count the markup too, and so stay below by any way of counting.</summary>
    public const int MaxLength = 32_768;

    /// <summary>Blocks of a message: nested ones, list items and table rows included.</summary>
    public const int MaxBlocks = 500;

    /// <summary>Columns of a table.</summary>
    public const int MaxColumns = 20;

    /// <summary>Details within details. Telegram allows 16 levels in all; a styled link in a table's cell needs six of them.</summary>
    public const int MaxFolds = 10;

    private readonly StringBuilder _html = new(1024);
    private readonly int _notes;

    private RichHtmlWriter(int notes) => _notes = notes;

    /// <summary>The card as rich HTML, or null when it is too large for a rich message; then <see cref="HtmlWriter"/> can take it.</summary>
    public static string? Write(Card card)
    {
        if (BlockCount(card.Blocks) + card.Notes.Length + 1 > MaxBlocks || !Fits(card.Blocks, MaxFolds))
        {
            return null;
        }

        var writer = new RichHtmlWriter(card.Notes.Length);
        writer.Element("h3", card.Title);
        writer.Blocks(card.Blocks);
        writer.Notes(card.Notes);
        return writer._html.Length <= MaxLength ? writer._html.ToString() : null;
    }

    /// <summary>An item counts twice: as an item and for the paragraph within it.</summary>
    private static int BlockCount(ImmutableArray<Block> blocks) => blocks.Sum(block => block switch
    {
        Bullets bullets => 1 + 2 * bullets.Items.Length,
        Table table => 2 + table.Rows.Length,
        Details details => 1 + BlockCount(details.Blocks),
        _ => 1,
    });

    private static bool Fits(ImmutableArray<Block> blocks, int folds) => blocks.All(block => block switch
    {
        Table table => table.Columns.Length <= MaxColumns,
        Details details => folds > 0 && Fits(details.Blocks, folds - 1),
        _ => true,
    });

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph { Text.IsEmpty: true } or Lines { Items.IsEmpty: true } or Bullets { Items.IsEmpty: true } or Table { Columns.IsEmpty: true }:
                break;
            case Paragraph paragraph:
                Element("p", paragraph.Text);
                break;
            case Lines lines:
                Write(lines);
                break;
            case Bullets bullets:
                Write(bullets);
                break;
            case Heading heading:
                Element("h4", heading.Text);
                break;
            case Table table:
                Write(table);
                break;
            case Details details:
                _html.Append("<details>");
                Element("summary", details.Summary);
                Blocks(details.Blocks);
                _html.Append("</details>");
                break;
            case Footer footer:
                Element("footer", footer.Text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "This kind of block has no counterpart in rich HTML.");
        }
    }

    private void Write(Lines lines)
    {
        _html.Append("<p>");
        for (var i = 0; i < lines.Items.Length; i++)
        {
            _html.Append(i == 0 ? "" : "<br>");
            Write(lines.Items[i]);
        }

        _html.Append("</p>");
    }

    private void Write(Bullets bullets)
    {
        _html.Append("<ul>");
        foreach (var item in bullets.Items)
        {
            Element("li", item);
        }

        _html.Append("</ul>");
    }

    private void Write(Table table)
    {
        _html.Append("<table bordered striped compact>");
        if (table.Caption is { } caption)
        {
            Element("caption", caption);
        }

        Row("th", table.Columns, [.. table.Columns.Select(c => (Line)c.Header)]);
        foreach (var row in table.Rows)
        {
            Row("td", table.Columns, row);
        }

        _html.Append("</table>");
    }

    private void Row(string cell, ImmutableArray<Column> columns, ImmutableArray<Line> cells)
    {
        _html.Append("<tr>");
        for (var i = 0; i < columns.Length && i < cells.Length; i++)
        {
            Element(cell, cells[i], columns[i].IsNumber ? " align=\"right\"" : " align=\"left\"");
        }

        _html.Append("</tr>");
    }

    /// <summary>Each note is what its mark in the text leads to.</summary>
    private void Notes(ImmutableArray<Line> notes)
    {
        for (var i = 0; i < notes.Length; i++)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<footer>[{i + 1}] ");
            Element("tg-reference", notes[i], $" name=\"note-{i + 1}\"");
            _html.Append("</footer>");
        }
    }

    private void Element(string name, Line content, string attributes = "")
    {
        _html.Append('<').Append(name).Append(attributes).Append('>');
        Write(content);
        _html.Append("</").Append(name).Append('>');
    }

    private void Write(Line line)
    {
        foreach (var span in line.Spans)
        {
            Write(span);
        }
    }

    /// <summary>A mark is bracketed as well as raised, so that "205" and its note 1 never read as 2051 where the raising is lost.</summary>
    private void Write(Span span) => _ = span switch
    {
        Strong => _html.Append("<b>").AppendText(span.Text).Append("</b>"),
        Faint => _html.Append("<i>").AppendText(span.Text).Append("</i>"),
        Code => _html.Append("<code>").AppendText(span.Text).Append("</code>"),
        NoteMark mark when mark.Number >= 1 && mark.Number <= _notes =>
            _html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#note-{mark.Number}\">{mark.Text}</a></sup>"),
        Link link when Markup.Address(link.Url) is { } address =>
            _html.Append("<a href=\"").AppendText(address).Append("\">").AppendText(span.Text).Append("</a>"),
        _ => _html.AppendText(span.Text),
    };
}
