namespace Bot.Alerts;

/// <summary>An alert on its way, in memory. Three take part: the feeder hands out errands, the messenger carries them out, the recorder writes down what came of them.</summary>
internal sealed class Run(AlertText text, Broadcast progress)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Errand> _underWay = [];
    private volatile AlertText _text = text;
    private volatile Broadcast _progress = progress;
    private int _stale;
    private bool _counting;

    /// <summary>What it says now; the feeder replaces it when the alert is corrected.</summary>
    public AlertText Text
    {
        get => _text;
        set => _text = value;
    }

    /// <summary>The alert as it is now.</summary>
    public Alert Alert => _text.Alert;

    /// <summary>How far it has come, not all of it written down yet; for the recorder.</summary>
    public Broadcast Draft { get; set; } = progress;

    /// <summary>Whether its subscribers are being counted.</summary>
    public bool IsBeingCounted
    {
        get => Volatile.Read(ref _counting);
        set => Volatile.Write(ref _counting, value);
    }

    /// <summary>How far it has come, as it is written down; only the recorder replaces it.</summary>
    public Broadcast Progress
    {
        get => _progress;
        set => _progress = value;
    }

    /// <summary>Where the walk over the subscribers is settled.</summary>
    public Cursor Cursor { get; } = new(progress.Cursor);

    /// <summary>Whether the walk over the subscribers has come to its end; for the recorder.</summary>
    public bool IsAtTheEnd { get; set; }

    /// <summary>How many messages were settled with a text that had been replaced in the meantime.</summary>
    public int Stale => Volatile.Read(ref _stale);

    /// <summary>Whether subscribers are still to be walked.</summary>
    public bool NeedsWalk => !Progress.IsWalked && Alert is { IsRetracted: false, IsQuiet: false };

    /// <summary>Whether messages already sent are still to be edited.</summary>
    public bool NeedsEdits => Progress.EditedRevision < Alert.Revision && !Progress.IsForgotten && !Alert.IsQuiet;

    /// <summary>Whether nothing is under way.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _underWay.Count == 0;
            }
        }
    }

    /// <summary>The errands under way.</summary>
    public Errand[] UnderWay
    {
        get
        {
            lock (_gate)
            {
                return [.. _underWay];
            }
        }
    }

    /// <summary>Whether one of these is still under way.</summary>
    public bool AreUnderWay(IEnumerable<Errand> errands)
    {
        lock (_gate)
        {
            return errands.Any(_underWay.Contains);
        }
    }

    /// <summary>Notes that an errand is handed out.</summary>
    public void Begin(Errand errand)
    {
        lock (_gate)
        {
            _underWay.Add(errand);
        }
    }

    /// <summary>Notes that an errand is settled.</summary>
    public void End(Errand errand)
    {
        lock (_gate)
        {
            _underWay.Remove(errand);
        }
    }

    /// <summary>Counts a message that shows a text that is no longer the last one.</summary>
    public void CountStale() => Interlocked.Increment(ref _stale);
}
