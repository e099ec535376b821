using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.FloodControl;

/// <summary>Where every message waits for its turn: its chat's, and on the bulk lane then the lane's, so that the lane's pace is what leaves the house.</summary>
internal sealed class FloodGate : IDisposable
{
    private readonly FloodClock _clock;
    private readonly ChatPaces _chats;
    private readonly BulkLane _bulk;

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

    /// <summary>Obeys a <c>retry_after</c>: holds the chat, and the bulk lane when that is where it came.</summary>
    public void Hold(ChatId? chat, Lane lane, TimeSpan retryAfter)
    {
        var until = _clock.Now + retryAfter.Ticks;
        if (chat is { } limited)
        {
            _chats.HoldUntil(limited, until);
        }

        if (lane == Lane.Bulk)
        {
            _bulk.HoldUntil(until);
        }
    }

    public void Dispose() => _bulk.Dispose();
}
