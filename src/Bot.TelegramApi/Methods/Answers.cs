using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Answers a press on a button; without it the client shows a spinner.</summary>
public sealed record AnswerCallbackQuery : IMethod<bool>
{
    /// <summary><see cref="CallbackQuery.Id"/>.</summary>
    public required string CallbackQueryId { get; init; }

    /// <summary>A notification of up to 200 characters; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>As an alert that must be closed.</summary>
    public bool? ShowAlert { get; init; }

    /// <summary>An address to open, e.g. <c>t.me/bot?start=…</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Seconds for which the client may give this answer itself.</summary>
    public int? CacheTime { get; init; }

    string IMethod.Name => "answerCallbackQuery";
}

/// <summary>Answers an inline query with up to 50 results.</summary>
public sealed record AnswerInlineQuery : IMethod<bool>
{
    /// <summary><see cref="InlineQuery.Id"/>.</summary>
    public required string InlineQueryId { get; init; }

    /// <summary>Up to 50.</summary>
    public required IReadOnlyList<InlineQueryResult> Results { get; init; }

    /// <summary>Seconds for which Telegram may give this answer itself; 300 unless told.</summary>
    public int? CacheTime { get; init; }

    /// <summary>The answer is for this user only.</summary>
    public bool? IsPersonal { get; init; }

    /// <summary>What the query for more results bears, up to 64 bytes; null or empty when there are none.</summary>
    public string? NextOffset { get; init; }

    string IMethod.Name => "answerInlineQuery";
}

/// <summary>Shows "the bot is …" for five seconds or until a message comes.</summary>
public sealed record SendChatAction : IMethod<bool>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The forum topic.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>One of <see cref="ChatAction"/>.</summary>
    public required string Action { get; init; }

    string IMethod.Name => "sendChatAction";
}
