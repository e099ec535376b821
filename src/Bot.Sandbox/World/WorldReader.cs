using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>Fills a new world from what <see cref="WorldWriter"/> wrote.</summary>
internal static class WorldReader
{
    /// <summary>Reads everything; identifiers given out from now on skip ahead.</summary>
    public static void Read(SandboxWorld world, JsonObject json, int skipped)
    {
        world.Updates.NextId = (json.Integer("next_update_id") ?? 1) + skipped;
        world.Queries.Next = (json.Integer("next_query") ?? 1) + skipped;
        world.Updates.Allowed = json["allowed_updates"] is JsonArray allowed ? [.. allowed.Select(kind => kind!.GetValue<string>())] : null;
        if (json["webhook"] is JsonObject webhook)
        {
            world.Webhook.Set(webhook.Text("url") ?? "", webhook.Text("secret_token"), (int)(webhook.Integer("max_connections") ?? 40));
        }

        foreach (var user in Objects(json, "users"))
        {
            world.Users.Add(user.Integer("id")!.Value, User(user));
        }

        foreach (var chat in Objects(json, "chats"))
        {
            world.Chats.Add(chat.Integer("id")!.Value, Chat(chat, world.Options.HistoryLimit, skipped));
        }

        foreach (var pending in Objects(json, "updates"))
        {
            var update = ((JsonObject)pending["update"]!).Copy();
            world.Updates.Restore(new PendingUpdate(update.Integer("update_id")!.Value, pending.Integer("key") ?? 0, update, Moment(pending, "at") ?? default));
        }

        foreach (var file in Objects(json, "files"))
        {
            world.Files.Restore(FileOf(file));
        }

        foreach (var (key, commands) in (JsonObject)json["commands"]!)
        {
            world.Commands.Set(key, (JsonArray)commands!.DeepClone());
        }

        foreach (var (key, text) in (JsonObject)json["profile"]!)
        {
            world.ProfileTexts[key] = text!.GetValue<string>();
        }
    }

    private static UserState User(JsonObject json) => new()
    {
        Id = json.Integer("id")!.Value,
        FirstName = json.Text("first_name") ?? "",
        LastName = json.Text("last_name"),
        Username = json.Text("username"),
        Language = json.Text("language_code"),
        Note = json.Text("note"),
        Started = json.Flag("started"),
        Blocked = json.Flag("blocked"),
        Deactivated = json.Flag("deactivated"),
    };

    private static ChatState Chat(JsonObject json, int limit, int skipped)
    {
        var chat = new ChatState
        {
            Id = json.Integer("id")!.Value,
            Type = json.Text("type") ?? "private",
            Title = json.Text("title"),
            Username = json.Text("username"),
            IsForum = json.Flag("is_forum"),
            BotStatus = json.Text("bot_status") ?? "left",
            MigratedTo = json.Integer("migrated_to"),
            LastActivity = Moment(json, "last_activity"),
            LastMessageId = (json.Integer("last_message_id") ?? 0) + skipped,
        };
        chat.Members.AddRange((json["members"] as JsonArray ?? []).Select(id => id!.GetValue<long>()));
        foreach (var entry in Objects(json, "history"))
        {
            chat.Add(((JsonObject)entry["message"]!).Copy(), limit, entry.Flag("by_bot"), entry.Text("inline_message_id"));
        }

        return chat;
    }

    private static StoredFile FileOf(JsonObject json)
        => new(json.Text("id")!, json.Text("kind")!, json.Text("name") ?? "", json.Text("mime_type") ?? "", json.Integer("size") ?? 0)
        {
            FilePath = json.Text("path")!,
            PixelSize = ((int)(json.Integer("width") ?? 0), (int)(json.Integer("height") ?? 0)),
        };

    private static DateTimeOffset? Moment(JsonObject json, string name)
        => json.Integer(name) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static IEnumerable<JsonObject> Objects(JsonObject json, string name) => (json[name] as JsonArray ?? []).OfType<JsonObject>();
}
