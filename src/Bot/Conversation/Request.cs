using Bot.Exchanges;
using Bot.Languages;
using Bot.TelegramApi.Types;
using NodaTime;

namespace Bot.Conversation;

/// <summary>What somebody wants of the bot, in which chat, in which language, on which day.</summary>
internal sealed record Request
{
    /// <summary>The chat to answer in.</summary>
    public required long ChatId { get; init; }

    /// <summary>The forum topic to answer in, or null.</summary>
    public long? ThreadId { get; init; }

    /// <summary>Whether it is a chat of one person with the bot.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>In a group, whether the bot was named or answered, rather than any bot that may listen.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>Who asks.</summary>
    public required long UserId { get; init; }

    /// <summary>How the one who asks is called.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The message as it came, for commands that look at more than its text; null for a pressed button.</summary>
    public Message? Message { get; init; }

    /// <summary>Whose message this one answers (of a forwarded message: its author), or null.</summary>
    public User? RepliedTo => Message?.ReplyToMessage is { } replied ? replied.ForwardOrigin is { } origin ? origin.SenderUser : replied.From : null;

    /// <summary>Whether it is an administrator who writes in the group's name.</summary>
    public bool IsAnonymousAdministrator { get; init; }

    /// <summary>The command's name in small letters, without slash; null for text that is no command.</summary>
    public string? Command { get; init; }

    /// <summary>What follows the command, trimmed; or the text that is no command.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>The message to answer, or the one whose button was pressed.</summary>
    public long? MessageId { get; init; }

    /// <summary>The id of the pressed button's callback query, or null for a message.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Whether the answer replaces the message whose button was pressed.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>The words of the reader's language.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The reader's time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Today in the reader's time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The bot's username without @.</summary>
    public required string BotName { get; init; }

    /// <summary>The reader's language.</summary>
    public Language Language => Wording.Language;

    /// <summary>What follows the command as its first word and, where there is more, the rest as typed.</summary>
    public string[] FirstWordAndRest() => Arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
