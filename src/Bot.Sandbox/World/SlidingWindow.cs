namespace Bot.Sandbox.World;

/// <summary>At most so many events in any stretch of the given length.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _events = new();

    /// <summary>How long until one more fits; zero or less when it fits now.</summary>
    public TimeSpan Wait(DateTimeOffset now)
    {
        while (_events.TryPeek(out var oldest) && now - oldest >= length)
        {
            _events.Dequeue();
        }

        return _events.Count < limit ? TimeSpan.Zero : _events.Peek() + length - now;
    }

    /// <summary>Counts one event.</summary>
    public void Add(DateTimeOffset now) => _events.Enqueue(now);
}
