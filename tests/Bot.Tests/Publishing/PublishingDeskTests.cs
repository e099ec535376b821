using Bot.Alerts;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Publishing;
using Bot.Records;

namespace Bot.Tests.Publishing;

public sealed class PublishingDeskTests : IAsyncLifetime, IDisposable
{
    private static readonly Editor Editor = new(1, "Olena", 1);
    private TestStore _store = null!;
    private RecordKeeper _records = null!;
    private AuditTrail _audit = null!;
    private PublishingDesk _publisher = null!;
    private DatasetContent _dataset = null!;

    public async Task InitializeAsync()
    {
        _dataset = DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data"));
        _store = await TestStore.OpenAsync();
        _records = new RecordKeeper(_store.Documents, _dataset.References);
        await _records.ImportAsync(_dataset.Exchanges, CancellationToken.None);
        _audit = new AuditTrail(_store.Documents);
        _publisher = new PublishingDesk(_store.Documents, _records, _audit, new AlertBell(), TimeProvider.System);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _publisher.Dispose();

    [Fact]
    public async Task A_published_exchange_is_in_the_record_the_audit_trail_and_the_outbox_by_one_commit()
    {
        var published = await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        Assert.Equal(100, _records.Current.Find("2026-11-20")!.Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
        Assert.Equal((EditAction.Published, 1, null), (published.Audit.Action, published.Audit.By.UserId, published.Audit.Before));
        var versions = await Task.WhenAll(Version("exchanges", "2026-11-20"), Version("audit", AuditEntry.KeyOf(1)), Version("alerts", "2026-11-20"));
        Assert.Single(versions.Distinct());
    }

    [Fact]
    public async Task A_quiet_publication_alerts_nobody() =>
        Assert.Null((await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor, quiet: true)).Alert);

    [Fact]
    public async Task A_wrong_entry_changes_nothing()
    {
        var wrong = News.Exchange("2026-11-20", 100) with { Mediators = ["nobody"] };
        await Assert.ThrowsAsync<InvalidEntryException>(() => _publisher.PublishAsync(wrong, Editor));
        Assert.Null(await _audit.LastAsync(default));
        Assert.Null(_records.Current.Find("2026-11-20"));
    }

    [Fact]
    public async Task An_id_that_is_taken_is_refused() =>
        Assert.Equal(PublishingFault.IdTaken, (await Assert.ThrowsAsync<PublishingException>(() => _publisher.PublishAsync(News.Exchange("2025-05-06", 1), Editor))).Fault);

    [Fact]
    public async Task A_correction_changes_the_alert_of_the_exchange_and_makes_no_other()
    {
        await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        var corrected = await _publisher.CorrectAsync("2026-11-20", News.Exchange("2026-11-20", 105), Editor, "typo");
        Assert.Equal(("2026-11-20", 2, "typo"), (corrected.Alert!.Id, corrected.Alert.Revision, corrected.Alert.News!.Reason));
        Assert.NotEqual(corrected.Alert.News.First, corrected.Alert.News.Entry);
    }

    [Fact]
    public async Task A_quiet_correction_reaches_only_those_not_told_yet() =>
        Assert.Equal(1, (await Corrected(quiet: true)).Alert!.Revision);

    [Fact]
    public async Task Corrections_of_what_was_never_announced_are_not_announced()
    {
        var document = Document("2025-05-06");
        Assert.Null((await _publisher.CorrectAsync("2025-05-06", document with { Note = new LocalizedText("Checked again.") }, Editor)).Alert);
    }

    [Fact]
    public async Task A_corrected_date_moves_exchange_and_alert_to_the_new_id()
    {
        await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        var moved = await _publisher.CorrectAsync("2026-11-20", News.Exchange("2026-11-19", 100), Editor);
        Assert.Null(_records.Current.Find("2026-11-20"));
        Assert.NotNull(_records.Current.Find("2026-11-19"));
        Assert.Equal(("2026-11-20", "2026-11-19"), (moved.Alert!.Id, moved.Alert.News!.ExchangeId));
        Assert.Equal(["Corrected", "Published"], (await _audit.HistoryAsync("2026-11-19", default)).Select(e => e.Action.ToString()));

        await _publisher.UndoAsync(moved.Audit.Number, Editor);
        Assert.NotNull(_records.Current.Find("2026-11-20"));
        Assert.Null(_records.Current.Find("2026-11-19"));
    }

    [Fact]
    public async Task The_dataset_does_not_bring_back_what_was_retracted()
    {
        await _publisher.RetractAsync("2025-05-06", Editor, "not confirmed");
        Assert.Null(_records.Current.Find("2025-05-06"));
        await _records.ImportAsync([.. _dataset.Exchanges.Select(e => e with { Note = new LocalizedText("A new edition.") })], default);
        Assert.Null(_records.Current.Find("2025-05-06"));
    }

    [Fact]
    public async Task Undoing_a_publication_retracts_its_alert_and_undoing_that_brings_both_back()
    {
        var published = await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        var undone = await _publisher.UndoAsync(published.Audit.Number, Editor);
        Assert.True(undone.Alert!.IsRetracted);
        Assert.Null(_records.Current.Find("2026-11-20"));
        var redone = await _publisher.UndoAsync(undone.Audit.Number, Editor);
        Assert.False(redone.Alert!.IsRetracted);
        Assert.NotNull(_records.Current.Find("2026-11-20"));
    }

    [Fact]
    public async Task Undoing_a_correction_restores_the_entry_exactly()
    {
        var before = await _store.Documents.GetAsync("exchanges", "2025-05-06");
        var corrected = await _publisher.CorrectAsync("2025-05-06", Document("2025-05-06") with { Note = new LocalizedText("Wrong.") }, Editor);
        await _publisher.UndoAsync(corrected.Audit.Number, Editor);
        Assert.Equal(before!.Body.ToArray(), (await _store.Documents.GetAsync("exchanges", "2025-05-06"))!.Body.ToArray());
    }

    [Fact]
    public async Task Only_the_last_change_of_an_exchange_can_be_undone()
    {
        var first = await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        await _publisher.CorrectAsync("2026-11-20", News.Exchange("2026-11-20", 105), Editor);
        Assert.Equal(PublishingFault.Superseded, (await Assert.ThrowsAsync<PublishingException>(() => _publisher.UndoAsync(first.Audit.Number, Editor))).Fault);
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_is_refused()
    {
        await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        var fault = await Assert.ThrowsAsync<PublishingException>(() => _publisher.CorrectAsync("2026-11-20", News.Exchange("2026-11-20", 100), Editor));
        Assert.Equal(PublishingFault.NothingChanged, fault.Fault);
    }

    [Fact]
    public async Task Changes_made_at_the_same_time_are_numbered_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(day => _publisher.PublishAsync(News.Exchange($"2026-11-{day:00}", day), Editor)));
        Assert.Equal(20, (await _audit.LastAsync(default))!.Number);
    }

    private async Task<Publication> Corrected(bool quiet)
    {
        await _publisher.PublishAsync(News.Exchange("2026-11-20", 100), Editor);
        return await _publisher.CorrectAsync("2026-11-20", News.Exchange("2026-11-20", 105), Editor, quiet: quiet);
    }

    private ExchangeDocument Document(string id) => _dataset.Exchanges.Single(e => e.Id == id);

    private async Task<long> Version(string collection, string key) => (await _store.Documents.GetAsync(collection, key))!.Version;
}
