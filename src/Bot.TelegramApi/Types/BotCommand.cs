namespace Bot.TelegramApi.Types;

/// <summary>A command in the menu.</summary>
public sealed record BotCommand
{
    /// <summary>Its name without the slash, 1-32 of a-z 0-9 _.</summary>
    public required string Command { get; init; }

    /// <summary>What it does, 1-256 characters.</summary>
    public required string Description { get; init; }
}

/// <summary>Where a menu of commands is shown.</summary>
public sealed record BotCommandScope
{
    /// <summary>Everywhere that has no narrower menu.</summary>
    public static BotCommandScope Default { get; } = new() { Type = "default" };

    /// <summary>All private chats.</summary>
    public static BotCommandScope AllPrivateChats { get; } = new() { Type = "all_private_chats" };

    /// <summary>All groups and supergroups.</summary>
    public static BotCommandScope AllGroupChats { get; } = new() { Type = "all_group_chats" };

    /// <summary>Administrators of all groups and supergroups.</summary>
    public static BotCommandScope AllChatAdministrators { get; } = new() { Type = "all_chat_administrators" };

    /// <summary>The scope's name on the wire.</summary>
    public required string Type { get; init; }

    /// <summary>The chat, for the scopes of one chat.</summary>
    public ChatId? ChatId { get; init; }

    /// <summary>The user, for the scope of one member.</summary>
    public long? UserId { get; init; }

    /// <summary>One chat.</summary>
    public static BotCommandScope Chat(ChatId chat) => new() { Type = "chat", ChatId = chat };

    /// <summary>The administrators of one group.</summary>
    public static BotCommandScope ChatAdministrators(ChatId chat) => new() { Type = "chat_administrators", ChatId = chat };

    /// <summary>One member of one group.</summary>
    public static BotCommandScope ChatMember(ChatId chat, long userId) => new() { Type = "chat_member", ChatId = chat, UserId = userId };
}
