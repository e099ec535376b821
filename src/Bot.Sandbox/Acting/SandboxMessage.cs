using System.Text.Json.Nodes;
using Bot.Sandbox.Rich;

namespace Bot.Sandbox.World;

/// <summary>A message as it was when it was read.</summary>
public sealed class SandboxMessage
{
    internal SandboxMessage(ChatEntry entry)
    {
        Json = entry.Message.Copy();
        Buttons = ((Json["reply_markup"] as JsonObject)?["inline_keyboard"] as JsonArray ?? [])
            .OfType<JsonArray>().SelectMany(row => row.OfType<JsonObject>()).Select(button => new SandboxButton(button)).ToList();
    }

    /// <summary>Identifies the message within its chat.</summary>
    public long Id => Json.Integer("message_id") ?? 0;

    /// <summary>What a reader sees: text, caption or the text of a rich message (table cells separated by tabs, blocks by lines).</summary>
    public string Text => Json.Text("text") ?? Json.Text("caption") ?? RichPlainText.Of(Json["rich_message"]?["blocks"] as JsonArray ?? []);

    /// <summary>Whether it is a rich message.</summary>
    public bool IsRich => Json.ContainsKey("rich_message");

    /// <summary>Whether it was edited.</summary>
    public bool IsEdited => Json.ContainsKey("edit_date");

    /// <summary>The buttons of its inline keyboard, row by row.</summary>
    public IReadOnlyList<SandboxButton> Buttons { get; }

    /// <summary>The wire object.</summary>
    public JsonObject Json { get; }
}

/// <summary>A button under a message.</summary>
public sealed class SandboxButton
{
    internal SandboxButton(JsonObject json) => (Text, CallbackData, Url, Style) = (json.Text("text") ?? "", json.Text("callback_data"), json.Text("url"), json.Text("style"));

    /// <summary>The label.</summary>
    public string Text { get; }

    /// <summary>What a press sends to the bot, if it does.</summary>
    public string? CallbackData { get; }

    /// <summary>The address that it opens, if it does.</summary>
    public string? Url { get; }

    /// <summary>primary, success, danger or none.</summary>
    public string? Style { get; }
}

/// <summary>The bot's answer to a pressed button.</summary>
public sealed class SandboxAnswer
{
    internal SandboxAnswer(JsonObject json) => (Text, IsAlert, Url) = (json.Text("text") ?? "", json.Flag("show_alert"), json.Text("url"));

    /// <summary>The text shown; empty for a silent answer.</summary>
    public string Text { get; }

    /// <summary>Whether it is shown as an alert rather than in passing.</summary>
    public bool IsAlert { get; }

    /// <summary>An address to open.</summary>
    public string? Url { get; }
}

/// <summary>The bot's answer to an inline query.</summary>
public sealed class SandboxInlineAnswer
{
    internal SandboxInlineAnswer(JsonObject json)
    {
        Results = (json["results"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        NextOffset = json.Text("next_offset") ?? "";
    }

    /// <summary>The results as the bot sent them.</summary>
    public IReadOnlyList<JsonObject> Results { get; }

    /// <summary>What to ask for the next page with; empty on the last one.</summary>
    public string NextOffset { get; }

    internal JsonObject Result(int index) => Results[index];
}
