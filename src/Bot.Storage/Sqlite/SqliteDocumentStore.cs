using System.Runtime.CompilerServices;

namespace Bot.Storage.Sqlite;

/// <summary>
/// Documents in one SQLite file (with a write-ahead log beside it while open). One thread writes, any number read; a commit is
/// acknowledged when it is on the disk; what is deleted is overwritten.
/// </summary>
/// <remarks>Reads run on the caller's thread, for as long as one statement takes: microseconds for a document, about a millisecond for a batch of a scan.</remarks>
public sealed class SqliteDocumentStore : IDocumentStore
{
    private readonly string _path;
    private readonly SqliteSettings _settings;
    private readonly Dictionary<string, CollectionTable> _tables;
    private readonly CommitWriter _writer;
    private readonly ReaderPool _readers;

    private SqliteDocumentStore(string path, Dictionary<string, CollectionTable> tables, Session writing, SqliteSettings settings)
    {
        (_path, _tables, _settings) = (path, tables, settings);
        _readers = new ReaderPool(path, settings.BusyTimeout);
        _writer = new CommitWriter(writing, tables, path, settings.IdleBeforeCheckpoint);
    }

    /// <summary>Opens the store at <paramref name="path"/>, creating folder and file as needed and bringing an older schema forward.</summary>
    /// <param name="path">The file; relative to the working directory.</param>
    /// <param name="collections">All collections that will be used, each once.</param>
    /// <param name="cancellationToken">Gives up before the file is touched.</param>
    /// <exception cref="StoreException">The file cannot be opened, is no store, is damaged, or was written by a newer program.</exception>
    /// <exception cref="ArgumentException">A collection is declared twice.</exception>
    public static Task<SqliteDocumentStore> OpenAsync(
        string path,
        IReadOnlyCollection<CollectionDefinition> collections,
        CancellationToken cancellationToken = default) =>
        OpenAsync(path, collections, SqliteSettings.Default, cancellationToken);

    internal static Task<SqliteDocumentStore> OpenAsync(
        string path,
        IReadOnlyCollection<CollectionDefinition> collections,
        SqliteSettings settings,
        CancellationToken cancellationToken = default)
    {
        var fullPath = Path.GetFullPath(path);
        var tables = collections.ToDictionary(definition => definition.Name, definition => new CollectionTable(definition), StringComparer.Ordinal);
        return Task.Run(
            () => new SqliteDocumentStore(fullPath, tables, StoreFile.Open(fullPath, tables.Values, settings), settings),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Document?> GetAsync(string collection, string key, CancellationToken cancellationToken = default)
    {
        var table = Table(collection);
        TextRules.RequireKey(key);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read((table, key), static (session, wanted) =>
        {
            using var reader = session.Prepare(wanted.table.SelectDocument, wanted.key).ExecuteReader();
            return reader.Read() ? OrderedWalk.ReadDocument(reader) : null;
        }));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Document> ScanAsync(string collection, KeyScan scan, CancellationToken cancellationToken = default)
    {
        var table = Table(collection);
        TextRules.RequireStorable(scan.Prefix, scan.After);
        return WalkAsync(() => new OrderedWalk(table, scan), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Document> ScanIndexAsync(string collection, string index, IndexScan scan, CancellationToken cancellationToken = default)
    {
        var table = Table(collection);
        table.RequireIndex(index);
        TextRules.RequireStorable(scan.Value, scan.From, scan.Before, scan.After?.Value, scan.After?.Key);
        return WalkAsync(() => new OrderedWalk(table, index, scan), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(string collection, CancellationToken cancellationToken = default)
    {
        var table = Table(collection);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(table, static (session, table) => session.Number(table.SelectCount) ?? 0));
    }

    /// <inheritdoc/>
    public Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default)
    {
        Change[] copy = [.. changes];
        var seen = new HashSet<(string, string)>();
        foreach (var change in copy)
        {
            Check(change);
            if (!seen.Add((change.Collection, change.Key)))
                throw new ArgumentException($"A document of \"{change.Collection}\" is changed twice in one commit.", nameof(changes));
        }
        return _writer.CommitAsync(copy, cancellationToken);
    }

    /// <inheritdoc/>
    public Task BackupAsync(string path, CancellationToken cancellationToken = default)
    {
        _readers.ThrowIfDisposed();
        return Task.Factory.StartNew(
            () => Backup.Write(_path, path, _settings.BusyTimeout, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync();
    }

    private async IAsyncEnumerable<Document> WalkAsync(
        Func<OrderedWalk> begin,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var walk = begin(); !walk.IsFinished; await Task.Yield())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var document in _readers.Read(walk, static (session, walk) => walk.Next(session)))
                yield return document;
        }
    }

    private void Check(Change change)
    {
        var table = Table(change.Collection);
        TextRules.RequireKey(change.Key);
        if (change is not PutChange { IndexValues: { } values })
            return;
        foreach (var (index, value) in values)
        {
            table.RequireIndex(index);
            TextRules.RequireStorable(value);
        }
    }

    private CollectionTable Table(string collection) => _tables.GetValueOrDefault(collection)
        ?? throw new ArgumentException($"Collection \"{collection}\" is not declared.", nameof(collection));
}
