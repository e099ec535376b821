using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Sends a file, up to 50 MB.</summary>
public sealed record SendDocument : IMethod<Message>, IChatMethod, IUploadMethod
{
    /// <summary>Where to.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The forum topic.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>The file.</summary>
    public required InputFile Document { get; init; }

    /// <summary>The text under it, up to 1024 UTF-16 units after entity parsing.</summary>
    public string? Caption { get; init; }

    /// <summary>One of <see cref="Types.ParseMode"/>, for <see cref="Caption"/>.</summary>
    public string? ParseMode { get; init; }

    /// <summary>Without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Up to 1000 messages a second for 0.1 Star each, from the bot's balance.</summary>
    public bool? AllowPaidBroadcast { get; init; }

    /// <summary>The message that this one answers.</summary>
    public ReplyParameters? ReplyParameters { get; init; }

    /// <summary>Buttons.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    string IMethod.Name => "sendDocument";

    bool IMethod.SendsAnew => true;

    ChatId? IChatMethod.Chat => ChatId;

    string IUploadMethod.FileField => "document";

    InputFile IUploadMethod.File => Document;
}
