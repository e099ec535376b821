using System.Text;
using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>Checks <c>reply_markup</c>. Only inline keyboards stay with the message.</summary>
internal static class Keyboards
{
    private const int MostButtons = 100;
    private static readonly string[] Actions =
    [
        "url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat",
        "copy_text", "web_app", "login_url", "pay", "callback_game",
    ];

    /// <summary>The inline keyboard to keep, or null when there is none or it is empty.</summary>
    public static JsonObject? Inline(JsonObject? markup)
    {
        if (markup?["inline_keyboard"] is not JsonArray rows)
        {
            return null;
        }

        var kept = new JsonArray();
        var count = 0;
        foreach (var row in rows)
        {
            var buttons = row as JsonArray ?? throw Unparsable("Array of buttons expected");
            count += buttons.Count;
            if (buttons.Count > 0)
            {
                kept.Add(new JsonArray([.. buttons.Select(Checked)]));
            }
        }

        if (count > MostButtons)
        {
            throw ApiException.BadRequest("REPLY_MARKUP_TOO_LONG");
        }

        return kept.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = kept };
    }

    private static JsonNode Checked(JsonNode? node)
    {
        var button = node as JsonObject ?? throw Unparsable("Text buttons are unallowed in the inline keyboard");
        if (string.IsNullOrWhiteSpace(button.Text("text")))
        {
            throw Unparsable("Field \"text\" must be of type String");
        }

        if (!Actions.Any(button.ContainsKey))
        {
            throw Unparsable("Text buttons are unallowed in the inline keyboard");
        }

        if (button.Text("callback_data") is { } data && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
        {
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        }

        if (button.Text("url") is { } url && Links.Checked(url) is null && Links.UserId(url) is null)
        {
            throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        if (button.Text("style") is { } style && style is not ("primary" or "success" or "danger"))
        {
            throw ApiException.BadRequest("invalid button style specified");
        }

        return button.Copy();
    }

    private static ApiException Unparsable(string why) => ApiException.BadRequest("can't parse inline keyboard button: " + why);
}
