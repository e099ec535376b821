using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The only writer. Commits that are waiting at the same moment share one transaction and one fsync; each caller hears of the outcome
/// only when that transaction is durable.
/// </summary>
/// <remarks>
/// It has a thread of its own because SQLite blocks, which pool threads must not; hence also the blocking queue instead of a channel.
/// The queue needs no bound: every caller waits for its own commit.
/// </remarks>
internal sealed class CommitWriter : IAsyncDisposable
{
    private const int MaxChangesPerTransaction = 10_000;

    private readonly Session _session;
    private readonly IReadOnlyDictionary<string, CollectionTable> _tables;
    private readonly string _path;
    private readonly TimeSpan _idleBeforeCheckpoint;
    private readonly BlockingCollection<PendingCommit> _queue = [];
    private readonly Task _thread;
    private bool _logMayHoldErasedText;

    public CommitWriter(Session session, IReadOnlyDictionary<string, CollectionTable> tables, string path, TimeSpan idleBeforeCheckpoint)
    {
        (_session, _tables, _path, _idleBeforeCheckpoint) = (session, tables, path, idleBeforeCheckpoint);
        _thread = Task.Factory.StartNew(WriteUntilDisposed, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<long> CommitAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var commit = new PendingCommit(changes, cancellationToken);
        try
        {
            _queue.Add(commit, CancellationToken.None);
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The store is closed.", e);
        }
        return commit.Outcome;
    }

    /// <summary>Finishes what is queued, then empties the log.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _thread;
        _session.Dispose();
    }

    private void WriteUntilDisposed()
    {
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, _logMayHoldErasedText ? _idleBeforeCheckpoint : Timeout.InfiniteTimeSpan))
                Write(WithThoseWaitingBehind(first));
            else
                EmptyLog();
        }
        EmptyLog();
    }

    private List<PendingCommit> WithThoseWaitingBehind(PendingCommit first)
    {
        List<PendingCommit> group = [first];
        var changes = first.Changes.Count;
        while (changes < MaxChangesPerTransaction && _queue.TryTake(out var next))
        {
            group.Add(next);
            changes += next.Changes.Count;
        }
        group.RemoveAll(commit => commit.IsWithdrawn());
        return group;
    }

    private void Write(List<PendingCommit> group)
    {
        if (group.Count == 0)
            return;
        _logMayHoldErasedText = true;
        try
        {
            var outcomes = new List<Action>(group.Count);
            _session.InTransaction(() => Apply(group, outcomes));
            foreach (var tell in outcomes)
                tell();
        }
        catch (Exception) when (group.Count > 1)
        {
            // One of them cannot be written; the others must not suffer for it, nor be judged by what has now been undone.
            foreach (var commit in group)
                Write([commit]);
        }
        catch (SqliteException e)
        {
            group[0].Fail(e.ToStoreException(_path));
        }
        catch (Exception e)
        {
            group[0].Fail(e);
        }
    }

    private void Apply(List<PendingCommit> group, List<Action> outcomes)
    {
        var last = _session.Number("SELECT last_commit FROM store") ?? throw SqliteErrors.Corrupt(_path);
        foreach (var commit in group)
        {
            // All expectations before the first write, so that a conflict leaves nothing to undo.
            if (FindConflict(commit.Changes) is { } conflict)
            {
                outcomes.Add(() => commit.Fail(conflict));
                continue;
            }
            var number = ++last;
            foreach (var change in commit.Changes)
                Apply(change, number);
            outcomes.Add(() => commit.Succeed(number));
        }
        _session.Run("UPDATE store SET last_commit = $1", last);
    }

    private VersionConflictException? FindConflict(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            if (change.ExpectedVersion is not { } expected)
                continue;
            var actual = _session.Number(_tables[change.Collection].SelectVersion, change.Key) ?? Change.MustNotExist;
            if (actual != expected)
                return new VersionConflictException(change.Collection, change.Key, expected, actual);
        }
        return null;
    }

    private void Apply(Change change, long number)
    {
        var table = _tables[change.Collection];
        if (change is PutChange put)
            _session.Run(table.Put, [put.Key, number, ToArray(put.Body), .. table.Indexes.Select(index => put.IndexValues?.GetValueOrDefault(index))]);
        else
            _session.Run(table.Delete, change.Key);
    }

    private static byte[] ToArray(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is { } array && array.Length == body.Length ? array : body.ToArray();

    // With secure_delete the tables forget at once; the log keeps old pages until it is emptied. What fails here succeeds a moment later.
    private void EmptyLog()
    {
        try
        {
            _logMayHoldErasedText = _session.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (SqliteException)
        {
            _logMayHoldErasedText = true;
        }
    }
}
