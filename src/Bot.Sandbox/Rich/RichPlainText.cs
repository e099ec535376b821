using System.Text;
using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Rich;

/// <summary>The words of a rich message without its looks, for tests and transcripts.</summary>
internal static class RichPlainText
{
    /// <summary>Blocks and rows on lines of their own, cells separated by tabs, list items with their labels.</summary>
    public static string Of(JsonArray blocks) => string.Join('\n', blocks.OfType<JsonObject>().Select(OfBlock).Where(text => text.Length > 0));

    /// <summary>The words of a rich text.</summary>
    public static string OfText(JsonNode? text) => text switch
    {
        JsonValue value => value.GetValue<string>(),
        JsonArray parts => string.Concat(parts.Select(OfText)),
        JsonObject part => part["text"] is { } inner ? OfText(inner) : part.Text("alternative_text") ?? part.Text("expression") ?? OfText(part["button"]?["text"]),
        _ => "",
    };

    private static string OfBlock(JsonObject block)
    {
        var lines = new StringBuilder();
        void Line(string text) => lines.Append(lines.Length > 0 && text.Length > 0 ? "\n" : "").Append(text);

        Line(OfText(block["summary"]));
        Line(OfText(block["text"]));
        Line(block.Text("expression") ?? "");
        Line(block["caption"] is JsonObject described && described["text"] is { } inner && block.Text("type") != "table" ? OfText(inner) : OfText(block["caption"]));
        foreach (var row in (block["cells"] as JsonArray ?? []).OfType<JsonArray>())
        {
            Line(string.Join('\t', row.Select(cell => OfText(cell?["text"]))));
        }

        foreach (var item in (block["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Line($"{item.Text("label")} {Of(item["blocks"] as JsonArray ?? [])}");
        }

        foreach (var button in (block["buttons"] as JsonArray ?? []))
        {
            Line(OfText(button?["text"]));
        }

        Line(Of(block["blocks"] as JsonArray ?? []));
        Line(OfText(block["credit"]));
        return lines.ToString();
    }
}
