namespace Bot.TelegramApi.Types;

/// <summary><c>@bot …</c> typed in any chat.</summary>
public sealed record InlineQuery
{
    /// <summary>What to answer it with.</summary>
    public required string Id { get; init; }

    /// <summary>Who types.</summary>
    public required User From { get; init; }

    /// <summary>What was typed, up to 256 characters; may be empty.</summary>
    public required string Query { get; init; }

    /// <summary>The <c>next_offset</c> of the answer that is being continued; empty at first.</summary>
    public string? Offset { get; init; }

    /// <summary>One of <see cref="Types.ChatType"/>.</summary>
    public string? ChatType { get; init; }
}

/// <summary>One result of an inline query: an article, the only kind this bot sends.</summary>
public sealed record InlineQueryResult
{
    /// <summary>The only <see cref="Type"/> there is here.</summary>
    public const string Article = "article";

    /// <summary>Always <see cref="Article"/>.</summary>
    public required string Type { get; init; }

    /// <summary>Unique in its answer, 1-64 bytes.</summary>
    public required string Id { get; init; }

    /// <summary>First line in the list of results.</summary>
    public required string Title { get; init; }

    /// <summary>Second line in the list of results.</summary>
    public string? Description { get; init; }

    /// <summary>What is sent when the result is chosen.</summary>
    public required InputMessageContent InputMessageContent { get; init; }

    /// <summary>Buttons under that message.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>A small picture.</summary>
    public string? ThumbnailUrl { get; init; }
}

/// <summary>What an inline result sends: <see cref="MessageText"/>, or <see cref="RichMessage"/>.</summary>
public sealed record InputMessageContent
{
    /// <summary>A text of 1-4096 UTF-16 units after entity parsing.</summary>
    public string? MessageText { get; init; }

    /// <summary>One of <see cref="Types.ParseMode"/>, for <see cref="MessageText"/>.</summary>
    public string? ParseMode { get; init; }

    /// <summary>How links in <see cref="MessageText"/> are previewed.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>A rich message.</summary>
    public InputRichMessage? RichMessage { get; init; }
}
