using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>A table in characters of one width: columns padded, numbers to the right, a rule under the headers.</summary>
internal sealed class AlignedTable
{
    private const string Gap = "  ";

    private readonly ImmutableArray<Column> _columns;
    private readonly ImmutableArray<ImmutableArray<string>> _rows;
    private readonly ImmutableArray<int> _widths;

    public AlignedTable(Table table)
    {
        _columns = table.Columns;
        _rows = [[.. table.Columns.Select(c => OneLine(c.Header))], .. table.Rows.Select(r => r.Select(c => OneLine(c.ToString())).ToImmutableArray())];
        _widths = [.. _columns.Select((_, i) => _rows.Max(row => i < row.Length ? WidthOf(row[i]) : 0))];
    }

    /// <summary>How many characters wide it is.</summary>
    public int Width => _widths.Sum() + Gap.Length * Math.Max(0, _widths.Length - 1);

    /// <summary>Header, rule and rows, without trailing spaces.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Row(_rows[0]);
        yield return new string('─', Width);
        foreach (var row in _rows.Skip(1))
        {
            yield return Row(row);
        }
    }

    private string Row(ImmutableArray<string> cells)
    {
        var line = new StringBuilder(Width);
        for (var i = 0; i < cells.Length && i < _columns.Length; i++)
        {
            var padding = _widths[i] - WidthOf(cells[i]);
            line.Append(i == 0 ? "" : Gap);
            line.Append(' ', _columns[i].IsNumber ? padding : 0).Append(cells[i]).Append(' ', _columns[i].IsNumber ? 0 : padding);
        }

        return line.ToString().TrimEnd(' ');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>The columns that a text takes in a fixed-width font: an emoji or flag two, what cannot be seen none.</summary>
    private static int WidthOf(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF'))
        {
            return text.Length;
        }

        var width = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
        {
            Rune.DecodeFromUtf16(rest, out var first, out _);
            width += Rune.GetUnicodeCategory(first) is UnicodeCategory.Format or UnicodeCategory.Control ? 0 : first.Value >= 0x1F000 ? 2 : 1;
        }

        return width;
    }
}
