namespace Bot.TelegramApi.Tests;

/// <summary>A clock that moves only when the test moves it; timers fire on the way, in the order they are due.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(ManualTimer Timer, int Version), long> _due = new();
    private long _ticks = new DateTimeOffset(2025, 6, 1, 12, 0, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, letting what waits for it run before and after.</summary>
    public async Task Advance(TimeSpan by)
    {
        await Settle();
        var end = GetTimestamp() + by.Ticks;
        while (NextDue(end) is { } timer)
        {
            timer.Fire();
            await Settle();
        }

        Volatile.Write(ref _ticks, end);
        await Settle();
    }

    /// <summary>Moves the clock without letting anything run, as a machine does that sleeps.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>
    /// Fires one timer after another until the condition holds. A thread of the test that is late sees a later clock,
    /// so tests may assert that something did not happen before its time, not that it happened exactly then.
    /// </summary>
    public async Task RunUntil(Func<bool> condition)
    {
        for (var steps = 0; !condition(); steps++)
        {
            Assert.True(steps < 10_000, "It never happened.");
            NextDue(long.MaxValue)?.Fire();
            await Settle();
        }
    }

    /// <summary>Fires the next timer, late by so much, on the caller's thread.</summary>
    public void FireNext(TimeSpan late)
    {
        var next = NextDue(long.MaxValue);
        Jump(late);
        next?.Fire();
    }

    private static async Task Settle()
    {
        await Task.Yield();
        await Task.Delay(1);
    }

    private ManualTimer? NextDue(long end)
    {
        lock (_gate)
        {
            while (_due.TryPeek(out var next, out var at) && at <= end)
            {
                _due.Dequeue();
                if (next.Timer.Version == next.Version)
                {
                    Volatile.Write(ref _ticks, Math.Max(GetTimestamp(), at));
                    return next.Timer;
                }
            }

            return null;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
    {
        public int Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Version++;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    clock._due.Enqueue((this, Version), clock.GetTimestamp() + dueTime.Ticks);
                }
            }

            return true;
        }

        public void Fire() => callback();

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
