using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;
using Bot.Sandbox.Rich;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>Reads the text, caption or rich content of a message to be sent, by Telegram's rules.</summary>
internal static class MessageTexts
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;

    /// <summary>The fields <c>text</c> and <c>entities</c>.</summary>
    public static JsonObject Text(string? text, string? parseMode, JsonArray? entities)
    {
        var formatted = Parse(text ?? "", parseMode, entities);
        if (formatted.Text.Length == 0)
        {
            throw ApiException.BadRequest("message text is empty");
        }

        if (formatted.Text.Length > LongestText)
        {
            throw ApiException.BadRequest("message is too long");
        }

        return Fields("text", "entities", formatted);
    }

    /// <summary>The fields <c>caption</c> and <c>caption_entities</c>; none for an empty caption.</summary>
    public static JsonObject Caption(string? caption, string? parseMode, JsonArray? entities)
    {
        var formatted = Parse(caption ?? "", parseMode, entities);
        if (formatted.Text.Length > LongestCaption)
        {
            throw ApiException.BadRequest("message caption is too long");
        }

        return formatted.Text.Length == 0 ? [] : Fields("caption", "caption_entities", formatted);
    }

    /// <summary>The field <c>rich_message</c>.</summary>
    public static JsonObject Rich(JsonObject input)
    {
        if (input.Text("html") is not { } html)
        {
            throw ApiException.BadRequest(input.ContainsKey("markdown") || input.ContainsKey("blocks")
                ? "the sandbox reads rich messages only as html"
                : "rich message is empty");
        }

        try
        {
            var blocks = RichHtml.Parse(html, detectsEntities: !input.Flag("skip_entity_detection"));
            if (blocks.Count == 0)
            {
                throw ApiException.BadRequest("rich message is empty");
            }

            var rich = new JsonObject { ["blocks"] = blocks };
            if (input.Flag("is_rtl"))
            {
                rich["is_rtl"] = true;
            }

            return new JsonObject { ["rich_message"] = rich };
        }
        catch (MarkupException error)
        {
            throw ApiException.BadRequest("can't parse entities: " + error.Message);
        }
        catch (RichLimitException error)
        {
            throw ApiException.BadRequest(error.Message);
        }
    }

    private static FormattedText Parse(string text, string? parseMode, JsonArray? entities)
    {
        try
        {
            var formatted = (parseMode ?? "").ToUpperInvariant() switch
            {
                "" => new FormattedText(text, Given(entities, text.Length)),
                "HTML" => HtmlText.Parse(text),
                "MARKDOWN" or "MARKDOWNV2" => throw ApiException.BadRequest("the sandbox knows no parse_mode but HTML"),
                _ => throw ApiException.BadRequest("unsupported parse_mode"),
            };
            return EntityDetection.Detect(formatted).Trimmed();
        }
        catch (MarkupException error)
        {
            throw ApiException.BadRequest("can't parse entities: " + error.Message);
        }
    }

    private static List<TextEntity> Given(JsonArray? entities, int length)
    {
        var given = new List<TextEntity>();
        foreach (var json in (entities ?? []).OfType<JsonObject>())
        {
            var (offset, size) = (json.Integer("offset") ?? -1, json.Integer("length") ?? -1);
            if (offset < 0 || size <= 0 || offset + size > length)
            {
                throw ApiException.BadRequest("ENTITY_BOUNDS_INVALID");
            }

            given.Add(new TextEntity(json.Text("type") ?? "", (int)offset, (int)size)
            {
                Url = json.Text("url"),
                UserId = (json["user"] as JsonObject)?.Integer("id"),
                Language = json.Text("language"),
                CustomEmojiId = json.Text("custom_emoji_id"),
                UnixTime = json.Integer("unix_time"),
                DateTimeFormat = json.Text("date_time_format"),
            });
        }

        return given;
    }

    private static JsonObject Fields(string textName, string entitiesName, FormattedText formatted)
    {
        var fields = new JsonObject { [textName] = formatted.Text };
        fields.AddNode(entitiesName, formatted.EntitiesJson());
        return fields;
    }
}
