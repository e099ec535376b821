using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.FloodControl;

/// <summary>Where every message waits for its turn: its chat's, and on the bulk lane then the lane's, so that the lane's pace is what leaves the house.</summary>
internal sealed class FloodGate : IDisposable
{
    private readonly FloodClock _clock;
    private readonly ChatPaces _chats;
    private readonly BulkLane _bulk;
    private long _lastBulk = long.MinValue;

    public FloodGate(FloodControlOptions options, TimeProvider time)
    {
        FloodControlOptions.Validate(options);
        _clock = new FloodClock(time);
        _chats = new ChatPaces(options);
        _bulk = new BulkLane(options.BulkPerSecond, _clock);
    }

    /// <summary>How many chats have a pace in memory.</summary>
    public int KnownChats => _chats.Count;

    public async ValueTask WaitTurn(ChatId? chat, Lane lane, CancellationToken cancellationToken)
    {
        do
        {
            if (chat is { } limited)
            {
                await _clock.WaitUntil(_chats.Reserve(limited, _clock.Now), cancellationToken);
            }

            if (lane == Lane.Bulk)
            {
                await _bulk.WaitTurn(cancellationToken);
            }
        }
        while (chat is { } mayBeHeldNow && _chats.IsHeld(mayBeHeldNow, _clock.Now));
    }

    /// <summary>Notes that Telegram took a message.</summary>
    public void Pass(Lane lane)
    {
        if (lane == Lane.Bulk)
        {
            Volatile.Write(ref _lastBulk, _clock.Now);
        }
    }

    /// <summary>
    /// Obeys a <c>retry_after</c>: holds the chat, and the bulk lane when that is where it came. Telegram does not say whose limit it was; a chat that
    /// is refused again, although others got their messages since, has come to one of its own, and the others do not wait for it.
    /// </summary>
    /// <returns>Whether it was the chat's own limit.</returns>
    public bool Hold(ChatId? chat, Lane lane, TimeSpan retryAfter)
    {
        var now = _clock.Now;
        var until = now + retryAfter.Ticks;
        var isOwn = chat is { } limited && _chats.Refuse(limited, now, until) is var before && before != long.MinValue && before < Volatile.Read(ref _lastBulk);
        if (lane == Lane.Bulk && !isOwn)
        {
            _bulk.HoldUntil(until);
        }

        return isOwn;
    }

    public void Dispose() => _bulk.Dispose();
}
