using System.Security.Cryptography;
using System.Text;
using Bot.Editing.Publishers;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Storage;

namespace Bot.Records;

/// <summary>What an import of the dataset did.</summary>
/// <param name="Added">Entries that were new.</param>
/// <param name="Corrected">Entries that the dataset corrected and no editor had touched.</param>
/// <param name="Removed">Entries that the dataset no longer has and no editor had touched.</param>
/// <param name="Kept">Entries on which dataset and editors differ; the editors' version stays.</param>
internal sealed record ImportResult(int Added, int Corrected, int Removed, int Kept);

/// <summary>Keeps the record: imports the dataset into the store and holds the current snapshot, which readers take without a lock.</summary>
internal sealed class RecordKeeper(IDocumentStore store, References references)
{
    private readonly DocumentCollection<StoredExchange> _exchanges = new(store, StoredExchange.Collection);
    private readonly DocumentCollection<StoredPublisher> _publishers = new(store, StoredPublisher.Collection);
    private ExchangeRecord? _current;

    /// <summary>The record as it stands.</summary>
    /// <exception cref="InvalidOperationException">The dataset was not imported yet.</exception>
    public ExchangeRecord Current => Volatile.Read(ref _current) ?? throw new InvalidOperationException("The record is not loaded yet.");

    /// <summary>
    /// Takes over a dataset: new entries, and corrections to entries that no editor touched. Editors' entries stay as they are.
    /// One commit, so that a kill leaves either the old or the new record.
    /// </summary>
    public async Task<ImportResult> ImportAsync(IReadOnlyCollection<ExchangeDocument> dataset, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, StoredExchange>(StringComparer.Ordinal);
        await foreach (var entry in _exchanges.ScanAsync(cancellationToken: cancellationToken))
        {
            stored.Add(entry.Value.Id, entry.Value);
        }

        List<Change> changes = [];
        var (added, corrected, kept) = (0, 0, 0);
        foreach (var document in dataset)
        {
            var json = ExchangeDocumentJson.Serialize(document);
            var entry = new StoredExchange(document.Id, Encoding.UTF8.GetString(json), Convert.ToHexStringLower(SHA256.HashData(json)));
            if (!stored.Remove(document.Id, out var before))
            {
                added++;
            }
            else if (before.DatasetHash == entry.DatasetHash)
            {
                continue;
            }
            else if (before.IsEditors)
            {
                kept++;
                continue;
            }
            else
            {
                corrected++;
            }

            changes.Add(_exchanges.Put(entry));
        }

        var gone = stored.Values.Where(e => !e.IsEditors).ToArray();
        changes.AddRange(gone.Select(e => _exchanges.Delete(e.Id)));
        if (changes.Count > 0)
        {
            await store.CommitAsync(changes, cancellationToken);
        }

        await ReloadAsync(cancellationToken);
        return new ImportResult(added, corrected, gone.Length, kept);
    }

    /// <summary>The documents of <paramref name="exchanges"/>, in the dataset's form and their order.</summary>
    public async Task<IReadOnlyList<ExchangeDocument>> DocumentsAsync(IEnumerable<Exchange> exchanges, CancellationToken cancellationToken)
    {
        List<ExchangeDocument> documents = [];
        foreach (var exchange in exchanges)
        {
            if (await _exchanges.GetAsync(exchange.Id, cancellationToken) is { } stored)
            {
                documents.Add(stored.Value.Document());
            }
        }

        return documents;
    }

    /// <summary>Adds publishers that the dataset does not know, so that exchanges may cite them.</summary>
    public async Task AddPublishersAsync(IReadOnlyCollection<StoredPublisher> publishers, CancellationToken cancellationToken)
    {
        if (publishers.Count > 0)
        {
            await store.CommitAsync([.. publishers.Select(p => _publishers.Put(p))], cancellationToken);
            await ReloadAsync(cancellationToken);
        }
    }

    /// <summary>Makes a new snapshot of what the store holds.</summary>
    /// <exception cref="StoreException">An entry cannot be read, or refers to what the dataset no longer has; the message names it.</exception>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        List<StoredExchange> entries = [];
        await foreach (var entry in _exchanges.ScanAsync(cancellationToken: cancellationToken))
        {
            if (!entry.Value.IsRetracted)
            {
                entries.Add(entry.Value);
            }
        }

        var publishers = await _publishers.ScanAsync(cancellationToken: cancellationToken).Select(p => p.Value.ToPublisher()).ToListAsync(cancellationToken);
        Volatile.Write(ref _current, Build(entries, references.With(publishers)));
    }

    private static ExchangeRecord Build(IEnumerable<StoredExchange> entries, References references)
    {
        var reading = "";
        try
        {
            return new ExchangeBuilder(references).BuildRecord(entries.Select(entry =>
            {
                reading = entry.Id;
                return entry.Document();
            }));
        }
        catch (InvalidEntryException e)
        {
            throw new StoreException(StoreFailure.Corrupt, $"Exchange {reading} in the store cannot be read: {e.Message}", e);
        }
    }
}
