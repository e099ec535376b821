using Bot.Storage;

namespace Bot.Tests;

/// <summary>A store in front of another one, to which it passes everything on but what its heirs do about it.</summary>
internal abstract class StoreFront(IDocumentStore store) : IDocumentStore
{
    public ValueTask<Document?> GetAsync(string collection, string key, CancellationToken cancellationToken = default) =>
        store.GetAsync(collection, key, cancellationToken);

    public IAsyncEnumerable<Document> ScanAsync(string collection, KeyScan scan, CancellationToken cancellationToken = default) =>
        store.ScanAsync(collection, scan, cancellationToken);

    public IAsyncEnumerable<Document> ScanIndexAsync(string collection, string index, IndexScan scan, CancellationToken cancellationToken = default) =>
        store.ScanIndexAsync(collection, index, scan, cancellationToken);

    public ValueTask<long> CountAsync(string collection, CancellationToken cancellationToken = default) => store.CountAsync(collection, cancellationToken);

    public virtual Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default) =>
        store.CommitAsync(changes, cancellationToken);

    public Task BackupAsync(string path, CancellationToken cancellationToken = default) => store.BackupAsync(path, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
