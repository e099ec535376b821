using System.Text;
using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.Rich;

/// <summary>
/// Inline tags to the wire's <c>RichText</c>: a string, an array, or an object with a type.
/// White space is folded as in HTML, except where it is preserved.
/// </summary>
internal sealed class RichTextWriter(IReadOnlySet<string> references, bool detectsEntities)
{
    private static readonly Dictionary<string, string> Styles = new(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["mark"] = "marked",
        ["sub"] = "subscript",
        ["sup"] = "superscript",
        ["tg-spoiler"] = "spoiler",
    };

    private static readonly Dictionary<string, (string Type, string Field)> Detected = new(StringComparer.Ordinal)
    {
        ["email"] = ("email_address", "email_address"),
        ["url"] = ("url", "url"),
        ["bot_command"] = ("bot_command", "bot_command"),
        ["mention"] = ("mention", "username"),
        ["hashtag"] = ("hashtag", "hashtag"),
        ["phone_number"] = ("phone_number", "phone_number"),
    };

    // Whether the text written so far ends in white space (or nothing stands before it).
    private bool _afterSpace = true;

    /// <summary>The nodes as one rich text, without white space at the ends.</summary>
    public JsonNode Write(IEnumerable<RichElement> nodes, bool preserve = false)
    {
        _afterSpace = true;
        var parts = Parts(nodes, preserve, linked: false);
        if (!preserve)
        {
            TrimEnd(parts);
        }

        return Joined(parts);
    }

    private JsonArray Parts(IEnumerable<RichElement> nodes, bool preserve, bool linked)
    {
        var parts = new JsonArray();
        foreach (var node in nodes)
        {
            if (node.Name == RichElement.TextName)
            {
                AddText(parts, preserve ? node.Text : Folded(node.Text), linked || preserve);
            }
            else if (node.Name == "br")
            {
                AddText(parts, "\n", linked: true);
                _afterSpace = true;
            }
            else
            {
                parts.Add(Object(node, preserve, linked));
            }
        }

        return parts;
    }

    private JsonObject Object(RichElement node, bool preserve, bool linked)
    {
        switch (node.Name)
        {
            case "a":
                return Anchor(node, preserve);
            case "tg-reference":
                return Of("reference", node, preserve, linked, ("name", node.Attribute("name") ?? ""));
            case "tg-time":
                var time = DateTimes.Read(node)
                    ?? throw new MarkupException($"Invalid date-time specified at byte offset {node.ByteOffset}");
                return Of("date_time", node, preserve, true, ("unix_time", time.Unix), ("date_time_format", time.Format));
            case "tg-math":
                return new JsonObject { ["type"] = "mathematical_expression", ["expression"] = node.InnerText() };
            case "tg-emoji":
                return Emoji(node.Attribute("emoji-id"), node.InnerText());
            case "img":
                return Emoji(node.Attribute("src")?.Split("id=")[^1], node.Attribute("alt") ?? "");
            case "tg-button":
                return new JsonObject { ["type"] = "button", ["button"] = Button(node) };
            default:
                return Of(Styles[node.Name], node, preserve, linked || node.Name == "code");
        }
    }

    /// <summary>A <c>tg-button</c> as the wire's <c>RichMessageButton</c>.</summary>
    public JsonObject Button(RichElement node)
    {
        var button = new JsonObject { ["text"] = Joined(Parts(node.Children, preserve: false, linked: true)) };
        if (node.Attribute("style") is { } style)
        {
            button["style"] = style;
        }

        switch (node.Attribute("type"))
        {
            case "url":
                button["url"] = node.Attribute("url") ?? "";
                break;
            case "callback_data":
                var data = node.Attribute("data") ?? "";
                button["callback_data"] = Encoding.UTF8.GetByteCount(data) is >= 1 and <= 64
                    ? data
                    : throw new MarkupException($"Callback data must have 1-64 bytes at byte offset {node.ByteOffset}");
                break;
            case "switch_inline_query" or "switch_inline_query_current_chat":
                button[node.Attribute("type")!] = node.Attribute("query") ?? "";
                break;
            case "copy_text":
                button["copy_text"] = new JsonObject { ["text"] = node.Attribute("text") ?? "" };
                break;
            case "disabled":
                button["disabled"] = new JsonObject();
                break;
            default:
                throw new MarkupException($"Unsupported button type at byte offset {node.ByteOffset}");
        }

        return button;
    }

    private JsonObject Anchor(RichElement node, bool preserve)
    {
        if (node.Attribute("name") is { } name && !node.Has("href"))
        {
            return new JsonObject { ["type"] = "anchor", ["name"] = name };
        }

        var href = node.Attribute("href") ?? node.InnerText();
        if (href.StartsWith('#'))
        {
            var target = href[1..];
            return references.Contains(target)
                ? Of("reference_link", node, preserve, true, ("reference_name", target))
                : Of("anchor_link", node, preserve, true, ("anchor_name", target));
        }

        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return Of("email_address", node, preserve, true, ("email_address", href["mailto:".Length..]));
        }

        if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return Of("phone_number", node, preserve, true, ("phone_number", href["tel:".Length..]));
        }

        return Links.UserId(href) is { } user
            ? Of("text_mention", node, preserve, true, ("user", new JsonObject { ["id"] = user, ["is_bot"] = false, ["first_name"] = "" }))
            : Of("url", node, preserve, true, ("url", Links.Checked(href) ?? throw new MarkupException($"Invalid link at byte offset {node.ByteOffset}")));
    }

    private static JsonObject Emoji(string? id, string alternative)
        => new() { ["type"] = "custom_emoji", ["custom_emoji_id"] = id ?? "", ["alternative_text"] = alternative };

    private JsonObject Of(string type, RichElement node, bool preserve, bool linked, params (string Name, JsonNode Value)[] fields)
    {
        var text = new JsonObject { ["type"] = type, ["text"] = Joined(Parts(node.Children, preserve, linked)) };
        foreach (var (name, value) in fields)
        {
            text[name] = value;
        }

        return text;
    }

    private string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isSpace = character is ' ' or '\n' or '\r' or '\t';
            if (!isSpace || !_afterSpace)
            {
                folded.Append(isSpace ? ' ' : character);
            }

            _afterSpace = isSpace;
        }

        return folded.ToString();
    }

    private void AddText(JsonArray parts, string text, bool linked)
    {
        var at = 0;
        if (detectsEntities && !linked)
        {
            foreach (var entity in EntityDetection.Detect(new FormattedText(text, [])).Entities)
            {
                AddPlain(parts, text[at..entity.Offset]);
                var word = text.Substring(entity.Offset, entity.Length);
                var (type, field) = Detected[entity.Type];
                parts.Add(new JsonObject { ["type"] = type, ["text"] = word, [field] = word });
                at = entity.Offset + entity.Length;
            }
        }

        AddPlain(parts, text[at..]);
    }

    private static void AddPlain(JsonArray parts, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1] is JsonValue last)
        {
            parts[^1] = last.GetValue<string>() + text;
        }
        else
        {
            parts.Add((JsonNode)text);
        }
    }

    private static void TrimEnd(JsonArray parts)
    {
        if (parts.Count > 0 && parts[^1] is JsonValue last)
        {
            parts[^1] = last.GetValue<string>().TrimEnd();
        }
    }

    private static JsonNode Joined(JsonArray parts)
    {
        if (parts.Count != 1)
        {
            return parts.Count == 0 ? "" : parts;
        }

        var only = parts[0]!;
        parts.RemoveAt(0);
        return only;
    }
}
