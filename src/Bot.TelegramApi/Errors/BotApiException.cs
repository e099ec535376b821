namespace Bot.TelegramApi.Errors;

/// <summary>A call of the Bot API that failed. The subclasses are all there are; none bears the token.</summary>
public abstract class BotApiException : Exception
{
    private protected BotApiException(string method, string description)
        : base($"{method}: {description}")
    {
        Method = method;
        Description = description;
    }

    /// <summary>The method that was called.</summary>
    public string Method { get; }

    /// <summary>What Telegram, or the network, said.</summary>
    public string Description { get; }
}

/// <summary>401: Telegram does not know the token.</summary>
public sealed class UnauthorizedException(string method, string description) : BotApiException(method, description);

/// <summary>404: the server does not know the method, or the token is not even shaped like one.</summary>
public sealed class MethodNotFoundException(string method, string description) : BotApiException(method, description);

/// <summary>409: another copy of the bot polls with this token, or a webhook is set.</summary>
public sealed class ConflictException(string method, string description) : BotApiException(method, description);

/// <summary>429: flood control. Nothing was done; ask again after <see cref="RetryAfter"/>.</summary>
public sealed class TooManyRequestsException(string method, string description, TimeSpan retryAfter) : BotApiException(method, description)
{
    /// <summary>How long Telegram asks to wait.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>400: the group became a supergroup. Nothing was done; ask again with the new id and remember it.</summary>
public sealed class ChatMigratedException(string method, string description, long newChatId) : BotApiException(method, description)
{
    /// <summary>The supergroup's id.</summary>
    public long NewChatId { get; } = newChatId;
}

/// <summary>400 <c>message is not modified</c>: the edit changes nothing; harmless.</summary>
public sealed class MessageNotModifiedException(string method, string description) : BotApiException(method, description);

/// <summary>403, or 400 <c>chat not found</c>: the bot can no longer write to this chat.</summary>
public sealed class ChatGoneException(string method, string description, ChatGoneReason reason) : BotApiException(method, description)
{
    /// <summary>Why.</summary>
    public ChatGoneReason Reason { get; } = reason;
}

/// <summary>Why a chat is gone.</summary>
public enum ChatGoneReason
{
    /// <summary>A 403 that has no name here, e.g. a user who never started the bot.</summary>
    Forbidden,

    /// <summary>The user blocked the bot.</summary>
    Blocked,

    /// <summary>The user's account or the group was deleted.</summary>
    Deactivated,

    /// <summary>The bot was removed from the group or channel.</summary>
    Kicked,

    /// <summary>The bot is not in the group or channel.</summary>
    NotAMember,

    /// <summary>There is no such chat, or the bot has never seen it.</summary>
    NotFound,
}

/// <summary>Any other 4xx: the call itself is wrong, and repeating it does not help.</summary>
public sealed class BadRequestException(string method, string description) : BotApiException(method, description);

/// <summary>5xx: Telegram is ill. Asking again later helps.</summary>
public sealed class ServerErrorException(string method, string description) : BotApiException(method, description);

/// <summary>No usable answer: no connection, a timeout, a connection or body that broke off, or an answer that is not the Bot API's JSON.</summary>
public sealed class NetworkException(string method, string description, bool mayHaveBeenHandled) : BotApiException(method, description)
{
    /// <summary>False when the request certainly never reached Telegram. When true, repeating a send may send twice.</summary>
    public bool MayHaveBeenHandled { get; } = mayHaveBeenHandled;
}
