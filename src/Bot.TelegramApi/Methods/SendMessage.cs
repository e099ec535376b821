using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Sends a text.</summary>
public sealed record SendMessage : IMethod<Message>, IChatMethod
{
    /// <summary>Where to.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The forum topic.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>1-4096 UTF-16 units after entity parsing.</summary>
    public required string Text { get; init; }

    /// <summary>One of <see cref="Types.ParseMode"/>; null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>How links are previewed.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Up to 1000 messages a second for 0.1 Star each, from the bot's balance.</summary>
    public bool? AllowPaidBroadcast { get; init; }

    /// <summary>The message that this one answers.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>Buttons.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IMethod.Name => "sendMessage";

    bool IMethod.SendsAnew => true;

    ChatId? IChatMethod.Chat => ChatId;
}
