using Bot.Storage;

namespace Bot.Tests;

/// <summary>A store whose commits a test looks at, and may let fail.</summary>
internal sealed class WatchedStore(IDocumentStore store, Func<IReadOnlyCollection<Change>, Task> before, Action<IReadOnlyCollection<Change>> after) : IDocumentStore
{
    public ValueTask<Document?> GetAsync(string collection, string key, CancellationToken cancellationToken = default) =>
        store.GetAsync(collection, key, cancellationToken);

    public IAsyncEnumerable<Document> ScanAsync(string collection, KeyScan scan, CancellationToken cancellationToken = default) =>
        store.ScanAsync(collection, scan, cancellationToken);

    public IAsyncEnumerable<Document> ScanIndexAsync(string collection, string index, IndexScan scan, CancellationToken cancellationToken = default) =>
        store.ScanIndexAsync(collection, index, scan, cancellationToken);

    public ValueTask<long> CountAsync(string collection, CancellationToken cancellationToken = default) => store.CountAsync(collection, cancellationToken);

    public async Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default)
    {
        await before(changes);
        var version = await store.CommitAsync(changes, cancellationToken);
        after(changes);
        return version;
    }

    public Task BackupAsync(string path, CancellationToken cancellationToken = default) => store.BackupAsync(path, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
