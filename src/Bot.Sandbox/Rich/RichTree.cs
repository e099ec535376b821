using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.Rich;

/// <summary>Rich HTML to a tree of known tags, each where it may stand, each closed.</summary>
internal static class RichTree
{
    private const int DeepestNesting = 16;

    /// <summary>Reads the markup; the root has an empty name.</summary>
    /// <exception cref="MarkupException">A tag that is unknown, misplaced, unclosed or too deep.</exception>
    public static RichElement Parse(string html)
    {
        var root = new RichElement("", new Dictionary<string, string>(StringComparer.Ordinal), 0);
        var open = new Stack<RichElement>();
        open.Push(root);
        var reader = new MarkupReader(html, rich: true, RichTags.IsKnown);
        while (reader.Read())
        {
            switch (reader.Token)
            {
                case MarkupToken.Text:
                    AddText(reader, open.Peek());
                    break;
                case MarkupToken.Start:
                    Open(reader, open);
                    break;
                default:
                    Close(reader, open);
                    break;
            }
        }

        return open.Count == 1
            ? root
            : throw new MarkupException($"Can't find end tag corresponding to start tag \"{open.Peek().Name}\"");
    }

    private static void AddText(MarkupReader reader, RichElement parent)
    {
        var isStructure = !RichTags.MayStandIn(RichElement.TextName, parent.Name);
        if (!isStructure)
        {
            parent.Children.Add(RichElement.OfText(reader.Value, reader.ByteOffset(reader.Start)));
        }
        else if (!string.IsNullOrWhiteSpace(reader.Value))
        {
            throw new MarkupException($"Text isn't allowed in the tag \"{parent.Name}\" at byte offset {reader.ByteOffset(reader.Start)}");
        }
    }

    private static void Open(MarkupReader reader, Stack<RichElement> open)
    {
        var element = new RichElement(reader.Value, reader.Attributes, reader.ByteOffset(reader.Start));
        var parent = open.Peek();
        var isEmoji = element.Name == "img" && element.Attribute("src")?.StartsWith("tg://emoji", StringComparison.Ordinal) == true;
        if (!isEmoji && !RichTags.MayStandIn(element.Name, parent.Name))
        {
            var place = parent.Name.Length == 0 ? "outside of its parent tag" : $"in the tag \"{parent.Name}\"";
            throw new MarkupException($"Tag \"{element.Name}\" isn't allowed {place} at byte offset {element.ByteOffset}");
        }

        parent.Children.Add(element);
        if (reader.SelfClosed || RichTags.IsVoid(element.Name))
        {
            return;
        }

        open.Push(element);
        if (open.Count - 1 > DeepestNesting)
        {
            throw new MarkupException($"Too deep nesting at byte offset {element.ByteOffset}");
        }
    }

    private static void Close(MarkupReader reader, Stack<RichElement> open)
    {
        if (open.Count == 1)
        {
            throw new MarkupException($"Unexpected end tag at byte offset {reader.ByteOffset(reader.Start)}");
        }

        var expected = open.Pop().Name;
        if (reader.Value.Length > 0 && reader.Value != expected)
        {
            throw new MarkupException(
                $"Unmatched end tag at byte offset {reader.ByteOffset(reader.Start)}, expected \"</{expected}>\", found \"</{reader.Value}>\"");
        }
    }
}
