namespace Bot.Storage.Sqlite;

/// <summary>A commit that waits for its turn, and the caller who waits for its outcome.</summary>
internal sealed class PendingCommit(IReadOnlyList<Change> changes, CancellationToken withdrawn)
{
    // Continuations must not run on the writer's thread.
    private readonly TaskCompletionSource<long> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Change> Changes { get; } = changes;

    public Task<long> Outcome => _outcome.Task;

    /// <summary>Whether the caller has withdrawn it; the caller is told so.</summary>
    public bool IsWithdrawn() => withdrawn.IsCancellationRequested && _outcome.TrySetCanceled(withdrawn);

    public void Succeed(long number) => _outcome.TrySetResult(number);

    public void Fail(Exception error) => _outcome.TrySetException(error);
}
