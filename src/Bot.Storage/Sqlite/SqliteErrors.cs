using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Turns SQLite's errors into the port's.</summary>
internal static class SqliteErrors
{
    public static StoreException ToStoreException(this SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => NotAStore(path, error),
        raw.SQLITE_CORRUPT => Corrupt(path, error),
        raw.SQLITE_FULL => new(StoreFailure.Full, $"No space is left for the store {path}.", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(StoreFailure.Busy, $"Another process keeps the store {path} locked.", error),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY or raw.SQLITE_AUTH => CannotOpen(path, error),
        _ => new(StoreFailure.Io, $"The store {path} failed: {error.Message}", error),
    };

    public static StoreException CannotOpen(string path, Exception error) =>
        new(StoreFailure.CannotOpen, $"The store {path} cannot be opened for writing: {error.Message}", error);

    public static StoreException NotAStore(string path, Exception? error = null) =>
        new(StoreFailure.NotAStore, $"The file {path} is not a store of this program.", error);

    public static StoreException Corrupt(string path, Exception? error = null) =>
        new(StoreFailure.Corrupt, $"The store {path} is damaged; restore a backup.", error);

    public static StoreException NewerSchema(string path, long found, long known) =>
        new(StoreFailure.NewerSchema, $"The store {path} has schema version {found}, but this program knows only up to {known}: use the newer program.");
}
