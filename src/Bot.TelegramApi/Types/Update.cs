namespace Bot.TelegramApi.Types;

/// <summary>Something that happened to the bot. At most one of the optional fields is set; none is set for a kind that this client does not know.</summary>
public sealed record Update
{
    /// <summary>Grows by one with each update; after a quiet week Telegram goes on from a random number.</summary>
    public required long UpdateId { get; init; }

    /// <summary>A new message in a private chat or a group.</summary>
    public Message? Message { get; init; }

    /// <summary>A message in a private chat or a group that was changed.</summary>
    public Message? EditedMessage { get; init; }

    /// <summary>A new post in a channel.</summary>
    public Message? ChannelPost { get; init; }

    /// <summary>A press on a button that bears callback data.</summary>
    public CallbackQuery? CallbackQuery { get; init; }

    /// <summary><c>@bot …</c> typed in any chat.</summary>
    public InlineQuery? InlineQuery { get; init; }

    /// <summary>The bot was blocked, unblocked, added to or removed from a chat, or its rights changed.</summary>
    public ChatMemberUpdated? MyChatMember { get; init; }
}

/// <summary>The names of update kinds, as <c>allowed_updates</c> wants them.</summary>
public static class UpdateKind
{
    /// <summary><see cref="Update.Message"/>.</summary>
    public const string Message = "message";

    /// <summary><see cref="Update.EditedMessage"/>.</summary>
    public const string EditedMessage = "edited_message";

    /// <summary><see cref="Update.ChannelPost"/>.</summary>
    public const string ChannelPost = "channel_post";

    /// <summary><see cref="Update.CallbackQuery"/>.</summary>
    public const string CallbackQuery = "callback_query";

    /// <summary><see cref="Update.InlineQuery"/>.</summary>
    public const string InlineQuery = "inline_query";

    /// <summary><see cref="Update.MyChatMember"/>.</summary>
    public const string MyChatMember = "my_chat_member";
}
