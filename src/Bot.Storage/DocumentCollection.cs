using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Bot.Storage;

/// <summary>A typed document with the version it was read at.</summary>
/// <param name="Value">The document.</param>
/// <param name="Version">Pass it as the expected version to change exactly what was read.</param>
public sealed record Stored<T>(T Value, long Version)
    where T : class;

/// <summary>
/// One collection of a store, in the types of the program. <c>Put</c> and <c>Delete</c> only describe a change:
/// gather what belongs together and hand it to <see cref="IDocumentStore.CommitAsync"/>.
/// </summary>
/// <typeparam name="T">The type of the documents.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "Collection is the field's word for a named set of documents.")]
public sealed class DocumentCollection<T>(IDocumentStore store, CollectionDefinition<T> definition)
    where T : class
{
    /// <inheritdoc cref="CollectionDefinition{T}.Put"/>
    public PutChange Put(T value, long? expectedVersion = null) => definition.Put(value, expectedVersion);

    /// <inheritdoc cref="CollectionDefinition{T}.Delete"/>
    public DeleteChange Delete(string key, long? expectedVersion = null) => definition.Delete(key, expectedVersion);

    /// <inheritdoc cref="IDocumentStore.GetAsync"/>
    public async ValueTask<Stored<T>?> GetAsync(string key, CancellationToken cancellationToken = default) =>
        await store.GetAsync(definition.Name, key, cancellationToken) is { } document ? definition.Read(document) : null;

    /// <inheritdoc cref="IDocumentStore.ScanAsync"/>
    public IAsyncEnumerable<Stored<T>> ScanAsync(KeyScan? scan = null, CancellationToken cancellationToken = default) =>
        ReadAll(store.ScanAsync(definition.Name, scan ?? KeyScan.All, cancellationToken), cancellationToken);

    /// <inheritdoc cref="IDocumentStore.ScanIndexAsync"/>
    public IAsyncEnumerable<Stored<T>> ScanIndexAsync(string index, IndexScan scan, CancellationToken cancellationToken = default) =>
        ReadAll(store.ScanIndexAsync(definition.Name, index, scan, cancellationToken), cancellationToken);

    /// <inheritdoc cref="IDocumentStore.CountAsync"/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => store.CountAsync(definition.Name, cancellationToken);

    /// <summary>
    /// Changes one document in a commit of its own: reads it, applies <paramref name="change"/>, and begins again when another commit came between.
    /// </summary>
    /// <param name="key">The document's key; <paramref name="change"/> must keep it.</param>
    /// <param name="change">From what is stored (<see langword="null"/>: nothing) to what shall be. May run several times.</param>
    /// <param name="cancellationToken">Gives up before the next attempt.</param>
    /// <exception cref="InvalidOperationException"><paramref name="change"/> returned a value with another key.</exception>
    public async Task<Stored<T>> UpdateAsync(string key, Func<T?, T> change, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var current = await GetAsync(key, cancellationToken);
            var next = change(current is null ? default : current.Value);
            if (!string.Equals(definition.KeyOf(next), key, StringComparison.Ordinal))
                throw new InvalidOperationException($"An update of \"{definition.Name}\" changed the key of the document.");
            try
            {
                var version = await store.CommitAsync([Put(next, current?.Version ?? Change.MustNotExist)], cancellationToken);
                return new Stored<T>(next, version);
            }
            catch (VersionConflictException)
            {
                // Another commit won, so there was progress; read what it left and try again.
            }
        }
    }

    private async IAsyncEnumerable<Stored<T>> ReadAll(
        IAsyncEnumerable<Document> documents,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in documents.WithCancellation(cancellationToken))
            yield return definition.Read(document);
    }
}
