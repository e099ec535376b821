namespace Bot.Intake;

/// <summary>
/// Work in order within a lane (a chat), side by side across lanes. At most <paramref name="capacity"/> items wait or run;
/// beyond that <see cref="EnqueueAsync"/> waits, so that memory is bounded and the poller slows down instead.
/// </summary>
/// <typeparam name="T">An item of work.</typeparam>
/// <param name="handle">Handles one item; must not throw.</param>
/// <param name="capacity">The most items at once.</param>
internal sealed class ChatLanes<T>(Func<T, Task> handle, int capacity) : IDisposable
{
    private readonly SemaphoreSlim _room = new(capacity, capacity);
    private readonly Dictionary<long, Queue<T>> _lanes = [];
    private TaskCompletionSource? _idle;

    /// <summary>Puts an item at the end of its lane; waits while there is no room.</summary>
    public async Task EnqueueAsync(long lane, T item, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        lock (_lanes)
        {
            if (_lanes.TryGetValue(lane, out var waiting))
            {
                waiting.Enqueue(item);
                return;
            }

            _lanes[lane] = new Queue<T>([item]);
        }

        _ = Task.Run(() => RunAsync(lane), CancellationToken.None);
    }

    /// <summary>How many items of a lane wait or run.</summary>
    public int CountOf(long lane)
    {
        lock (_lanes)
        {
            return _lanes.TryGetValue(lane, out var waiting) ? waiting.Count : 0;
        }
    }

    /// <summary>Completes when nothing waits or runs.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lanes)
        {
            return _lanes.Count == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    private async Task RunAsync(long lane)
    {
        while (Next(lane) is { } queue)
        {
            await handle(queue.Peek());
            lock (_lanes)
            {
                queue.Dequeue();
            }

            _room.Release();
        }
    }

    /// <summary>The lane's queue while it has items; an empty lane is removed.</summary>
    private Queue<T>? Next(long lane)
    {
        lock (_lanes)
        {
            var queue = _lanes[lane];
            if (queue.Count > 0)
            {
                return queue;
            }

            _lanes.Remove(lane);
            if (_lanes.Count == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }

            return null;
        }
    }
}
