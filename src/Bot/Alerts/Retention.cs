using Bot.Hosting;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Forgets which message went to whom when an alert is old: from then on it can no longer be edited. Digests go altogether.</summary>
internal sealed class Retention(IDocumentStore store, BotSettings settings, TimeProvider time)
{
    private const int Batch = 500;
    private const int MostBatches = 4;
    private static readonly TimeSpan DigestLifetime = TimeSpan.FromDays(3);

    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);
    private readonly DocumentCollection<Broadcast> _broadcasts = new(store, Broadcast.Collection);

    /// <summary>Deletes a bounded number of deliveries of old alerts.</summary>
    /// <param name="isBusy">Whether an alert is still under way.</param>
    /// <param name="cancellationToken">Stops between two commits.</param>
    /// <returns>Whether there is more to delete.</returns>
    public async Task<bool> TidyAsync(Func<string, bool> isBusy, CancellationToken cancellationToken)
    {
        await foreach (var broadcast in _broadcasts.ScanAsync(cancellationToken: cancellationToken))
        {
            if (!broadcast.Value.IsForgotten && !isBusy(broadcast.Value.Id)
                && (await _alerts.GetAsync(broadcast.Value.Id, cancellationToken))?.Value is { } alert
                && time.GetUtcNow() - alert.At > (alert.Digest is null ? settings.RememberAlerts : DigestLifetime))
            {
                return await ForgetAsync(alert, broadcast.Value, cancellationToken);
            }
        }

        return false;
    }

    private async Task<bool> ForgetAsync(Alert alert, Broadcast broadcast, CancellationToken cancellationToken)
    {
        for (var batch = 0; batch < MostBatches; batch++)
        {
            List<Change> changes = [];
            await foreach (var delivery in store.ScanAsync(
                Delivery.Collection.Name, new KeyScan { Prefix = Delivery.Prefix(alert.Id), Limit = Batch }, cancellationToken))
            {
                changes.Add(Delivery.Collection.Delete(delivery.Key));
            }

            if (changes.Count < Batch)
            {
                changes.AddRange(alert.Digest is null
                    ? [_broadcasts.Put(broadcast with { IsForgotten = true })]
                    : [_broadcasts.Delete(alert.Id), _alerts.Delete(alert.Id)]);
                await store.CommitAsync(changes, cancellationToken);
                return true;
            }

            await store.CommitAsync(changes, cancellationToken);
        }

        return true;
    }
}
