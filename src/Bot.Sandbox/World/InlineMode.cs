using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sandbox.Methods;

namespace Bot.Sandbox.World;

/// <summary>Inline mode from the person's side. Called with the world locked.</summary>
internal static class InlineMode
{
    /// <summary>Types <c>@bot query</c>; the task ends with the bot's results.</summary>
    public static (string Id, Task<JsonObject> Answer) Ask(SandboxWorld world, UserState user, string query, string offset, string chatType)
    {
        var (id, answer) = world.Queries.Open();
        world.Updates.Add(
            "inline_query",
            new JsonObject { ["id"] = id, ["from"] = user.ToJson(), ["query"] = Shortened(query), ["offset"] = offset, ["chat_type"] = chatType },
            user.Id);
        world.Dirty = true;
        return (id, answer);
    }

    /// <summary>Sends a result into a chat in the person's name, via the bot.</summary>
    public static ChatEntry Choose(SandboxWorld world, UserState user, ChatState chat, JsonObject result)
    {
        var content = InlineQueries.Message(result);
        var inlineId = content.ContainsKey("reply_markup") ? "inline-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) : null;
        content["via_bot"] = world.BotJson();
        var entry = UserActions.Send(world, user, chat, content, replyTo: null, inlineId);
        var chosen = new JsonObject { ["result_id"] = result.Text("id"), ["from"] = user.ToJson(), ["query"] = "" };
        chosen.AddText("inline_message_id", inlineId);
        world.Updates.Add("chosen_inline_result", chosen, user.Id);
        return entry;
    }

    // Telegram sends at most 256 characters of a query.
    private static string Shortened(string query) => query.Length > 256 ? query[..256] : query;
}
