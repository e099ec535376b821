namespace Bot.TelegramApi.FloodControl;

/// <summary>The pace of one chat: a token bucket, for groups also a window of a minute, and Telegram's hold. Times are ticks of one clock.</summary>
/// <remarks>A turn is reserved for a time to come, so that whoever waits keeps the order without a queue.</remarks>
internal sealed class ChatPace(FloodControlOptions options, bool isGroup)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How long a refusal is remembered, so that the next one is known to be the chat's own: longer than messages are put off.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private readonly SlidingWindow? _minute = isGroup ? new SlidingWindow(options.GroupPerMinute, Minute) : null;
    private long _bucketFullAt = long.MinValue;
    private long _heldUntil = long.MinValue;
    private long _lastTurn = long.MinValue;
    private long _refusedAt = long.MinValue;

    /// <summary>Reserves the next turn and says when it is.</summary>
    public long Reserve(long now)
    {
        var interval = options.ChatInterval.Ticks;
        var fullAt = Math.Max(_bucketFullAt, now);
        var turn = Math.Max(fullAt - (interval * (options.ChatBurst - 1)), now);
        turn = Math.Max(Math.Max(turn, _heldUntil), Math.Max(_lastTurn, _minute?.Next ?? long.MinValue));
        _bucketFullAt = Math.Max(fullAt, turn) + interval;
        _minute?.Grant(turn);
        _lastTurn = turn;
        return turn;
    }

    /// <summary>Obeys a refusal.</summary>
    /// <returns>When the one before it was, or <see cref="long.MinValue"/>.</returns>
    public long Refuse(long now, long until)
    {
        _heldUntil = Math.Max(_heldUntil, until);
        (var before, _refusedAt) = (_refusedAt, now);
        return before;
    }

    public bool IsHeld(long now) => _heldUntil > now;

    /// <summary>True when a new pace would behave just like this one.</summary>
    public bool IsIdle(long now) =>
        _bucketFullAt <= now && _heldUntil <= now && (_refusedAt == long.MinValue || _refusedAt + Remembered.Ticks <= now) && (_minute is null || _lastTurn == long.MinValue || _lastTurn + Minute.Ticks <= now);
}
