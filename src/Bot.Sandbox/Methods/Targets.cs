using System.Globalization;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>Finds the chat or message that a call is about, with Telegram's refusals.</summary>
internal static class Targets
{
    /// <summary>The chat named by <c>chat_id</c>, in which the bot may act.</summary>
    public static ChatState Chat(SandboxWorld world, ApiCall call)
    {
        var chat = KnownChat(world, call);
        if (chat.MigratedTo is { } supergroup)
        {
            throw ApiException.Migrated(supergroup);
        }

        if (chat.Type == "private")
        {
            RequireReachable(world.Users[chat.Id]);
        }
        else if (!chat.HasBot)
        {
            throw ApiException.Forbidden(chat.BotStatus == "kicked"
                ? $"bot was kicked from the {chat.Type} chat"
                : $"bot is not a member of the {chat.Type} chat");
        }

        return chat;
    }

    /// <summary>The chat named by <c>chat_id</c>, whether or not the bot may still write there.</summary>
    public static ChatState KnownChat(SandboxWorld world, ApiCall call)
    {
        var name = call.Text("chat_id");
        if (string.IsNullOrEmpty(name))
        {
            throw ApiException.BadRequest("chat_id is empty");
        }

        var chat = name.StartsWith('@')
            ? world.Chats.Values.FirstOrDefault(candidate => candidate.Type != "private" && string.Equals(candidate.Username, name[1..], StringComparison.OrdinalIgnoreCase))
            : long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? world.Chats.GetValueOrDefault(id) : null;
        return chat is not null && (chat.Type != "private" || world.Users[chat.Id].Started) ? chat : throw ApiException.BadRequest("chat not found");
    }

    /// <summary>The message that an edit is about, by chat and message or by inline message.</summary>
    public static (ChatState Chat, ChatEntry Entry, bool IsInline) Edited(SandboxWorld world, ApiCall call)
    {
        if (call.Text("inline_message_id") is { } inline)
        {
            foreach (var candidate in world.Chats.Values)
            {
                if (candidate.History.FirstOrDefault(entry => entry.InlineMessageId == inline) is { } found)
                {
                    return (candidate, found, true);
                }
            }

            throw ApiException.BadRequest("MESSAGE_ID_INVALID");
        }

        var chat = Chat(world, call);
        var id = call.Integer("message_id") ?? throw ApiException.BadRequest("message identifier is not specified");
        var message = chat.Find(id) ?? throw ApiException.BadRequest("message to edit not found");
        return message.ByBot && message.InlineMessageId is null ? (chat, message, false) : throw ApiException.BadRequest("message can't be edited");
    }

    private static void RequireReachable(UserState user)
    {
        if (user.Deactivated)
        {
            throw ApiException.Forbidden("user is deactivated");
        }

        if (user.Blocked)
        {
            throw ApiException.Forbidden("bot was blocked by the user");
        }
    }
}
