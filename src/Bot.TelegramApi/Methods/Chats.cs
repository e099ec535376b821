using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>A chat by its number or <c>@username</c>.</summary>
public sealed record GetChat : IMethod<Chat>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    string IMethod.Name => "getChat";
}

/// <summary>A user's standing in a chat.</summary>
public sealed record GetChatMember : IMethod<ChatMember>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    /// <summary>The user.</summary>
    public required long UserId { get; init; }

    string IMethod.Name => "getChatMember";
}

/// <summary>The owner and the administrators of a chat, without other bots.</summary>
public sealed record GetChatAdministrators : IMethod<IReadOnlyList<ChatMember>>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    string IMethod.Name => "getChatAdministrators";
}

/// <summary>Leaves a group or channel.</summary>
public sealed record LeaveChat : IMethod<bool>
{
    /// <summary>The chat.</summary>
    public required ChatId ChatId { get; init; }

    string IMethod.Name => "leaveChat";
}

/// <summary>Makes a file ready for download: up to 20 MB, for at least an hour.</summary>
public sealed record GetFile : IMethod<Types.File>
{
    /// <summary>The file.</summary>
    public required string FileId { get; init; }

    string IMethod.Name => "getFile";
}
