using Bot.TelegramApi.FloodControl;

namespace Bot.TelegramApi.Tests.FloodControl;

public sealed class BulkLaneTests
{
    private static readonly long Second = TimeSpan.TicksPerSecond;

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(28, 0, 0)]
    [InlineData(28, 0, 9)]
    [InlineData(30, 5, 40)]
    [InlineData(1000, 0, 3)]
    public void The_whole_rate_is_used_and_never_exceeded_however_late_the_timers_are(int perSecond, int leastLateMs, int mostLateMs)
    {
        using var lane = new BulkLane(perSecond, new FloodClock(_time));
        var random = new Random(28);
        List<long> granted = [];
        var asked = 0;
        var end = _time.GetTimestamp() + (60 * Second);
        while (_time.GetTimestamp() < end)
        {
            for (; asked < lane.Granted + 100; asked++)
            {
                _ = lane.WaitTurn(CancellationToken.None);
                Note();
            }

            _time.FireNext(TimeSpan.FromMilliseconds(random.Next(leastLateMs, mostLateMs + 1)));
            Note();
        }

        Assert.All(granted.Skip(perSecond).Zip(granted), pair => Assert.True(pair.First - pair.Second >= Second));
        var used = granted.Count / (60.0 * perSecond);
        Assert.True(used >= (mostLateMs <= 9 ? 0.99 : 0.96), $"{used:P2} of the rate");

        void Note()
        {
            while (granted.Count < lane.Granted)
            {
                granted.Add(_time.GetTimestamp());
            }
        }
    }

    [Fact]
    public async Task Turns_are_given_in_the_order_they_were_asked_for()
    {
        using var lane = new BulkLane(2, new FloodClock(_time));
        var turns = Enumerable.Range(0, 20).Select(_ => lane.WaitTurn(CancellationToken.None)).ToArray();

        for (var next = 0; next < turns.Length; next++)
        {
            await _time.RunUntil(() => turns[next].IsCompleted);
            Assert.All(turns.Skip(next + 3), later => Assert.False(later.IsCompleted));
        }
    }

    [Fact]
    public async Task A_cancelled_wait_uses_up_no_turn()
    {
        using var lane = new BulkLane(1, new FloodClock(_time));
        using var cancelled = new CancellationTokenSource();
        await lane.WaitTurn(CancellationToken.None);
        var start = _time.GetTimestamp();
        var gone = Enumerable.Range(0, 50).Select(_ => lane.WaitTurn(cancelled.Token)).ToArray();
        var last = lane.WaitTurn(CancellationToken.None);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(gone));
        _time.FireNext(TimeSpan.Zero);

        await last.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Second, _time.GetTimestamp() - start);
    }

    [Fact]
    public void After_refusals_the_pace_is_a_little_slower_and_comes_back()
    {
        using var lane = new BulkLane(10, new FloodClock(_time));
        var clock = new FloodClock(_time);
        for (var refusal = 0; refusal < 5; refusal++)
        {
            lane.HoldUntil(clock.Now + Second);
            lane.HoldUntil(clock.Now + (Second / 2)); // another message of the same moment
            _time.Jump(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(GrantedIn(TimeSpan.FromSeconds(100)), 900, 915);
        _ = GrantedIn(TimeSpan.FromHours(2));
        Assert.InRange(GrantedIn(TimeSpan.FromSeconds(100)), 995, 1001);

        long GrantedIn(TimeSpan span)
        {
            var (before, end) = (lane.Granted, _time.GetTimestamp() + span.Ticks);
            while (_time.GetTimestamp() < end)
            {
                _ = lane.WaitTurn(CancellationToken.None);
                _ = lane.WaitTurn(CancellationToken.None);
                _time.FireNext(TimeSpan.Zero);
            }

            return lane.Granted - before;
        }
    }

    [Fact]
    public async Task A_hold_stops_everyone_and_is_followed_by_the_usual_pace()
    {
        using var lane = new BulkLane(10, new FloodClock(_time));
        var clock = new FloodClock(_time);
        lane.HoldUntil(clock.Now + (35 * Second));

        var turns = Enumerable.Range(0, 10).Select(_ => lane.WaitTurn(CancellationToken.None)).ToArray();
        _time.FireNext(TimeSpan.Zero);
        await turns[0].WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(35 * Second, clock.Now);
        Assert.False(turns[9].IsCompleted);
    }
}
