using System.Text;
using Bot.Alerts;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Records;
using Bot.Storage;

namespace Bot.Publishing;

/// <summary>What a change came to.</summary>
/// <param name="Audit">Its entry in the audit trail.</param>
/// <param name="Exchange">The exchange as it now stands in the record, or null when it is out of it.</param>
/// <param name="Alert">The alert that tells of it, or null when nobody is told.</param>
internal sealed record Publication(AuditEntry Audit, Exchange? Exchange, Alert? Alert);

/// <summary>
/// The only way in which editors change the record. Each change is one atomic commit of the exchange's new version, the audit entry and the alert
/// in the outbox; then readers get the new snapshot and the dispatcher is woken. A kill between the two changes nothing: both read the store at the start.
/// </summary>
internal sealed class PublishingDesk(IDocumentStore store, RecordKeeper records, AuditTrail audit, AlertBell bell, TimeProvider time) : IDisposable
{
    private readonly DocumentCollection<StoredExchange> _exchanges = new(store, StoredExchange.Collection);
    private readonly DocumentCollection<AuditEntry> _audit = new(store, AuditEntry.Collection);
    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Adds a new exchange, or one that had been retracted, and alerts the subscribers.</summary>
    /// <param name="entry">The exchange; its id begins with its date.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="quiet">Alert nobody.</param>
    /// <param name="along">Another change of the store, to be made in the same commit.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="InvalidEntryException">The entry contradicts itself or refers to something unknown.</exception>
    /// <exception cref="PublishingException"><see cref="PublishingFault.IdTaken"/>.</exception>
    /// <exception cref="VersionConflictException">What <paramref name="along"/> is to change was changed meanwhile.</exception>
    public Task<Publication> PublishAsync(
        ExchangeDocument entry, Editor by, bool quiet = false, Change? along = null, CancellationToken cancellationToken = default) => OneAtATime(async () =>
    {
        var before = (await _exchanges.GetAsync(entry.Id, cancellationToken))?.Value;
        return before is { IsRetracted: false }
            ? throw new PublishingException(PublishingFault.IdTaken, entry.Id)
            : await CommitAsync(new Edit(EditAction.Published, before, Edited(entry, before), by, quiet, Along: along), cancellationToken);
    }, cancellationToken);

    /// <summary>Replaces an exchange. Whoever was told of it sees the alert change, with a line that says what changed.</summary>
    /// <param name="id">Its present id.</param>
    /// <param name="entry">All of its new form; another id when the date was corrected.</param>
    /// <param name="by">Who corrects.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="quiet">Leave alerts that were sent as they are.</param>
    /// <param name="along">Another change of the store, to be made in the same commit.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="InvalidEntryException">The entry contradicts itself or refers to something unknown.</exception>
    /// <exception cref="PublishingException">Any <see cref="PublishingFault"/> but the last.</exception>
    /// <exception cref="VersionConflictException">What <paramref name="along"/> is to change was changed meanwhile.</exception>
    public Task<Publication> CorrectAsync(
        string id, ExchangeDocument entry, Editor by, string? reason = null, bool quiet = false, Change? along = null, CancellationToken cancellationToken = default) => OneAtATime(async () =>
    {
        var before = await ExistingAsync(id, cancellationToken);
        var after = Edited(entry, before.Id == entry.Id ? before : null);
        return after.Entry == before.Entry ? throw new PublishingException(PublishingFault.NothingChanged, id)
            : entry.Id != id && await _exchanges.GetAsync(entry.Id, cancellationToken) is { Value.IsRetracted: false } ? throw new PublishingException(PublishingFault.IdTaken, entry.Id)
            : await CommitAsync(new Edit(EditAction.Corrected, before, after, by, quiet, reason, Along: along), cancellationToken);
    }, cancellationToken);

    /// <summary>Takes an exchange out of the record. Alerts that were sent are marked, those not yet sent are dropped.</summary>
    /// <exception cref="PublishingException"><see cref="PublishingFault.NoSuchExchange"/>.</exception>
    public Task<Publication> RetractAsync(string id, Editor by, string reason, bool quiet = false, CancellationToken cancellationToken = default) => OneAtATime(async () =>
    {
        var before = await ExistingAsync(id, cancellationToken);
        return await CommitAsync(new Edit(EditAction.Retracted, before, before with { IsEdited = true, IsRetracted = true }, by, quiet, reason), cancellationToken);
    }, cancellationToken);

    /// <summary>Takes a change back, as long as the exchange was not changed again since. Undoing an undo is doing it again.</summary>
    /// <param name="number">The <see cref="AuditEntry.Number"/> of the change.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="PublishingException"><see cref="PublishingFault.Superseded"/>.</exception>
    public Task<Publication> UndoAsync(long number, Editor by, CancellationToken cancellationToken = default) => OneAtATime(async () =>
    {
        var change = await audit.FindAsync(number, cancellationToken);
        if (change is null || await audit.LastAsync(change.ExchangeId, cancellationToken) is not { } last || last.Number != number
            || (change.After is { } after && (await _exchanges.GetAsync(after.Id, cancellationToken))?.Value != after))
        {
            throw new PublishingException(PublishingFault.Superseded, change?.ExchangeId);
        }

        return await CommitAsync(new Edit(EditAction.Undone, change.After, change.Before, by, change.Quiet, change.Reason, number), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static StoredExchange Edited(ExchangeDocument entry, StoredExchange? before) =>
        new(entry.Id, Encoding.UTF8.GetString(ExchangeDocumentJson.Serialize(entry)), before?.DatasetHash, IsEdited: true);

    private async Task<StoredExchange> ExistingAsync(string id, CancellationToken cancellationToken) =>
        (await _exchanges.GetAsync(id, cancellationToken))?.Value is { IsRetracted: false } found
            ? found : throw new PublishingException(PublishingFault.NoSuchExchange, id);

    private async Task<Publication> CommitAsync(Edit edit, CancellationToken cancellationToken)
    {
        // Refuses a wrong entry before anything is written.
        var exchange = edit.After is { IsRetracted: false } after ? new ExchangeBuilder(records.Current.References).Build(after.Document()) : null;
        var number = ((await audit.LastAsync(cancellationToken))?.Number ?? 0) + 1;
        var entry = new AuditEntry(number, time.GetUtcNow(), edit.Action, edit.By, edit.Before, edit.After, edit.Reason, edit.Undoes, edit.Quiet);
        var alert = await AlertAsync(edit, cancellationToken);
        List<Change> changes = [.. await ReplaceAsync(edit.Before, edit.After, cancellationToken), _audit.Put(entry, Change.MustNotExist)];
        if (alert is not null)
        {
            changes.Add(_alerts.Put(alert));
        }

        if (edit.Along is not null)
        {
            changes.Add(edit.Along);
        }

        await store.CommitAsync(changes, cancellationToken);
        try
        {
            await records.ReloadAsync(CancellationToken.None);
        }
        finally
        {
            bell.Ring();
        }

        return new Publication(entry, exchange, alert is { IsQuiet: true } ? null : alert);
    }

    /// <summary>The changes that put one version in the place of another. What the dataset has is kept as retracted, so that the dataset does not bring it back.</summary>
    private async Task<IReadOnlyList<Change>> ReplaceAsync(StoredExchange? before, StoredExchange? after, CancellationToken cancellationToken)
    {
        List<Change> changes = [];
        if (before is not null && before.Id != after?.Id)
        {
            var version = (await _exchanges.GetAsync(before.Id, cancellationToken))?.Version;
            changes.Add(before.DatasetHash is null
                ? _exchanges.Delete(before.Id, version)
                : _exchanges.Put(before with { IsEdited = true, IsRetracted = true }, version ?? Change.MustNotExist));
        }

        if (after is not null)
        {
            changes.Add(_exchanges.Put(after, (await _exchanges.GetAsync(after.Id, cancellationToken))?.Version ?? Change.MustNotExist));
        }

        return changes;
    }

    /// <summary>
    /// The alert as it is to be after <paramref name="edit"/>, or null when nobody is to be told. An exchange has one alert for life: publishing
    /// it makes the alert (a quiet one for the digests alone), whatever happens to the exchange later changes it. Corrections of what was never
    /// announced are not announced either.
    /// </summary>
    private async Task<Alert?> AlertAsync(Edit edit, CancellationToken cancellationToken)
    {
        var existing = await LastAlertAsync((edit.Before ?? edit.After)!.Id, cancellationToken);
        if (edit.After is not { IsRetracted: false } after)
        {
            return existing is { News: { } told }
                ? existing with { Revision = existing.Revision + (edit.Quiet ? 0 : 1), News = told with { IsRetracted = true, Reason = edit.Reason } } : null;
        }

        return existing switch
        {
            { IsQuiet: true } when edit is { Action: EditAction.Published, Quiet: false } => New(existing.Id),
            { News: { } news } => existing with
            {
                Revision = existing.Revision + (edit.Quiet ? 0 : 1),
                News = news with { ExchangeId = after.Id, Entry = after.Entry, IsRetracted = false, Reason = edit.Undoes is null ? edit.Reason : null },
            },
            _ when edit.Action == EditAction.Published => New(await FreeIdAsync(after.Id, cancellationToken)),
            _ => null,
        };

        Alert New(string id) => new()
        {
            Id = id,
            At = time.GetUtcNow(),
            ReportTo = edit.By.ChatId,
            IsQuiet = edit.Quiet,
            News = new ExchangeNews(after.Id, after.Entry, after.Entry),
        };
    }

    private async Task<Alert?> LastAlertAsync(string exchangeId, CancellationToken cancellationToken)
    {
        await foreach (var alert in _alerts.ScanIndexAsync(Alert.ExchangeIndex, IndexScan.Equal(exchangeId) with { Reverse = true, Limit = 1 }, cancellationToken))
        {
            return alert.Value;
        }

        return null;
    }

    private async Task<string> FreeIdAsync(string id, CancellationToken cancellationToken)
    {
        var free = id;
        for (var n = 2; await _alerts.GetAsync(free, cancellationToken) is not null; n++)
        {
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}~{n}");
        }

        return free;
    }

    private async Task<Publication> OneAtATime(Func<Task<Publication>> change, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed record Edit(
        EditAction Action, StoredExchange? Before, StoredExchange? After, Editor By, bool Quiet, string? Reason = null, long? Undoes = null, Change? Along = null);
}
