using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>The methods that change a message of the bot.</summary>
internal static class EditMessages
{
    private static readonly string[] Content = ["text", "entities", "rich_message", "caption", "caption_entities", "photo", "document", "reply_markup"];

    /// <summary><c>editMessageText</c>, to text or to rich content.</summary>
    public static JsonNode EditText(SandboxWorld world, ApiCall call)
    {
        var target = Targets.Edited(world, call);
        if (target.Entry.Message.ContainsKey("photo") || target.Entry.Message.ContainsKey("document"))
        {
            throw ApiException.BadRequest("there is no text in the message to edit");
        }

        var content = call.Object("rich_message") is { } rich
            ? MessageTexts.Rich(rich)
            : MessageTexts.Text(call.Text("text"), call.Text("parse_mode"), call.Array("entities"));
        return Apply(world, call, target, content);
    }

    /// <summary><c>editMessageCaption</c>.</summary>
    public static JsonNode EditCaption(SandboxWorld world, ApiCall call)
    {
        var target = Targets.Edited(world, call);
        var content = Kept(target.Entry, "photo", "document");
        if (content.Count == 0)
        {
            throw ApiException.BadRequest("there is no caption in the message to edit");
        }

        foreach (var (name, value) in MessageTexts.Caption(call.Text("caption"), call.Text("parse_mode"), call.Array("caption_entities")))
        {
            content[name] = value?.DeepClone();
        }

        return Apply(world, call, target, content);
    }

    /// <summary><c>editMessageReplyMarkup</c>.</summary>
    public static JsonNode EditReplyMarkup(SandboxWorld world, ApiCall call)
    {
        var target = Targets.Edited(world, call);
        return Apply(world, call, target, Kept(target.Entry, [.. Content.Where(name => name != "reply_markup")]));
    }

    private static JsonNode Apply(SandboxWorld world, ApiCall call, (ChatState Chat, ChatEntry Entry, bool IsInline) target, JsonObject content)
    {
        content.AddNode("reply_markup", Keyboards.Inline(call.Object("reply_markup")));
        if (JsonNode.DeepEquals(content, Kept(target.Entry, Content)))
        {
            throw ApiException.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        Conversations.Replace(world, target.Chat, target.Entry, content);
        return target.IsInline ? true : target.Entry.Message.Copy();
    }

    private static JsonObject Kept(ChatEntry entry, params string[] names)
    {
        var kept = new JsonObject();
        foreach (var name in names)
        {
            kept.AddNode(name, entry.Message[name]?.DeepClone());
        }

        return kept;
    }
}
