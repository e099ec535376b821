using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Replaces a message's content with <see cref="Text"/> or <see cref="RichMessage"/>; the message is named by chat and id, or by inline id.</summary>
public sealed record EditMessageText : IMethod<EditedMessage>, IChatMethod
{
    /// <summary>The chat.</summary>
    public ChatId? ChatId { get; init; }

    /// <summary>The message.</summary>
    public long? MessageId { get; init; }

    /// <summary>The message, when it was sent through inline mode.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>1-4096 UTF-16 units after entity parsing.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="Types.ParseMode"/>, for <see cref="Text"/>.</summary>
    public string? ParseMode { get; init; }

    /// <summary>How links in <see cref="Text"/> are previewed.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>A rich message instead of <see cref="Text"/>.</summary>
    public InputRichMessage? RichMessage { get; init; }

    /// <summary>Buttons; null takes them away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IMethod.Name => "editMessageText";

    ChatId? IChatMethod.Chat => ChatId;
}

/// <summary>Replaces the buttons under a message.</summary>
public sealed record EditMessageReplyMarkup : IMethod<EditedMessage>, IChatMethod
{
    /// <summary>The chat.</summary>
    public ChatId? ChatId { get; init; }

    /// <summary>The message.</summary>
    public long? MessageId { get; init; }

    /// <summary>The message, when it was sent through inline mode.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>Buttons; null takes them away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IMethod.Name => "editMessageReplyMarkup";

    ChatId? IChatMethod.Chat => ChatId;
}

/// <summary>Deletes a message, at most 48 hours old in most chats.</summary>
public sealed record DeleteMessage : IMethod<bool>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The message.</summary>
    public required long MessageId { get; init; }

    string IMethod.Name => "deleteMessage";
}
