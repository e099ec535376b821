using Bot.Hosting;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Verbs;

/// <summary>
/// <c>restore FILE</c>: puts a copy of the store in its place, while the bot is stopped. The copy is checked first; the store that was there is kept beside it as
/// <c>….replaced</c>; no journal of the old store is left to be read into the new one.
/// </summary>
internal static class Restore
{
    private static readonly string[] _journals = ["-wal", "-shm", "-journal"];

    /// <summary>Restores.</summary>
    /// <exception cref="StartupException">There is no such file, or the store is in use.</exception>
    /// <exception cref="StoreException">The copy is no store, is damaged, or is a newer program's.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [var file, .. var rest] || file.StartsWith('-'))
        {
            throw new StartupException("restore needs the file to restore: restore bot-2026-11-20.db");
        }

        var settings = BotHost.Settings(BotHost.Configuration(rest));
        if (!File.Exists(file))
        {
            throw new StartupException($"There is no file {file}.");
        }

        var (store, incoming) = (settings.StoragePath, settings.StoragePath + ".restoring");
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        Remove(incoming);
        File.Copy(file, incoming);
        await CheckAsync(incoming, cancellationToken);
        if (File.Exists(store))
        {
            RequireUnused(store);
            KeepAside(store);
        }

        RemoveJournals(store); // Before the new file is there: it must never meet them.
        File.Move(incoming, store, overwrite: true);
        RemoveJournals(incoming);
        await output.WriteLineAsync($"Restored {file} to {store}.{(File.Exists(store + ".replaced") ? $" What was there before is {store}.replaced." : "")}");
        return ExitCode.Success;
    }

    /// <summary>Opens the copy as the bot would, which refuses what is damaged, foreign or newer, and brings an older one forward.</summary>
    private static async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var opened = await SqliteDocumentStore.OpenAsync(path, BotHost.Collections, cancellationToken);
        }
        catch
        {
            Remove(path);
            throw;
        }
    }

    /// <summary>Leaving write-ahead mode needs the store alone, and writes what is in its journal into it. A store that is damaged is replaced for that.</summary>
    private static void RequireUnused(string store)
    {
        const int Busy = 5;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            using var leave = connection.CreateCommand();
            leave.CommandText = "PRAGMA journal_mode = DELETE";
            if (leave.ExecuteScalar() is "wal")
            {
                throw InUse(store, null);
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Busy)
        {
            throw InUse(store, e);
        }
        catch (SqliteException)
        {
            // Damaged: it is kept aside as it is.
        }
    }

    private static StartupException InUse(string store, Exception? inner) => new($"The store {store} is in use. Stop the bot first.", inner);

    private static void KeepAside(string store)
    {
        Remove(store + ".replaced");
        File.Copy(store, store + ".replaced");
        foreach (var journal in _journals.Where(j => File.Exists(store + j)))
        {
            File.Copy(store + journal, store + ".replaced" + journal);
        }
    }

    private static void Remove(string path)
    {
        File.Delete(path);
        RemoveJournals(path);
    }

    private static void RemoveJournals(string path)
    {
        foreach (var journal in _journals)
        {
            File.Delete(path + journal);
        }
    }
}
