using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Copies a store in use. VACUUM INTO reads one consistent state, lets the writer go on, and leaves nothing of erased documents in the copy.</summary>
internal static class Backup
{
    public static void Write(string storePath, string backupPath, TimeSpan busyTimeout, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(backupPath);
        var partial = target + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Delete(partial);
            CopyInto(partial, storePath, busyTimeout, cancellationToken);
            FlushToDisk(partial);
            File.Move(partial, target, overwrite: true);
        }
        catch (SqliteException e)
        {
            DeletePartial(partial);
            cancellationToken.ThrowIfCancellationRequested();
            throw e.ToStoreException(storePath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DeletePartial(partial);
            throw new StoreException(StoreFailure.Io, $"The backup {target} cannot be written: {e.Message}", e);
        }
    }

    private static void CopyInto(string partial, string storePath, TimeSpan busyTimeout, CancellationToken cancellationToken)
    {
        using var session = new Session(storePath, SqliteOpenMode.ReadOnly, busyTimeout);
        using var interrupt = cancellationToken.Register(() => raw.sqlite3_interrupt(session.Connection.Handle));
        cancellationToken.ThrowIfCancellationRequested();
        session.Run("VACUUM INTO $1", partial);
    }

    // VACUUM INTO does not sync what it writes.
    private static void FlushToDisk(string partial)
    {
        using var stream = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static void DeletePartial(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure being reported matters more; the next backup to the same place removes it.
        }
    }
}
