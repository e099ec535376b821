using System.Collections.Concurrent;
using Bot.Intake;

namespace Bot.Tests.Intake;

public sealed class ChatLanesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Items_of_one_lane_are_handled_in_order_and_one_at_a_time()
    {
        var (handled, running, most) = (new ConcurrentQueue<int>(), 0, 0);
        using var lanes = new ChatLanes<int>(
            async item =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                handled.Enqueue(item);
                Interlocked.Decrement(ref running);
            },
            capacity: 10);

        for (var i = 0; i < 500; i++)
        {
            await lanes.EnqueueAsync(1, i, default);
        }

        await lanes.WhenIdleAsync().WaitAsync(Patience);
        Assert.Equal(Enumerable.Range(0, 500), handled);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_lane_that_hangs_does_not_hold_up_another()
    {
        var (hanging, other) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var lanes = new ChatLanes<TaskCompletionSource>(
            item =>
            {
                if (item == other)
                {
                    item.SetResult();
                }

                return item.Task;
            },
            capacity: 10);

        await lanes.EnqueueAsync(1, hanging, default);
        await lanes.EnqueueAsync(2, other, default);

        await other.Task.WaitAsync(Patience);
        Assert.False(lanes.WhenIdleAsync().IsCompleted);
        Assert.Equal(1, lanes.CountOf(1));
        hanging.SetResult();
        await lanes.WhenIdleAsync().WaitAsync(Patience);
        Assert.Equal(0, lanes.CountOf(1));
    }

    [Fact]
    public async Task Beyond_the_capacity_enqueueing_waits_for_room()
    {
        var hanging = new TaskCompletionSource();
        using var lanes = new ChatLanes<Task>(item => item, capacity: 3);
        await lanes.EnqueueAsync(1, hanging.Task, default);
        await lanes.EnqueueAsync(1, Task.CompletedTask, default);
        await lanes.EnqueueAsync(2, hanging.Task, default);

        var fourth = lanes.EnqueueAsync(3, Task.CompletedTask, default);
        Assert.False(fourth.IsCompleted);
        hanging.SetResult();

        await fourth.WaitAsync(Patience);
        await lanes.WhenIdleAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task Waiting_for_room_can_be_given_up()
    {
        var hanging = new TaskCompletionSource();
        using var lanes = new ChatLanes<Task>(item => item, capacity: 1);
        await lanes.EnqueueAsync(1, hanging.Task, default);
        using var giveUp = new CancellationTokenSource();

        var second = lanes.EnqueueAsync(1, Task.CompletedTask, giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hanging.SetResult();
        await lanes.WhenIdleAsync().WaitAsync(Patience);
    }

    [Fact]
    public async Task Many_callers_and_lanes_lose_nothing()
    {
        var handled = new ConcurrentDictionary<long, ConcurrentQueue<int>>();
        using var lanes = new ChatLanes<(long Lane, int Number)>(
            async item =>
            {
                await Task.Yield();
                handled.GetOrAdd(item.Lane, _ => new()).Enqueue(item.Number);
            },
            capacity: 7);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(lane => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                await lanes.EnqueueAsync(lane, (lane, i), default);
            }
        })));
        await lanes.WhenIdleAsync().WaitAsync(Patience);

        Assert.Equal(20, handled.Count);
        Assert.All(handled.Values, numbers => Assert.Equal(Enumerable.Range(0, 200), numbers));
    }

    [Fact]
    public async Task It_is_idle_at_first() => await new ChatLanes<int>(_ => Task.CompletedTask, 1).WhenIdleAsync();
}
