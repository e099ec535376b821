using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>The whole world as one JSON object.</summary>
internal static class WorldWriter
{
    public static JsonObject Write(SandboxWorld world) => new()
    {
        ["next_update_id"] = world.Updates.NextId,
        ["next_query"] = world.Queries.Next,
        ["allowed_updates"] = world.Updates.Allowed is { } allowed ? new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]) : null,
        ["webhook"] = new JsonObject { ["url"] = world.Webhook.Url, ["secret_token"] = world.Webhook.SecretToken, ["max_connections"] = world.Webhook.MaxConnections },
        ["users"] = new JsonArray([.. world.Users.Values.Select(User)]),
        ["chats"] = new JsonArray([.. world.Chats.Values.Select(Chat)]),
        ["updates"] = new JsonArray([.. world.Updates.Pending.Select(Update)]),
        ["files"] = new JsonArray([.. world.Files.All.Select(FileOf)]),
        ["commands"] = new JsonObject(world.Commands.Lists.Select(list => KeyValuePair.Create(list.Key, (JsonNode?)list.Value.DeepClone()))),
        ["profile"] = new JsonObject(world.ProfileTexts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))),
    };

    private static JsonNode User(UserState user)
    {
        var json = user.ToJson();
        json.AddText("note", user.Note);
        json["started"] = user.Started;
        json["blocked"] = user.Blocked;
        json["deactivated"] = user.Deactivated;
        return json;
    }

    private static JsonNode Chat(ChatState chat) => new JsonObject
    {
        ["id"] = chat.Id,
        ["type"] = chat.Type,
        ["title"] = chat.Title,
        ["username"] = chat.Username,
        ["is_forum"] = chat.IsForum,
        ["members"] = new JsonArray([.. chat.Members.Select(id => (JsonNode)id)]),
        ["bot_status"] = chat.BotStatus,
        ["migrated_to"] = chat.MigratedTo,
        ["last_activity"] = chat.LastActivity?.ToUnixTimeSeconds(),
        ["last_message_id"] = chat.LastMessageId,
        ["history"] = new JsonArray([.. chat.History.Select(Entry)]),
    };

    private static JsonNode Entry(ChatEntry entry)
        => new JsonObject { ["message"] = entry.Message.DeepClone(), ["by_bot"] = entry.ByBot, ["inline_message_id"] = entry.InlineMessageId };

    private static JsonNode Update(PendingUpdate update)
        => new JsonObject { ["key"] = update.Key, ["at"] = update.At.ToUnixTimeSeconds(), ["update"] = update.Json.DeepClone() };

    private static JsonNode FileOf(StoredFile file) => new JsonObject
    {
        ["id"] = file.Id,
        ["kind"] = file.Kind,
        ["name"] = file.Name,
        ["mime_type"] = file.MimeType,
        ["size"] = file.Size,
        ["path"] = file.FilePath,
        ["width"] = file.PixelSize.Width,
        ["height"] = file.PixelSize.Height,
    };
}
