using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.Rich;

/// <summary>The rich message that a bot sends as HTML, checked against Telegram's limits.</summary>
internal static class RichHtml
{
    /// <summary>Most characters in all.</summary>
    public const int MostCharacters = 32_768;

    /// <summary>Most blocks in all, nested ones, list items and table rows counted.</summary>
    public const int MostBlocks = 500;

    /// <summary>Most pictures, videos, sounds and documents.</summary>
    public const int MostMedia = 50;

    /// <summary>Most columns of a table.</summary>
    public const int MostColumns = 20;

    /// <summary>Reads the markup into the wire's list of blocks.</summary>
    /// <exception cref="MarkupException">A tag Telegram would refuse.</exception>
    /// <exception cref="RichLimitException">A limit is passed.</exception>
    public static JsonArray Parse(string html, bool detectsEntities)
    {
        var root = RichTree.Parse(html);
        var all = Descendants(root).ToList();
        CheckLimits(all);
        var references = all.Where(node => node.Name == "tg-reference").Select(node => node.Attribute("name") ?? "").ToHashSet(StringComparer.Ordinal);
        return new RichBlockWriter(new RichTextWriter(references, detectsEntities)).Write(root.Children);
    }

    private static void CheckLimits(List<RichElement> all)
    {
        if (all.Sum(node => node.Text.EnumerateRunes().Count()) > MostCharacters)
        {
            throw new RichLimitException("message is too long");
        }

        if (all.Count(node => RichTags.IsBlock(node.Name) || node.Name is "li" or "tr") > MostBlocks)
        {
            throw new RichLimitException("rich message has too many blocks");
        }

        if (all.Count(node => RichTags.IsMedia(node.Name)) > MostMedia)
        {
            throw new RichLimitException("rich message has too many media");
        }

        if (all.Exists(node => node.Name == "tr" && node.Children.Sum(ColumnsOf) > MostColumns))
        {
            throw new RichLimitException("rich message table has too many columns");
        }
    }

    private static int ColumnsOf(RichElement cell) => int.TryParse(cell.Attribute("colspan"), out var span) ? Math.Clamp(span, 1, 1000) : 1;

    private static IEnumerable<RichElement> Descendants(RichElement node)
        => node.Children.SelectMany(child => Descendants(child).Prepend(child));
}
