using Bot.TelegramApi.Types;

namespace Bot.Chats;

/// <summary>A group that becomes a supergroup changes its id (TELEGRAM.md, "Wire"): what an update says about that.</summary>
internal static class ChatMigration
{
    /// <summary>The old and the new id that <paramref name="update"/> announces, or null.</summary>
    public static (long From, long To)? Of(Update update) => update.Message switch
    {
        { MigrateToChatId: { } to, Chat.Id: var from } => (from, to),
        { MigrateFromChatId: { } from, Chat.Id: var to } => (from, to),
        _ => null,
    };
}
