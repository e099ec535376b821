using Bot.TelegramApi.Types;

namespace Bot.Chats;

/// <summary>Somebody blocked the bot, or removed it from a group or channel: nothing can be sent there any more.</summary>
internal static class ChatDeparture
{
    /// <summary>The chat that <paramref name="update"/> says the bot is out of, or null.</summary>
    public static long? Of(Update update) =>
        update.MyChatMember is { NewChatMember.Status: MemberStatus.Kicked or MemberStatus.Left, Chat.Id: var chat } ? chat : null;
}
