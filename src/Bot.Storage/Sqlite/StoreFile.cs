using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Opens the file for writing: recognised, sound, up to date, with every declared collection.</summary>
internal static class StoreFile
{
    // FULL: a commit is on the disk before it is acknowledged. secure_delete: readers can ask to be forgotten.
    private const string WriterPragmas =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA journal_size_limit = 67108864;
        """;

    public static Session Open(string path, IReadOnlyCollection<CollectionTable> tables, SqliteSettings settings)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.CannotOpen(path, e);
        }

        Session? session = null;
        try
        {
            session = new Session(path, SqliteOpenMode.ReadWriteCreate, settings.BusyTimeout);
            Prepare(session, path, tables, settings);
            return session;
        }
        catch (Exception e)
        {
            session?.Dispose();
            if (e is SqliteException error)
                throw error.ToStoreException(path);
            throw;
        }
    }

    private static void Prepare(Session session, string path, IReadOnlyCollection<CollectionTable> tables, SqliteSettings settings)
    {
        Schema.Recognise(session, path, settings.Steps.Count);
        RequireSound(session, path);
        session.Execute(WriterPragmas);
        Schema.Migrate(session, settings.Steps);
        session.InTransaction(() =>
        {
            foreach (var table in tables)
                table.Create(session);
        });
        session.Execute(settings.WriterPragmas);
    }

    private static void RequireSound(Session session, string path)
    {
        if (session.Prepare("PRAGMA quick_check(1)").ExecuteScalar() is not "ok")
            throw SqliteErrors.Corrupt(path);
    }
}
