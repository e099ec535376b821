using System.Collections.Concurrent;

namespace Bot.Tests.Alerts;

/// <summary>
/// A clock and the one thread on which everything runs that waits for it. When nothing is left to run and nothing outside (the store's writer) is
/// being waited for, the clock leaps to the next timer: hours of sending take seconds, the same way each time.
/// </summary>
internal sealed class VirtualTime : TimeProvider, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Run, object? State)> _ready = [];
    private readonly PriorityQueue<(VirtualTimer Timer, int Version), (long At, long Order)> _timers = new();
    private readonly Lock _gate = new();
    private readonly DateTimeOffset _start;
    private long _ticks;
    private long _order;
    private int _outside;
    private TimeSpan _set;

    public VirtualTime(DateTimeOffset start) => _start = start;

    public VirtualTime()
        : this(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Time passed since the beginning.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Volatile.Read(ref _ticks));

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => _start + Elapsed + _set;

    /// <summary>Sets the clock on the wall, as an administrator does; timers do not notice.</summary>
    public void SetWallClock(TimeSpan by) => _set += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits for something that goes on outside of virtual time.</summary>
    public async Task<T> Outside<T>(Task<T> task)
    {
        Interlocked.Increment(ref _outside);
        try
        {
            return await task;
        }
        finally
        {
            Interlocked.Decrement(ref _outside);
        }
    }

    /// <summary>Runs <paramref name="main"/> to its end on a thread of its own.</summary>
    public Task Run(Func<Task> main)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Context(_ready));
            try
            {
                RunUntilDone(main());
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        })
        { IsBackground = true }.Start();
        return done.Task;
    }

    public void Dispose() => _ready.Dispose();

    private void RunUntilDone(Task task)
    {
        while (!task.IsCompleted)
        {
            if (_ready.TryTake(out var next, Volatile.Read(ref _outside) > 0 ? 1 : 0))
            {
                next.Run(next.State);
            }
            else if (Volatile.Read(ref _outside) == 0 && !FireNext() && !RunLate())
            {
                throw new InvalidOperationException("Everything waits for something that will never come.");
            }
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>What a pool thread hands back a moment later, such as the end of a CancelAsync.</summary>
    private bool RunLate()
    {
        if (!_ready.TryTake(out var next, 10_000))
        {
            return false;
        }

        next.Run(next.State);
        return true;
    }

    private bool FireNext()
    {
        VirtualTimer? due = null;
        lock (_gate)
        {
            while (due is null && _timers.TryDequeue(out var next, out var at))
            {
                if (next.Timer.Version == next.Version)
                {
                    Volatile.Write(ref _ticks, Math.Max(_ticks, at.At));
                    due = next.Timer;
                }
            }
        }

        due?.Fire();
        return due is not null;
    }

    private sealed class Context(BlockingCollection<(SendOrPostCallback, object?)> ready) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => ready.Add((d, state));

        public override SynchronizationContext CreateCopy() => this;
    }

    private sealed class VirtualTimer(VirtualTime time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public int Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Version++;
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    time._timers.Enqueue((this, Version), (time._ticks + dueTime.Ticks, time._order++));
                }
            }

            return true;
        }

        public void Fire()
        {
            if (_period > TimeSpan.Zero)
            {
                Change(_period, _period);
            }

            callback();
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
