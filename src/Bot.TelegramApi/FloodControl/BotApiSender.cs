using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Retry;

namespace Bot.TelegramApi.FloodControl;

/// <summary>The Bot API behind flood control: calls wait for their turn, obey <c>retry_after</c>, and replies are tried again after passing faults.</summary>
public sealed class BotApiSender : IDisposable
{
    private const int MostBulkRefusals = 10;

    private readonly IBotApi _api;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly RetryOptions _retry;
    private readonly Backoff _backoff;
    private readonly FloodGate _gate;

    /// <summary>Puts flood control in front of an API.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public BotApiSender(
        IBotApi api,
        FloodControlOptions? limits = null,
        RetryOptions? retry = null,
        TimeProvider? time = null,
        Random? random = null)
    {
        _api = api;
        _time = time ?? TimeProvider.System;
        _random = random ?? Random.Shared;
        _retry = retry ?? new RetryOptions();
        _backoff = new Backoff(_retry.FirstWait, _retry.LongestWait);
        _gate = new FloodGate(limits ?? new FloodControlOptions(), _time);
    }

    /// <summary>How many chats flood control remembers just now.</summary>
    public int KnownChats => _gate.KnownChats;

    /// <summary>
    /// Calls a method when it is its turn. A 429 is waited out and the call repeated, as often as it takes; on the bulk lane only until it turns
    /// out to be for that chat alone, or for long, since one chat must not hold up the others. On the reply lane network faults and 5xx are tried
    /// again a few times; on the bulk lane they come through at once, so that a notification is never sent twice unseen.
    /// </summary>
    /// <exception cref="BotApiException">Any other error, or the last one.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled, perhaps while waiting.</exception>
    public async Task<TResult> Send<TResult>(IMethod<TResult> method, Lane lane, CancellationToken cancellationToken = default)
    {
        var chat = (method as IChatMethod)?.Chat;
        var failures = 0;
        var uncertain = 0;
        var refusals = 0;
        while (true)
        {
            await _gate.WaitTurn(chat, lane, cancellationToken);
            TimeSpan wait;
            try
            {
                var result = await _api.Call(method, cancellationToken);
                _gate.Pass(lane);
                return result;
            }
            catch (TooManyRequestsException flood)
            {
                var isOwn = _gate.Hold(chat, lane, flood.RetryAfter);
                if (lane == Lane.Bulk && (isOwn || ++refusals == MostBulkRefusals))
                {
                    throw;
                }

                wait = flood.RetryAfter;
            }
            catch (BotApiException fault) when (lane == Lane.Reply && IsWorthAnotherTry(fault, method, ++failures, ref uncertain))
            {
                wait = _backoff.Wait(failures, _random.NextDouble());
            }

            await Task.Delay(wait, _time, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private bool IsWorthAnotherTry(BotApiException fault, IMethod method, int failures, ref int uncertain) =>
        failures < _retry.Attempts && fault switch
        {
            ServerErrorException => true,
            NetworkException { MayHaveBeenHandled: true } when method.SendsAnew => ++uncertain <= _retry.RepeatsOfUncertainSends,
            NetworkException => true,
            _ => false,
        };
}
