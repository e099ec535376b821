using System.Text;

namespace Bot.Sandbox.Rich;

/// <summary>A tag of a rich message with what it holds; <c>#text</c> for a stretch of text.</summary>
internal sealed class RichElement(string name, IReadOnlyDictionary<string, string> attributes, int byteOffset)
{
    /// <summary>The name of a text node.</summary>
    public const string TextName = "#text";

    private static readonly Dictionary<string, string> NoAttributes = new(StringComparer.Ordinal);

    /// <summary>Lower-case tag name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the tag starts in the markup, in UTF-8 bytes.</summary>
    public int ByteOffset { get; } = byteOffset;

    /// <summary>What stands between the tags.</summary>
    public List<RichElement> Children { get; } = [];

    /// <summary>The text of a text node, otherwise empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>A node of text.</summary>
    public static RichElement OfText(string text, int byteOffset) => new(TextName, NoAttributes, byteOffset) { Text = text };

    /// <summary>The attribute, or null.</summary>
    public string? Attribute(string name) => attributes.GetValueOrDefault(name);

    /// <summary>Whether the attribute is there at all.</summary>
    public bool Has(string name) => attributes.ContainsKey(name);

    /// <summary>All the text inside.</summary>
    public string InnerText()
    {
        var text = new StringBuilder(Text);
        foreach (var child in Children)
        {
            text.Append(child.InnerText());
        }

        return text.ToString();
    }
}
