using Bot.Storage;

namespace Bot.Tests.Alerts;

/// <summary>A store whose commits take no virtual time.</summary>
internal sealed class VirtualStore(IDocumentStore store, VirtualTime time) : IDocumentStore
{
    public ValueTask<Document?> GetAsync(string collection, string key, CancellationToken cancellationToken = default) =>
        store.GetAsync(collection, key, cancellationToken);

    public IAsyncEnumerable<Document> ScanAsync(string collection, KeyScan scan, CancellationToken cancellationToken = default) =>
        store.ScanAsync(collection, scan, cancellationToken);

    public IAsyncEnumerable<Document> ScanIndexAsync(string collection, string index, IndexScan scan, CancellationToken cancellationToken = default) =>
        store.ScanIndexAsync(collection, index, scan, cancellationToken);

    public ValueTask<long> CountAsync(string collection, CancellationToken cancellationToken = default) => store.CountAsync(collection, cancellationToken);

    public Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default) =>
        time.Outside(store.CommitAsync(changes, cancellationToken));

    public Task BackupAsync(string path, CancellationToken cancellationToken = default) => store.BackupAsync(path, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
