namespace Bot.TelegramApi.Types;

/// <summary>A user's standing in a chat.</summary>
public sealed record ChatMember
{
    /// <summary>One of <see cref="MemberStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Whose standing it is.</summary>
    public required User User { get; init; }

    /// <summary>For <c>restricted</c>: whether the user is still in the chat.</summary>
    public bool? IsMember { get; init; }

    /// <summary>For <c>restricted</c>: whether the user may write.</summary>
    public bool? CanSendMessages { get; init; }

    /// <summary>For administrators of channels: whether they may post.</summary>
    public bool? CanPostMessages { get; init; }

    /// <summary>For administrators: whether they act in the chat's name.</summary>
    public bool? IsAnonymous { get; init; }
}

/// <summary>The values of <see cref="ChatMember.Status"/>.</summary>
public static class MemberStatus
{
    /// <summary>The owner.</summary>
    public const string Creator = "creator";

    /// <summary>An administrator.</summary>
    public const string Administrator = "administrator";

    /// <summary>A member.</summary>
    public const string Member = "member";

    /// <summary>A user with restrictions, in the chat or not.</summary>
    public const string Restricted = "restricted";

    /// <summary>Not in the chat.</summary>
    public const string Left = "left";

    /// <summary>Banned; in a private chat: the user blocked the bot.</summary>
    public const string Kicked = "kicked";
}

/// <summary>A change of someone's standing in a chat.</summary>
public sealed record ChatMemberUpdated
{
    /// <summary>The chat.</summary>
    public required Chat Chat { get; init; }

    /// <summary>Who made the change.</summary>
    public User? From { get; init; }

    /// <summary>When, Unix seconds.</summary>
    public long Date { get; init; }

    /// <summary>The standing before.</summary>
    public ChatMember? OldChatMember { get; init; }

    /// <summary>The standing now.</summary>
    public required ChatMember NewChatMember { get; init; }
}
