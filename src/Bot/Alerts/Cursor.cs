namespace Bot.Alerts;

/// <summary>
/// How far a walk over the subscribers is settled without a gap. Messages are finished in any order; the cursor moves on only over
/// chats of which all messages are settled, and all before them.
/// </summary>
internal sealed class Cursor(string? position)
{
    private readonly Lock _gate = new();
    private readonly Queue<Slot> _open = [];
    private string? _position = position;

    /// <summary>The last key before the first that is not settled.</summary>
    public string? Position
    {
        get
        {
            lock (_gate)
            {
                return _position;
            }
        }
    }

    /// <summary>Whether everything entered is settled.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_gate)
            {
                return _open.Count == 0;
            }
        }
    }

    /// <summary>Enters the next chat of the walk with so many messages; none settles it at once.</summary>
    public Slot Enter(string key, int messages)
    {
        lock (_gate)
        {
            var slot = new Slot(key) { Open = messages };
            _open.Enqueue(slot);
            MoveOn();
            return slot;
        }
    }

    /// <summary>Settles one message of a chat.</summary>
    public void Settle(Slot slot)
    {
        lock (_gate)
        {
            slot.Open--;
            MoveOn();
        }
    }

    private void MoveOn()
    {
        while (_open.TryPeek(out var first) && first.Open <= 0)
        {
            _position = _open.Dequeue().Key;
        }
    }

    /// <summary>A chat on the way.</summary>
    internal sealed class Slot(string key)
    {
        /// <summary>The chat's key.</summary>
        public string Key { get; } = key;

        /// <summary>Messages not settled yet; for the cursor alone.</summary>
        internal int Open { get; set; }
    }
}
