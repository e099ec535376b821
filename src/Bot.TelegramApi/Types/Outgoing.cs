namespace Bot.TelegramApi.Types;

/// <summary>The values of every <c>parse_mode</c>.</summary>
public static class ParseMode
{
    /// <summary>Telegram's subset of HTML; the only mode this bot uses.</summary>
    public const string Html = "HTML";
}

/// <summary>A rich message to send: up to 32,768 characters and 500 blocks.</summary>
public sealed record InputRichMessage
{
    /// <summary>The content in rich HTML.</summary>
    public string? Html { get; init; }

    /// <summary>Shown right to left.</summary>
    public bool? IsRtl { get; init; }

    /// <summary>Keeps dates and numbers from being turned into links or phone numbers.</summary>
    public bool? SkipEntityDetection { get; init; }
}

/// <summary>How a link in a text is previewed.</summary>
public sealed record LinkPreviewOptions
{
    /// <summary>No preview.</summary>
    public static LinkPreviewOptions Disabled { get; } = new() { IsDisabled = true };

    /// <summary>True for no preview.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>The address to preview; by default the first in the text.</summary>
    public string? Url { get; init; }

    /// <summary>Shrinks the picture.</summary>
    public bool? PreferSmallMedia { get; init; }

    /// <summary>Enlarges the picture.</summary>
    public bool? PreferLargeMedia { get; init; }

    /// <summary>Puts the preview above the text.</summary>
    public bool? ShowAboveText { get; init; }
}

/// <summary>Which message a new one answers.</summary>
public sealed record ReplyParameters
{
    /// <summary>The message.</summary>
    public required long MessageId { get; init; }

    /// <summary>Its chat, when that is another one.</summary>
    public ChatId? ChatId { get; init; }

    /// <summary>Send all the same when that message is gone.</summary>
    public bool? AllowSendingWithoutReply { get; init; }
}

/// <summary>What "the bot is …" the user sees for up to five seconds.</summary>
public static class ChatAction
{
    /// <summary>Typing.</summary>
    public const string Typing = "typing";

    /// <summary>Sending a photo.</summary>
    public const string UploadPhoto = "upload_photo";

    /// <summary>Sending a file.</summary>
    public const string UploadDocument = "upload_document";
}
