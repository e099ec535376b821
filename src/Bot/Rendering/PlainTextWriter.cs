using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>A card as plain text, for the terminal and for golden files: nothing is folded, and every address can be read.</summary>
internal sealed class PlainTextWriter
{
    private const int Indent = 2;

    private readonly StringBuilder _text = new(1024);

    private PlainTextWriter()
    {
    }

    /// <summary>The card, its notes and its buttons with what they do; every line ends in a line feed.</summary>
    public static string Write(Card card)
    {
        var writer = new PlainTextWriter();
        writer.Line(0, card.Title);
        writer.Blocks(0, card.Blocks, isFirst: false);
        writer.Notes(card.Notes);
        writer.Buttons(card.Buttons);
        return writer._text.ToString();
    }

    private void Blocks(int indent, ImmutableArray<Block> blocks, bool isFirst)
    {
        foreach (var block in blocks)
        {
            if (!isFirst)
            {
                _text.Append('\n');
            }

            Write(indent, block);
            isFirst = block is Heading;
        }
    }

    private void Write(int indent, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(indent, Text(paragraph.Text));
                break;
            case Lines lines:
                Each(indent, lines.Items.Select(Text));
                break;
            case Bullets bullets:
                Each(indent, bullets.Items.Select(item => "• " + Text(item)));
                break;
            case Heading heading:
                Line(indent, heading.Text);
                break;
            case Table table:
                Each(indent, table.Caption is { } caption ? new AlignedTable(table).Lines().Prepend(caption) : new AlignedTable(table).Lines());
                break;
            case Details details:
                Line(indent, "▾ " + details.Summary);
                Blocks(indent + Indent, details.Blocks, isFirst: true);
                break;
            case Footer footer:
                Line(indent, Text(footer.Text));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "This kind of block has no counterpart in plain text.");
        }
    }

    private void Notes(ImmutableArray<Line> notes)
    {
        for (var i = 0; i < notes.Length; i++)
        {
            _text.Append(i == 0 ? "\n" : "");
            Line(0, string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {Text(notes[i])}"));
        }
    }

    private void Buttons(ImmutableArray<ImmutableArray<Button>> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            _text.Append(i == 0 ? "\n" : "");
            Line(0, string.Join("  ", rows[i].Select(Text)));
        }
    }

    private void Each(int indent, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(indent, line);
        }
    }

    private void Line(int indent, string text) => _text.Append(' ', text.Length > 0 ? indent : 0).Append(text).Append('\n');

    private static string Text(Line line) => string.Concat(line.Spans.Select(Text));

    private static string Text(Span span) => span switch
    {
        Link link when !string.Equals(link.Text, link.Url.OriginalString, StringComparison.Ordinal) => $"{link.Text} ({link.Url.OriginalString})",
        _ => span.Text,
    };

    private static string Text(Button button) => button switch
    {
        CommandButton command => $"[{command.Text}: {command.Command}]",
        LinkButton link => $"[{link.Text}: {link.Url.OriginalString}]",
        ShareButton share => $"[{share.Text}: @ {share.Query}]",
        _ => $"[{button.Text}]",
    };
}
