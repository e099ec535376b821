namespace Bot.TelegramApi.FloodControl;

/// <summary>
/// Lets bulk messages go one by one, in the order they came. Turns are due at even intervals, whatever the time of waking up;
/// after waking up late the missed turns follow at once, yet never more than the allowed number in any second.
/// A 429 makes the second longer by a fiftieth, because messages arrive closer together than they left, or because Telegram's limit is lower
/// than ours; quiet minutes make it shorter again.
/// </summary>
internal sealed class BulkLane : IDisposable
{
    /// <summary>How far turns may lag behind the clock and still be made up for: longer than timers are late and pauses of the collector last.</summary>
    private static readonly long CatchUp = TimeSpan.FromMilliseconds(250).Ticks;

    private const double Slower = 1.02;
    private const double Faster = 0.999;
    private const double Slowest = 1.5;
    private static readonly long Quiet = TimeSpan.FromMinutes(1).Ticks;

    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private readonly FloodClock _clock;
    private readonly SlidingWindow _second;
    private readonly ITimer _timer;
    private readonly long _interval;
    private long _due = long.MinValue;
    private long _heldUntil = long.MinValue;
    private long _paceSetAt;

    public BulkLane(int perSecond, FloodClock clock)
    {
        _clock = clock;
        _second = new SlidingWindow(perSecond, TimeSpan.FromSeconds(1));
        _interval = TimeSpan.TicksPerSecond / perSecond;
        _timer = clock.CreateTimer(GrantDueTurns);
    }

    /// <summary>How many turns have been given.</summary>
    public long Granted { get; private set; }

    public async Task WaitTurn(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = Enqueue();
        if (turn is not null)
        {
            await using var giveUp = cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
            await turn.Task;
        }
    }

    /// <summary>Lets nobody go before that time.</summary>
    public void HoldUntil(long until)
    {
        lock (_gate)
        {
            // The others that were under way are refused with the first; together they are one reason to slow down.
            if (_clock.Now is var now && now >= _heldUntil)
            {
                SetPace(_second.Stretch * Slower, now);
            }

            _heldUntil = Math.Max(_heldUntil, until);
            _due = Math.Max(_due, _heldUntil);
        }
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Takes a place in the queue; null when it is this one's turn already.</summary>
    private TaskCompletionSource? Enqueue()
    {
        lock (_gate)
        {
            var now = _clock.Now;
            if (_waiting.Count == 0 && NextTurn <= now)
            {
                // Nobody waited, so nothing was missed: a lane that rested begins evenly, not with a burst.
                Grant(now, _interval);
                return null;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            if (_waiting.Count == 1)
            {
                _clock.Set(_timer, NextTurn);
            }

            return turn;
        }
    }

    private void GrantDueTurns()
    {
        lock (_gate)
        {
            var now = _clock.Now;
            while (_waiting.Count > 0 && NextTurn <= now)
            {
                if (_waiting.Dequeue().TrySetResult())
                {
                    Grant(now, CatchUp);
                }
            }

            if (_waiting.Count > 0)
            {
                _clock.Set(_timer, NextTurn);
            }
        }
    }

    private long NextTurn => Math.Max(Math.Max(_due, _second.Next), _heldUntil);

    private void SetPace(double stretch, long now)
    {
        _second.Stretch = Math.Clamp(stretch, 1, Slowest);
        _paceSetAt = now;
    }

    private void Grant(long now, long catchUp)
    {
        Granted++;
        _second.Grant(now);
        _due = Math.Max(_due, now - catchUp) + (long)(_interval * _second.Stretch);
        if (_second.Stretch > 1 && now - Math.Max(_paceSetAt, _heldUntil) >= Quiet)
        {
            SetPace(_second.Stretch * Faster, now);
        }
    }
}
