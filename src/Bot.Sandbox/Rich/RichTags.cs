namespace Bot.Sandbox.Rich;

/// <summary>Which tags a rich message may hold and where (Bot API 10.3, "Rich HTML style").</summary>
internal static class RichTags
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "tg-spoiler",
        "tg-reference", "tg-emoji", "tg-time", "tg-math", "tg-button", "br",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "footer", "hr", "ul", "ol", "blockquote", "aside", "img", "video",
        "audio", "tg-document", "figure", "tg-map", "tg-collage", "tg-slideshow", "table", "details", "tg-math-block", "tg-button-row",
    };

    // A tag that may stand only inside the ones named.
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["li"] = ["ul", "ol"],
        ["tr"] = ["table"],
        ["td"] = ["tr"],
        ["th"] = ["tr"],
        ["caption"] = ["table"],
        ["summary"] = ["details"],
        ["figcaption"] = ["figure", "tg-collage", "tg-slideshow"],
        ["cite"] = ["blockquote", "aside", "figcaption"],
        ["input"] = ["li"],
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input", "tg-map" };

    private static readonly HashSet<string> BlockParents = new(StringComparer.Ordinal) { "", "li", "blockquote", "details", "figure", "tg-collage", "tg-slideshow" };

    private static readonly HashSet<string> Media = new(StringComparer.Ordinal) { "img", "video", "audio", "tg-document" };

    /// <summary>Whether rich messages know the tag.</summary>
    public static bool IsKnown(string name) => Inline.Contains(name) || Blocks.Contains(name) || Parents.ContainsKey(name);

    /// <summary>Whether the tag has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the tag is a block of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the tag shows a file.</summary>
    public static bool IsMedia(string name) => Media.Contains(name);

    /// <summary>Whether the tag may stand directly inside the parent (empty: the message itself).</summary>
    public static bool MayStandIn(string name, string parent)
    {
        if (Parents.TryGetValue(name, out var parents))
        {
            return Array.IndexOf(parents, parent) >= 0;
        }

        return Blocks.Contains(name)
            ? BlockParents.Contains(parent)
            : parent is not ("table" or "tr" or "ul" or "ol" or "tg-collage" or "tg-slideshow" or "figure") && (parent is not "tg-button-row" || name == "tg-button");
    }
}
