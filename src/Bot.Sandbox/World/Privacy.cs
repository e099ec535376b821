using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>What a bot in privacy mode sees in a group: commands (not those for other bots), replies to it, mentions of it, service messages.</summary>
internal static class Privacy
{
    /// <summary>Whether the bot is shown the message.</summary>
    public static bool Shows(SandboxWorld world, JsonObject message)
    {
        if (message["reply_to_message"]?["from"]?["id"]?.GetValue<long>() == world.BotId || message.ContainsKey("via_bot"))
        {
            return true;
        }

        var text = message.Text("text") ?? message.Text("caption");
        if (text is null)
        {
            return !message.ContainsKey("photo") && !message.ContainsKey("document");
        }

        var entities = (message["entities"] ?? message["caption_entities"]) as JsonArray ?? [];
        return entities.OfType<JsonObject>().Any(entity => Concerns(world, text, entity));
    }

    private static bool Concerns(SandboxWorld world, string text, JsonObject entity)
    {
        var word = text.Substring((int)(entity.Integer("offset") ?? 0), (int)(entity.Integer("length") ?? 0));
        var at = word.IndexOf('@', StringComparison.Ordinal);
        var isOurs = at >= 0 && string.Equals(word[(at + 1)..], world.Options.BotUsername, StringComparison.OrdinalIgnoreCase);
        return entity.Text("type") switch
        {
            "bot_command" => at < 0 || isOurs,
            "mention" => isOurs,
            _ => false,
        };
    }
}
