namespace Bot.TelegramApi.Types;

/// <summary>Buttons under a message.</summary>
public sealed record InlineKeyboardMarkup
{
    /// <summary>Rows of buttons, top to bottom.</summary>
    public required IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard { get; init; }
}

/// <summary>One button. Exactly one field besides <see cref="Text"/> and <see cref="Style"/> says what it does.</summary>
public sealed record InlineKeyboardButton
{
    /// <summary>What the button reads.</summary>
    public required string Text { get; init; }

    /// <summary>One of <see cref="ButtonStyle"/>, or null for the client's own look.</summary>
    public string? Style { get; init; }

    /// <summary>Opens an address.</summary>
    public string? Url { get; init; }

    /// <summary>Comes back in a <see cref="CallbackQuery"/>; 1-64 bytes.</summary>
    public string? CallbackData { get; init; }

    /// <summary>Lets the user choose a chat and types <c>@bot</c> with this query there; may be empty.</summary>
    public string? SwitchInlineQuery { get; init; }

    /// <summary>Types <c>@bot</c> with this query in the current chat; may be empty.</summary>
    public string? SwitchInlineQueryCurrentChat { get; init; }

    /// <summary>Copies a text.</summary>
    public CopyTextButton? CopyText { get; init; }
}

/// <summary>What a copying button copies.</summary>
public sealed record CopyTextButton
{
    /// <summary>The text, 1-256 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>The values of <see cref="InlineKeyboardButton.Style"/>.</summary>
public static class ButtonStyle
{
    /// <summary>Blue.</summary>
    public const string Primary = "primary";

    /// <summary>Green.</summary>
    public const string Success = "success";

    /// <summary>Red.</summary>
    public const string Danger = "danger";
}

/// <summary>A press on a button that bears callback data. Must be answered, or the client shows a spinner.</summary>
public sealed record CallbackQuery
{
    /// <summary>What to answer it with.</summary>
    public required string Id { get; init; }

    /// <summary>Who pressed.</summary>
    public required User From { get; init; }

    /// <summary>The message with the button; its <see cref="Message.Date"/> is 0 when it is too old to be shown.</summary>
    public Message? Message { get; init; }

    /// <summary>The message with the button, when it was sent through inline mode.</summary>
    public string? InlineMessageId { get; init; }

    /// <summary>Names the chat without identifying it.</summary>
    public string? ChatInstance { get; init; }

    /// <summary>The button's callback data; any text, as clients can forge it.</summary>
    public string? Data { get; init; }
}
