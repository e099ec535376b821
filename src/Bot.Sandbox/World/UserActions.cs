using System.Text.Json.Nodes;
using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.World;

/// <summary>What people do in chats: write, send files, press buttons. Called with the world locked.</summary>
internal static class UserActions
{
    /// <summary>Writes a text; commands, mentions and links get their entities.</summary>
    public static ChatEntry Write(SandboxWorld world, UserState user, ChatState chat, string text, long? replyTo = null, long? topic = null)
    {
        var formatted = EntityDetection.Detect(new FormattedText(text, [])).Trimmed();
        if (formatted.Text.Length is 0 or > 4096)
        {
            throw new SandboxException("A message has 1 to 4096 characters.");
        }

        var content = new JsonObject { ["text"] = formatted.Text };
        content.AddNode("entities", formatted.EntitiesJson());
        return Send(world, user, chat, content, replyTo, inlineId: null, topic);
    }

    /// <summary>Sends a file with a caption.</summary>
    public static ChatEntry SendFile(SandboxWorld world, UserState user, ChatState chat, StoredFile file, string? caption)
    {
        var content = FileMessages.Content(file);
        if (!string.IsNullOrWhiteSpace(caption))
        {
            var formatted = EntityDetection.Detect(new FormattedText(caption, [])).Trimmed();
            content["caption"] = formatted.Text;
            content.AddNode("caption_entities", formatted.EntitiesJson());
        }

        return Send(world, user, chat, content, replyTo: null);
    }

    /// <summary>Changes the text of the person's own message.</summary>
    public static void Edit(SandboxWorld world, UserState user, ChatState chat, long messageId, string text)
    {
        var entry = chat.Find(messageId) ?? throw new SandboxException("There is no such message.");
        if ((entry.Message["from"] as JsonObject)?.Integer("id") != user.Id)
        {
            throw new SandboxException("Only one's own message can be edited.");
        }

        var formatted = EntityDetection.Detect(new FormattedText(text, [])).Trimmed();
        var content = new JsonObject { ["text"] = formatted.Text };
        content.AddNode("entities", formatted.EntitiesJson());
        Conversations.Replace(world, chat, entry, content);
        Deliver(world, chat, chat.Type == "channel" ? "edited_channel_post" : "edited_message", entry.Message);
    }

    /// <summary>Presses a callback button; the task ends with what the bot answers.</summary>
    public static (string Id, Task<JsonObject> Answer) Press(SandboxWorld world, UserState user, ChatState chat, long messageId, string data)
    {
        RequireMember(user, chat);
        var entry = chat.Find(messageId) ?? throw new SandboxException("There is no such message.");
        chat.LastActivity = world.Options.Clock.GetUtcNow();
        var (id, answer) = world.Queries.Open();
        var query = new JsonObject { ["id"] = id, ["from"] = user.ToJson() };
        if (entry.InlineMessageId is { } inline)
        {
            query["inline_message_id"] = inline;
        }
        else
        {
            query["message"] = entry.Message.Copy();
        }

        query["chat_instance"] = chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        query["data"] = data;
        world.Updates.Add("callback_query", query, user.Id);
        world.Dirty = true;
        return (id, answer);
    }

    /// <summary>Puts the content into the chat as the person's message and tells the bot if it may see it.</summary>
    public static ChatEntry Send(SandboxWorld world, UserState user, ChatState chat, JsonObject content, long? replyTo, string? inlineId = null, long? topic = null)
    {
        RequireMember(user, chat);
        if (chat.Type == "private")
        {
            if (user.Blocked)
            {
                Membership.SetBlocked(world, user, blocked: false);
            }

            user.Started = true;
        }

        var message = Conversations.ByUser(world, chat, user);
        Conversations.SetTopic(message, chat.IsForum ? topic : null);
        if (replyTo is { } id && chat.Find(id) is { } original)
        {
            message["reply_to_message"] = Conversations.Quoted(original);
        }

        foreach (var (name, value) in content)
        {
            message[name] = value?.DeepClone();
        }

        chat.LastActivity = world.Options.Clock.GetUtcNow();
        var entry = Conversations.Post(world, chat, message, byBot: message.ContainsKey("via_bot"), inlineId);
        Deliver(world, chat, chat.Type == "channel" ? "channel_post" : "message", message);
        return entry;
    }

    /// <summary>Tells the bot of a message if it is in the chat and may see it.</summary>
    public static void Deliver(SandboxWorld world, ChatState chat, string kind, JsonObject message)
    {
        if (chat.Type == "private" || (chat.HasBot && (!chat.IsGroup || !world.Options.PrivacyMode || Privacy.Shows(world, message))))
        {
            world.Updates.Add(kind, message.Copy(), chat.Id);
        }
    }

    private static void RequireMember(UserState user, ChatState chat)
    {
        if (chat.MigratedTo is not null)
        {
            throw new SandboxException("The group became a supergroup.");
        }

        if (chat.Type == "private" ? chat.Id != user.Id : !chat.Members.Contains(user.Id))
        {
            throw new SandboxException("The person is not in this chat.");
        }

        if (chat.Type == "channel" && chat.Members.FirstOrDefault() != user.Id)
        {
            throw new SandboxException("Only the channel's creator writes there.");
        }
    }
}
