using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>Puts messages into chats, changes and removes them. Called with the world locked.</summary>
internal static class Conversations
{
    private static readonly string[] Shown = ["message_id", "date", "chat", "from", "sender_chat", "message_thread_id", "is_topic_message"];

    /// <summary>A message without content by the bot (or, in a channel, by the channel).</summary>
    public static JsonObject ByBot(SandboxWorld world, ChatState chat)
        => Head(world, chat, chat.Type == "channel" ? null : world.BotJson());

    /// <summary>A message without content by a person (or, in a channel, by the channel).</summary>
    public static JsonObject ByUser(SandboxWorld world, ChatState chat, UserState user)
        => Head(world, chat, chat.Type == "channel" ? null : user.ToJson());

    /// <summary>Adds the message to the chat and shows it on the pages.</summary>
    public static ChatEntry Post(SandboxWorld world, ChatState chat, JsonObject message, bool byBot, string? inlineMessageId = null)
    {
        var entry = chat.Add(message, world.Options.HistoryLimit, byBot, inlineMessageId);
        world.Changed("message", new JsonObject { ["chat_id"] = chat.Id, ["message"] = message.Copy(), ["by_bot"] = byBot });
        return entry;
    }

    /// <summary>Gives a message new content, keeping its place.</summary>
    public static void Replace(SandboxWorld world, ChatState chat, ChatEntry entry, JsonObject content)
    {
        foreach (var name in entry.Message.Select(field => field.Key).Where(name => !Shown.Contains(name, StringComparer.Ordinal) && name is not ("reply_to_message" or "via_bot")).ToList())
        {
            entry.Message.Remove(name);
        }

        foreach (var (name, value) in content)
        {
            entry.Message[name] = value?.DeepClone();
        }

        entry.Message["edit_date"] = world.Now;
        chat.MarkEdited(entry);
        world.Changed("edit", new JsonObject { ["chat_id"] = chat.Id, ["message"] = entry.Message.Copy(), ["by_bot"] = entry.ByBot });
    }

    /// <summary>Takes a message away.</summary>
    public static void Delete(SandboxWorld world, ChatState chat, ChatEntry entry)
    {
        chat.Remove(entry);
        world.Changed("delete", new JsonObject { ["chat_id"] = chat.Id, ["message_id"] = entry.Id });
    }

    /// <summary>Puts a message into a topic of a forum.</summary>
    public static void SetTopic(JsonObject message, long? topic)
    {
        if (topic is not null)
        {
            message["message_thread_id"] = topic;
            message["is_topic_message"] = true;
        }
    }

    /// <summary>What a reply bears of the message it answers.</summary>
    public static JsonObject Quoted(ChatEntry entry)
    {
        var quoted = entry.Message.Copy();
        quoted.Remove("reply_to_message");
        return quoted;
    }

    private static JsonObject Head(SandboxWorld world, ChatState chat, JsonObject? from)
    {
        var message = new JsonObject { ["message_id"] = ++chat.LastMessageId };
        message.AddNode("from", from);
        if (from is null)
        {
            message["sender_chat"] = world.ChatJson(chat);
        }

        message["chat"] = world.ChatJson(chat);
        message["date"] = world.Now;
        return message;
    }
}
