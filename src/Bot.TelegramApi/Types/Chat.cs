namespace Bot.TelegramApi.Types;

/// <summary>A private chat, group, supergroup or channel.</summary>
public sealed record Chat
{
    /// <summary>Permanent id, up to 52 bits and a sign; a group's changes when it becomes a supergroup.</summary>
    public required long Id { get; init; }

    /// <summary>One of <see cref="ChatType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Title of a group or channel.</summary>
    public string? Title { get; init; }

    /// <summary>Public name without <c>@</c>.</summary>
    public string? Username { get; init; }

    /// <summary>First name of the other side of a private chat.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name of the other side of a private chat.</summary>
    public string? LastName { get; init; }

    /// <summary>True for a supergroup with topics.</summary>
    public bool? IsForum { get; init; }
}

/// <summary>The values of <see cref="Chat.Type"/>.</summary>
public static class ChatType
{
    /// <summary>One user and the bot.</summary>
    public const string Private = "private";

    /// <summary>A basic group.</summary>
    public const string Group = "group";

    /// <summary>A supergroup.</summary>
    public const string Supergroup = "supergroup";

    /// <summary>A channel.</summary>
    public const string Channel = "channel";

    /// <summary>Only in inline queries: the private chat of the sender with the bot.</summary>
    public const string Sender = "sender";
}
