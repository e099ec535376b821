using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Sends a rich message (Bot API 10). Older servers answer with 404.</summary>
public sealed record SendRichMessage : IMethod<Message>, IChatMethod
{
    /// <summary>Where to.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The forum topic.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>The content.</summary>
    public required InputRichMessage RichMessage { get; init; }

    /// <summary>Without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Up to 1000 messages a second for 0.1 Star each, from the bot's balance.</summary>
    public bool? AllowPaidBroadcast { get; init; }

    /// <summary>The message that this one answers.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>Buttons.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IMethod.Name => "sendRichMessage";

    bool IMethod.SendsAnew => true;

    ChatId? IChatMethod.Chat => ChatId;
}
