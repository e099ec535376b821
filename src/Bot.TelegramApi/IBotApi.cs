using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;

namespace Bot.TelegramApi;

/// <summary>The Bot API, as whoever calls it sees it.</summary>
public interface IBotApi
{
    /// <summary>Calls a method once and returns its result.</summary>
    /// <exception cref="BotApiException">The call failed; its subclasses say how.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; a timeout is a <see cref="NetworkException"/>.</exception>
    Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default);
}
