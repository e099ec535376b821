using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>The updates that the bot has not claimed yet: bounded, kept for 24 hours, forgotten below the offset asked for.</summary>
internal sealed class UpdateQueue(int limit, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly LinkedList<PendingUpdate> _pending = new();
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The identifier of the next update. Each new world begins higher than the last, because bots take lower ones for replays.</summary>
    public long NextId { get; set; } = clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>The kinds asked for; null is everything by default.</summary>
    public IReadOnlyList<string>? Allowed { get; set; }

    public int Count => _pending.Count;

    /// <summary>What waits, the oldest first.</summary>
    public IEnumerable<PendingUpdate> Pending => _pending;

    /// <summary>Ends when the next update comes.</summary>
    public Task Arrived => _arrived.Task;

    /// <summary>Queues an update of the kind unless the bot did not ask for it. The key orders webhook deliveries.</summary>
    public void Add(string kind, JsonObject content, long key)
    {
        if (Allowed is { Count: > 0 } && !Allowed.Contains(kind, StringComparer.Ordinal))
        {
            return;
        }

        Restore(new PendingUpdate(NextId, key, new JsonObject { ["update_id"] = NextId, [kind] = content }, clock.GetUtcNow()));
        NextId++;
        if (_pending.Count > limit)
        {
            _pending.RemoveFirst();
        }

        Signal();
    }

    /// <summary>Puts an update back as it was before a restart.</summary>
    public void Restore(PendingUpdate update) => _pending.AddLast(update);

    /// <summary>
    /// What <c>getUpdates</c> answers: forgets everything below the offset (a negative one counts from the end), then takes the oldest.
    /// </summary>
    public IReadOnlyList<PendingUpdate> Take(long offset, int most)
    {
        ForgetOld();
        if (offset < 0)
        {
            while (_pending.Count > -offset)
            {
                _pending.RemoveFirst();
            }
        }
        else
        {
            while (_pending.First is { } first && first.Value.Id < offset)
            {
                _pending.RemoveFirst();
            }
        }

        return [.. _pending.Take(most)];
    }

    /// <summary>Forgets one that a webhook accepted.</summary>
    public void Remove(PendingUpdate update) => _pending.Remove(update);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _pending.Clear();

    /// <summary>Wakes those who wait for an update.</summary>
    public void Signal()
    {
        var arrived = _arrived;
        _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        arrived.SetResult();
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        while (_pending.First is { } first && now - first.Value.At > Kept)
        {
            _pending.RemoveFirst();
        }
    }
}

/// <summary>An update that waits, the chat or user whose order it keeps, and when it came.</summary>
internal sealed record PendingUpdate(long Id, long Key, JsonObject Json, DateTimeOffset At);
