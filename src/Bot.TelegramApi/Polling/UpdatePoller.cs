using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Retry;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Polling;

/// <summary>
/// Asks for updates for ever. Whatever fails is reported and tried again, with waits that grow to a cap;
/// only a rejected token ends it. A batch is acknowledged (by the next poll's offset) once it has been taken in, never before.
/// </summary>
public sealed class UpdatePoller
{
    /// <summary>Keeps a server that answers at once with nothing new from being asked in a tight loop.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// After a quiet week Telegram chooses the next update id at random, perhaps below our offset. Everything below the offset is
    /// forgotten by then, so asking without one after a quiet hour repeats nothing and misses nothing.
    /// </summary>
    private static readonly TimeSpan QuietBeforeForgettingOffset = TimeSpan.FromHours(1);

    private readonly IBotApi _api;
    private readonly PollingOptions _options;
    private readonly IPollingObserver _observer;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly Backoff _backoff;
    private readonly Backoff _conflictBackoff;
    private long _lastSuccess;
    private int _failures;

    /// <summary>Makes a poller; <see cref="Run"/> starts it.</summary>
    public UpdatePoller(IBotApi api, PollingOptions options, IPollingObserver observer, TimeProvider? time = null, Random? random = null)
    {
        _api = api;
        _options = options;
        _observer = observer;
        _time = time ?? TimeProvider.System;
        _random = random ?? Random.Shared;
        _backoff = new Backoff(options.FirstWait, options.LongestWait);
        _conflictBackoff = new Backoff(options.FirstWait, options.LongestConflictWait);
    }

    /// <summary>When Telegram last answered a poll; null before the first time.</summary>
    public DateTimeOffset? LastSuccess =>
        Interlocked.Read(ref _lastSuccess) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Polls until cancelled.</summary>
    /// <param name="offset">One more than the last update taken in before; null for all that Telegram still holds.</param>
    /// <param name="receive">
    /// Takes a batch in durably; never empty, and not called again before it has ended. When it throws, it is called with the same batch later.
    /// Updates it knows may come again, with any id.
    /// </param>
    /// <param name="cancellationToken">Ends the polling.</param>
    /// <exception cref="TokenRejectedException">The token does not work.</exception>
    /// <exception cref="OperationCanceledException">Polling was cancelled.</exception>
    public async Task Run(long? offset, Func<IReadOnlyList<Update>, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        var lastNews = _time.GetTimestamp();
        while (true)
        {
            if (_time.GetElapsedTime(lastNews) > QuietBeforeForgettingOffset)
            {
                offset = null;
            }

            var asked = _time.GetTimestamp();
            if (await Poll(offset, cancellationToken) is not { } batch)
            {
                continue;
            }

            foreach (var malformed in batch.Malformed)
            {
                _observer.PassedBy(malformed);
            }

            if (batch.Updates.Count > 0)
            {
                await TakeIn(batch.Updates, receive, cancellationToken);
            }

            if (batch.HighestId is { } highest)
            {
                var isNews = highest >= (offset ?? long.MinValue);
                offset = highest + 1;
                lastNews = _time.GetTimestamp();
                if (isNews)
                {
                    continue;
                }
            }

            if (_time.GetElapsedTime(asked) < Breath)
            {
                await Task.Delay(Breath, _time, cancellationToken);
            }
        }
    }

    /// <summary>Asks once; null after a failure, when it is time to ask again.</summary>
    private async Task<UpdateBatch?> Poll(long? offset, CancellationToken cancellationToken)
    {
        try
        {
            var batch = await _api.Call(
                new GetUpdates
                {
                    Offset = offset,
                    Limit = _options.Limit,
                    Timeout = (int)_options.Timeout.TotalSeconds,
                    AllowedUpdates = _options.AllowedUpdates,
                },
                cancellationToken);
            if (batch is { HighestId: null, Malformed.Count: > 0 })
            {
                await WaitAfter(PollingFailureKind.Unreadable, error: null, cancellationToken);
                return null;
            }

            Interlocked.Exchange(ref _lastSuccess, _time.GetUtcNow().UtcTicks);
            Recover();
            return batch;
        }
        catch (BotApiException error) when (error is UnauthorizedException || (error is MethodNotFoundException && LastSuccess is null))
        {
            throw new TokenRejectedException(error.Method, error.Description);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            await WaitAfter(KindOf(error), error, cancellationToken);
            return null;
        }
    }

    private async Task TakeIn(IReadOnlyList<Update> updates, Func<IReadOnlyList<Update>, CancellationToken, Task> receive, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await receive(updates, cancellationToken);
                Recover();
                return;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                await WaitAfter(PollingFailureKind.Receiver, error, cancellationToken);
            }
        }
    }

    private Task WaitAfter(PollingFailureKind kind, Exception? error, CancellationToken cancellationToken)
    {
        _failures++;
        var wait = error switch
        {
            TooManyRequestsException { RetryAfter: var asked } when asked > TimeSpan.Zero => asked,
            ConflictException => _conflictBackoff.Wait(_failures, _random.NextDouble()),
            _ => _backoff.Wait(_failures, _random.NextDouble()),
        };
        _observer.Failed(new PollingFailure(kind, error, _failures, wait, LikelyCause(error)));
        return Task.Delay(wait, _time, cancellationToken);
    }

    private void Recover()
    {
        if (_failures > 0)
        {
            _observer.Recovered(_failures);
            _failures = 0;
        }
    }

    private static PollingFailureKind KindOf(Exception error) => error switch
    {
        ServerErrorException => PollingFailureKind.Server,
        TooManyRequestsException => PollingFailureKind.TooManyRequests,
        ConflictException => PollingFailureKind.Conflict,
        NetworkException => PollingFailureKind.Network,
        BotApiException => PollingFailureKind.Refused,
        _ => PollingFailureKind.Network,
    };

    private static string? LikelyCause(Exception? error) => error switch
    {
        ConflictException { Description: var words } when words.Contains("webhook", StringComparison.OrdinalIgnoreCase) =>
            "a webhook is set for this bot: remove it, or run this copy with the webhook",
        ConflictException => "another copy of the bot polls with this token",
        _ => null,
    };
}
