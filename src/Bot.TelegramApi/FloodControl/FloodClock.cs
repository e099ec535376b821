namespace Bot.TelegramApi.FloodControl;

/// <summary>Monotonic time in ticks since it was made. Timers count whole milliseconds and cut off the rest, so waits are rounded up: nothing wakes early and spins.</summary>
internal sealed class FloodClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public long Now => time.GetElapsedTime(_start).Ticks;

    public ITimer CreateTimer(Action action) =>
        time.CreateTimer(static state => ((Action)state!)(), action, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Set(ITimer timer, long at) => timer.Change(Until(at), Timeout.InfiniteTimeSpan);

    public Task WaitUntil(long at, CancellationToken cancellationToken) =>
        Until(at) is var wait && wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;

    private TimeSpan Until(long at) =>
        Now is var now && at <= now ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(TimeSpan.FromTicks(at - now).TotalMilliseconds));
}
