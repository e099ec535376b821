using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Polling;

/// <summary>Hears what is worth a log line. Must not throw.</summary>
public interface IPollingObserver
{
    /// <summary>A poll failed, or its batch could not be taken in; it is tried again after <see cref="PollingFailure.RetryIn"/>.</summary>
    void Failed(PollingFailure failure);

    /// <summary>Polls work again after that many failures in a row.</summary>
    void Recovered(int failures);

    /// <summary>An update could not be read and is passed by.</summary>
    void PassedBy(MalformedUpdate update);
}

/// <summary>One failure of the poller.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Error">The error; none for a batch without any readable id.</param>
/// <param name="InARow">How many failures there have been since the last success, from 1.</param>
/// <param name="RetryIn">When it is tried again.</param>
/// <param name="LikelyCause">What an operator should look at first, when that is known.</param>
public sealed record PollingFailure(PollingFailureKind Kind, Exception? Error, int InARow, TimeSpan RetryIn, string? LikelyCause);

/// <summary>What can go wrong while polling.</summary>
public enum PollingFailureKind
{
    /// <summary>No answer, a broken or a malformed one.</summary>
    Network,

    /// <summary>5xx.</summary>
    Server,

    /// <summary>429.</summary>
    TooManyRequests,

    /// <summary>409: someone else receives this bot's updates.</summary>
    Conflict,

    /// <summary>Any other error of the Bot API.</summary>
    Refused,

    /// <summary>The batch came, but was not taken in.</summary>
    Receiver,

    /// <summary>The batch has no update that could be read or acknowledged.</summary>
    Unreadable,
}
