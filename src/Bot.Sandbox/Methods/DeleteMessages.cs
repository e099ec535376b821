using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>deleteMessage</c> and <c>deleteMessages</c>.</summary>
internal static class DeleteMessages
{
    /// <summary><c>deleteMessage</c>.</summary>
    public static JsonNode DeleteOne(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        var entry = call.Integer("message_id") is { } id ? chat.Find(id) : null;
        if (entry is null)
        {
            throw ApiException.BadRequest("message to delete not found");
        }

        if (!entry.ByBot && chat.Type != "private" && chat.BotStatus != "administrator")
        {
            throw ApiException.BadRequest("message can't be deleted");
        }

        Conversations.Delete(world, chat, entry);
        return true;
    }

    /// <summary><c>deleteMessages</c>: up to 100, those not found are passed by.</summary>
    public static JsonNode DeleteMany(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        var ids = call.Array("message_ids") ?? throw ApiException.BadRequest("message identifiers are not specified");
        if (ids.Count > 100)
        {
            throw ApiException.BadRequest("too many message identifiers specified");
        }

        foreach (var node in ids)
        {
            if (long.TryParse(node?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && chat.Find(id) is { } entry)
            {
                Conversations.Delete(world, chat, entry);
            }
        }

        return true;
    }
}
