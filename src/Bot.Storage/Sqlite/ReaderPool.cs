using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Read-only connections with their prepared statements. A reading never awaits while it holds one, so there are never more of them than
/// threads that read at the same moment.
/// </summary>
internal sealed class ReaderPool(string path, TimeSpan busyTimeout) : IDisposable
{
    private readonly ConcurrentBag<Session> _idle = [];
    private volatile bool _disposed;

    /// <summary>Runs <paramref name="read"/> on the caller's thread.</summary>
    public T Read<TState, T>(TState state, Func<Session, TState, T> read)
    {
        ThrowIfDisposed();
        try
        {
            if (!_idle.TryTake(out var session))
                session = new Session(path, SqliteOpenMode.ReadOnly, busyTimeout);
            try
            {
                return read(session, state);
            }
            finally
            {
                Return(session);
            }
        }
        catch (SqliteException e)
        {
            throw e.ToStoreException(path);
        }
    }

    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteDocumentStore));

    public void Dispose()
    {
        _disposed = true;
        DisposeIdle();
    }

    private void Return(Session session)
    {
        _idle.Add(session);
        if (_disposed)
            DisposeIdle();
    }

    private void DisposeIdle()
    {
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
