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

    /// <summary>Copies a file that <see cref="GetFile"/> made ready.</summary>
    /// <param name="filePath"><see cref="Types.File.FilePath"/>.</param>
    /// <param name="destination">Gets the content; may hold a part of it when the download fails.</param>
    /// <param name="cancellationToken">Stops the download.</param>
    /// <exception cref="BotApiException">The download failed; <see cref="MethodNotFoundException"/> when the file is no longer there.</exception>
    Task Download(string filePath, Stream destination, CancellationToken cancellationToken = default);
}
