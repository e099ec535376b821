namespace Bot.Alerts;

/// <summary>Wakes the dispatcher: something was put into the outbox. Rings that nobody waited for are remembered as one.</summary>
internal sealed class AlertBell
{
    private readonly Lock _gate = new();
    private bool _rang;
    private TaskCompletionSource? _waiting;

    /// <summary>Rings.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            _rang = true;
            _waiting?.TrySetResult();
        }
    }

    /// <summary>Whether it rang since it was last asked.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            var rang = _rang;
            _rang = false;
            return rang;
        }
    }

    /// <summary>Waits until it rings (leaving the ring to <see cref="TryTake"/>) or the time is over. For one waiter.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_rang)
            {
                return;
            }

            _waiting = turn;
        }

        await using var timer = time.CreateTimer(static turn => ((TaskCompletionSource)turn!).TrySetResult(), turn, atMost, Timeout.InfiniteTimeSpan);
        await using var giveUp = cancellationToken.UnsafeRegister(static turn => ((TaskCompletionSource)turn!).TrySetCanceled(), turn);
        await turn.Task;
    }
}
