namespace Bot.Storage;

/// <summary>
/// JSON documents in named collections: read one, walk many in order, change several atomically.
/// Safe for any number of concurrent callers; readers never wait for writers.
/// </summary>
/// <remarks>
/// <para>Collections and their indexes are declared when the store is opened; any other name is an <see cref="ArgumentException"/>.</para>
/// <para>Keys and index values are ordered by Unicode code point (the order of their UTF-8 bytes), whatever the backend.
/// A key has 1 to <see cref="Change.MaxKeyLength"/> UTF-16 units; neither keys nor index values may hold U+0000 or a lone surrogate.</para>
/// <para>Every member throws <see cref="StoreException"/> when the backend fails and <see cref="ObjectDisposedException"/> after disposal.
/// Disposal finishes the commits already accepted.</para>
/// </remarks>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>Reads the newest committed version of one document; <see langword="null"/> when there is none.</summary>
    ValueTask<Document?> GetAsync(string collection, string key, CancellationToken cancellationToken = default);

    /// <summary>Walks a collection in key order, holding only a small batch in memory at a time.</summary>
    /// <remarks>
    /// Not a snapshot: commits made during the walk may or may not be seen. A document that exists from beginning to end is seen exactly once.
    /// Nothing stays locked between batches, so the consumer may take as long as it likes, and may commit to the same collection.
    /// </remarks>
    IAsyncEnumerable<Document> ScanAsync(string collection, KeyScan scan, CancellationToken cancellationToken = default);

    /// <summary>Walks the documents that have a value for <paramref name="index"/>, ordered by that value, then by key.</summary>
    /// <remarks>Batched like <see cref="ScanAsync"/>; a document whose index value changes during the walk may be seen twice or not at all.</remarks>
    IAsyncEnumerable<Document> ScanIndexAsync(string collection, string index, IndexScan scan, CancellationToken cancellationToken = default);

    /// <summary>Counts the documents of a collection. Takes time in proportion to their number.</summary>
    ValueTask<long> CountAsync(string collection, CancellationToken cancellationToken = default);

    /// <summary>Applies all of <paramref name="changes"/> or none. When the task completes, they survive a power cut.</summary>
    /// <param name="changes">In any mix of collections; a document may appear only once. An empty list is allowed and changes nothing.</param>
    /// <param name="cancellationToken">Withdraws a commit that has not begun; one that has begun is finished and reported as usual.</param>
    /// <returns>
    /// The number of this commit, which is now the version of every document it put. Numbers only grow and are never used again,
    /// so a document that was deleted and made anew never has an old version.
    /// </returns>
    /// <exception cref="VersionConflictException">A document was not at the expected version; nothing was applied.</exception>
    Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a consistent copy of the whole store to <paramref name="path"/> (replacing a file there) while reading and writing go on.
    /// The file appears only when it is complete.
    /// </summary>
    Task BackupAsync(string path, CancellationToken cancellationToken = default);
}
