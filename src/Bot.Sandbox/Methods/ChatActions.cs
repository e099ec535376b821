using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>sendChatAction</c>.</summary>
internal static class ChatActions
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    };

    /// <summary>Shows the action on the pages for some seconds.</summary>
    public static JsonNode Send(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        var action = call.Text("action") ?? "";
        if (!Known.Contains(action))
        {
            throw ApiException.BadRequest("wrong parameter action in request");
        }

        world.Events.Publish("action", new JsonObject { ["chat_id"] = chat.Id, ["action"] = action });
        return true;
    }
}
