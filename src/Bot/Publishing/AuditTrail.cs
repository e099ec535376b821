using Bot.Storage;

namespace Bot.Publishing;

/// <summary>Who changed what, when and why.</summary>
internal sealed class AuditTrail(IDocumentStore store)
{
    private readonly DocumentCollection<AuditEntry> _entries = new(store, AuditEntry.Collection);

    /// <summary>The last change of all, or null.</summary>
    public Task<AuditEntry?> LastAsync(CancellationToken cancellationToken) =>
        FirstAsync(_entries.ScanAsync(new KeyScan { Reverse = true, Limit = 1 }, cancellationToken), cancellationToken);

    /// <summary>The last change of an exchange, or null.</summary>
    public Task<AuditEntry?> LastAsync(string exchangeId, CancellationToken cancellationToken) =>
        FirstAsync(Newest(exchangeId, 1, cancellationToken), cancellationToken);

    /// <summary>The change of that number, or null.</summary>
    public async Task<AuditEntry?> FindAsync(long number, CancellationToken cancellationToken) =>
        (await _entries.GetAsync(AuditEntry.KeyOf(number), cancellationToken))?.Value;

    /// <summary>The changes of an exchange, newest first, those under an earlier id included.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(string exchangeId, CancellationToken cancellationToken)
    {
        List<AuditEntry> history = [];
        var (id, below) = (exchangeId, long.MaxValue);
        for (var another = true; another;)
        {
            another = false;
            await foreach (var entry in Newest(id, long.MaxValue, cancellationToken))
            {
                if (entry.Value.Number >= below)
                {
                    continue;
                }

                history.Add(entry.Value);
                if (entry.Value.Before is { } before && before.Id != id)
                {
                    // The date was corrected here; what came before stands under the old id.
                    (id, below, another) = (before.Id, entry.Value.Number, true);
                    break;
                }
            }
        }

        return history;
    }

    private IAsyncEnumerable<Stored<AuditEntry>> Newest(string exchangeId, long limit, CancellationToken cancellationToken) =>
        _entries.ScanIndexAsync(AuditEntry.ExchangeIndex, IndexScan.Equal(exchangeId) with { Reverse = true, Limit = limit }, cancellationToken);

    private static async Task<AuditEntry?> FirstAsync(IAsyncEnumerable<Stored<AuditEntry>> entries, CancellationToken cancellationToken)
    {
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            return entry.Value;
        }

        return null;
    }
}
