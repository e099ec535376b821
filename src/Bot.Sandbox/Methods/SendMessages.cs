using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>sendMessage</c> and <c>sendRichMessage</c>.</summary>
internal static class SendMessages
{
    /// <summary><c>sendMessage</c>.</summary>
    public static JsonNode SendMessage(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        return Send(world, call, chat, MessageTexts.Text(call.Text("text"), call.Text("parse_mode"), call.Array("entities")));
    }

    /// <summary><c>sendRichMessage</c>.</summary>
    public static JsonNode SendRichMessage(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        return Send(world, call, chat, MessageTexts.Rich(call.Object("rich_message") ?? throw ApiException.BadRequest("rich message is empty")));
    }

    /// <summary>Posts the content with what every sending method shares: reply, keyboard, flood control.</summary>
    public static JsonNode Send(SandboxWorld world, ApiCall call, ChatState chat, JsonObject content)
    {
        var keyboard = Keyboards.Inline(call.Object("reply_markup"));
        if (call.Integer("message_thread_id") is not null && !chat.IsForum)
        {
            throw ApiException.BadRequest("message thread not found");
        }

        var original = Replied(call, chat);
        world.Flood.Pass(chat, world.Options.Clock.GetUtcNow(), call.Flag("allow_paid_broadcast"));
        var message = Conversations.ByBot(world, chat);
        Conversations.SetTopic(message, call.Integer("message_thread_id"));
        if (original is not null)
        {
            message["reply_to_message"] = Conversations.Quoted(original);
        }

        foreach (var (name, value) in content)
        {
            message[name] = value?.DeepClone();
        }

        message.AddNode("reply_markup", keyboard);
        Conversations.Post(world, chat, message, byBot: true);
        return message.Copy();
    }

    private static ChatEntry? Replied(ApiCall call, ChatState chat)
    {
        var parameters = call.Object("reply_parameters");
        var id = parameters?.Integer("message_id") ?? call.Integer("reply_to_message_id");
        if (id is null or 0)
        {
            return null;
        }

        var mayMiss = parameters?.Flag("allow_sending_without_reply") == true || call.Flag("allow_sending_without_reply");
        return chat.Find(id.Value) ?? (mayMiss ? null : throw ApiException.BadRequest("message to be replied not found"));
    }
}
