using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.Rich;

/// <summary>Block tags to the wire's <c>RichBlock</c> objects.</summary>
internal sealed class RichBlockWriter(RichTextWriter texts)
{
    private static readonly string[] TableLooks = ["bordered", "striped", "compact"];
    private static readonly string[] Spans = ["colspan", "rowspan"];

    /// <summary>The nodes as blocks; loose inline content becomes paragraphs.</summary>
    public JsonArray Write(IEnumerable<RichElement> nodes)
    {
        var blocks = new JsonArray();
        var loose = new List<RichElement>();
        foreach (var node in nodes)
        {
            var isAnchor = node.Name == "a" && node.Has("name") && !node.Has("href") && IsBlank(loose);
            if (!isAnchor && !IsBlockNode(node))
            {
                loose.Add(node);
                continue;
            }

            Flush(loose, blocks);
            blocks.Add(isAnchor ? new JsonObject { ["type"] = "anchor", ["name"] = node.Attribute("name") } : Block(node));
        }

        Flush(loose, blocks);
        return blocks;
    }

    private static bool IsBlockNode(RichElement node)
        => RichTags.IsBlock(node.Name) && !(node.Name == "img" && node.Attribute("src")?.StartsWith("tg://emoji", StringComparison.Ordinal) == true);

    private static bool IsBlank(List<RichElement> loose)
        => loose.TrueForAll(node => node.Name == RichElement.TextName && string.IsNullOrWhiteSpace(node.Text));

    private void Flush(List<RichElement> loose, JsonArray blocks)
    {
        if (!IsBlank(loose))
        {
            blocks.Add(new JsonObject { ["type"] = "paragraph", ["text"] = texts.Write(loose) });
        }

        loose.Clear();
    }

    private JsonObject Block(RichElement node) => node.Name switch
    {
        "p" => new JsonObject { ["type"] = "paragraph", ["text"] = texts.Write(node.Children) },
        "footer" => new JsonObject { ["type"] = "footer", ["text"] = texts.Write(node.Children) },
        "hr" => new JsonObject { ["type"] = "divider" },
        "pre" => Preformatted(node),
        "ul" or "ol" => List(node),
        "blockquote" => Quotation(node),
        "aside" => WithCredit(new JsonObject { ["type"] = "pullquote", ["text"] = texts.Write(Without(node, "cite")) }, node),
        "table" => Table(node),
        "details" => Details(node),
        "tg-math-block" => new JsonObject { ["type"] = "mathematical_expression", ["expression"] = node.InnerText() },
        "tg-map" => Map(node),
        "tg-button-row" => Buttons(node),
        "figure" => Figure(node),
        "tg-collage" or "tg-slideshow" => Gallery(node),
        "img" or "video" or "audio" or "tg-document" => Media(node),
        _ => new JsonObject { ["type"] = "heading", ["text"] = texts.Write(node.Children), ["size"] = node.Name[1] - '0' },
    };

    private JsonObject Preformatted(RichElement node)
    {
        var code = node.Children is [{ Name: "code" } only] ? only : null;
        var block = new JsonObject { ["type"] = "pre", ["text"] = texts.Write((code ?? node).Children, preserve: true) };
        if (code?.Attribute("class") is { } name && name.StartsWith("language-", StringComparison.Ordinal))
        {
            block["language"] = name["language-".Length..];
        }

        return block;
    }

    private JsonObject List(RichElement node)
    {
        var items = new JsonArray();
        var number = int.TryParse(node.Attribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start) ? start : 1;
        var step = node.Has("reversed") ? -1 : 1;
        foreach (var child in node.Children)
        {
            var item = new JsonObject { ["label"] = "•", ["blocks"] = Write(Without(child, "input")) };
            if (node.Name == "ol")
            {
                number = int.TryParse(child.Attribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var own) ? own : number;
                var type = child.Attribute("type") ?? node.Attribute("type") ?? "1";
                item["label"] = ListLabel.Of(number, type);
                item["value"] = number;
                item["type"] = type;
                number += step;
            }

            if (child.Children.Find(inner => inner.Name == "input") is { } box)
            {
                item["has_checkbox"] = true;
                item["is_checked"] = box.Has("checked") ? true : null;
            }

            items.Add(item);
        }

        return new JsonObject { ["type"] = "list", ["items"] = items };
    }

    private JsonObject Quotation(RichElement node) => node.Has("expandable") || node.Has("collapsed")
        ? WithCredit(new JsonObject { ["type"] = "expandable_blockquote", ["text"] = texts.Write(Without(node, "cite")) }, node)
        : WithCredit(new JsonObject { ["type"] = "blockquote", ["blocks"] = Write(Without(node, "cite")) }, node);

    private JsonObject WithCredit(JsonObject block, RichElement node)
    {
        if (node.Children.Find(child => child.Name == "cite") is { } cite)
        {
            block["credit"] = texts.Write(cite.Children);
        }

        return block;
    }

    private JsonObject Table(RichElement node)
    {
        var rows = new JsonArray();
        foreach (var row in node.Children.Where(child => child.Name == "tr"))
        {
            rows.Add(new JsonArray([.. row.Children.Select(Cell)]));
        }

        var table = new JsonObject { ["type"] = "table", ["cells"] = rows };
        foreach (var flag in TableLooks.Where(node.Has))
        {
            table["is_" + flag] = true;
        }

        if (node.Children.Find(child => child.Name == "caption") is { } caption)
        {
            table["caption"] = texts.Write(caption.Children);
        }

        return table;
    }

    private JsonNode Cell(RichElement node)
    {
        var cell = new JsonObject
        {
            ["text"] = texts.Write(node.Children),
            ["align"] = OneOf(node, "align", node.Name == "th" ? "center" : "left", "left", "center", "right"),
            ["valign"] = OneOf(node, "valign", "top", "top", "middle", "bottom"),
        };
        if (node.Name == "th")
        {
            cell["is_header"] = true;
        }

        foreach (var span in Spans.Where(node.Has))
        {
            if (!int.TryParse(node.Attribute(span), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            {
                throw new MarkupException($"Invalid {span} at byte offset {node.ByteOffset}");
            }

            cell[span] = count > 1 ? count : null;
        }

        return cell;
    }

    private static string OneOf(RichElement node, string attribute, string otherwise, params string[] allowed)
    {
        var value = node.Attribute(attribute) ?? otherwise;
        return Array.IndexOf(allowed, value) >= 0 ? value : throw new MarkupException($"Invalid {attribute} at byte offset {node.ByteOffset}");
    }

    private JsonObject Details(RichElement node)
    {
        var summary = node.Children.Find(child => child.Name == "summary")
            ?? throw new MarkupException($"Tag \"details\" must have a summary at byte offset {node.ByteOffset}");
        var block = new JsonObject { ["type"] = "details", ["summary"] = texts.Write(summary.Children), ["blocks"] = Write(Without(node, "summary")) };
        if (node.Has("open"))
        {
            block["is_open"] = true;
        }

        return block;
    }

    private static JsonObject Map(RichElement node)
    {
        double Number(string name) => double.TryParse(node.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MarkupException($"Invalid {name} at byte offset {node.ByteOffset}");
        return new JsonObject
        {
            ["type"] = "map",
            ["location"] = new JsonObject { ["latitude"] = Number("lat"), ["longitude"] = Number("long") },
            ["zoom"] = node.Has("zoom") ? (int)Number("zoom") : 15,
        };
    }

    private JsonObject Buttons(RichElement node)
    {
        var row = new JsonObject { ["type"] = "buttons", ["buttons"] = new JsonArray([.. node.Children.Where(child => child.Name == "tg-button").Select(JsonNode (button) => texts.Button(button))]) };
        if (node.Has("align"))
        {
            row["align"] = OneOf(node, "align", "left", "left", "center", "right");
        }

        return row;
    }

    private JsonObject Figure(RichElement node)
    {
        var inner = node.Children.Find(child => RichTags.IsBlock(child.Name))
            ?? throw new MarkupException($"Tag \"figure\" must have a media at byte offset {node.ByteOffset}");
        return WithCaption(Block(inner), node);
    }

    private JsonObject Gallery(RichElement node) => WithCaption(
        new JsonObject { ["type"] = node.Name["tg-".Length..], ["blocks"] = Write(Without(node, "figcaption")) },
        node);

    private JsonObject WithCaption(JsonObject block, RichElement node)
    {
        if (node.Children.Find(child => child.Name == "figcaption") is { } caption)
        {
            block["caption"] = WithCredit(new JsonObject { ["text"] = texts.Write(Without(caption, "cite")) }, caption);
        }

        return block;
    }

    // The sandbox fetches nothing: a medium keeps its address, and the page shows it as a link.
    private static JsonObject Media(RichElement node)
    {
        var source = node.Attribute("src") ?? "";
        if (!source.StartsWith("http://", StringComparison.Ordinal) && !source.StartsWith("https://", StringComparison.Ordinal)
            && !source.StartsWith("tg://", StringComparison.Ordinal))
        {
            throw new MarkupException($"Invalid media URL at byte offset {node.ByteOffset}");
        }

        var type = node.Name switch { "img" => "photo", "tg-document" => "document", var name => name };
        return new JsonObject { ["type"] = type, ["source"] = source, ["has_spoiler"] = node.Has("tg-spoiler") ? true : null };
    }

    private static IEnumerable<RichElement> Without(RichElement node, string name) => node.Children.Where(child => child.Name != name);
}
