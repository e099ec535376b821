using System.Text;
using Bot.Exchanges.Dataset;
using Bot.Records;
using Bot.Storage;

namespace Bot.Tests.Records;

public sealed class RecordKeeperTests : IAsyncLifetime
{
    private const string Id = "2025-05-06";
    private static readonly DatasetContent Dataset = DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data"));
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_first_import_takes_everything_and_the_next_one_nothing()
    {
        var all = Dataset.Exchanges.Length;
        Assert.Equal(new ImportResult(all, 0, 0, 0), await Import(Dataset.Exchanges));
        Assert.Equal(new ImportResult(0, 0, 0, 0), await Import(Dataset.Exchanges));

        var keeper = NewKeeper();
        await keeper.ReloadAsync(default);
        Assert.Equal(Dataset.Record.Exchanges.Select(e => e.Id), keeper.Current.Exchanges.Select(e => e.Id));
    }

    [Fact]
    public async Task A_correction_to_an_untouched_entry_is_taken()
    {
        await Import(Dataset.Exchanges);
        Assert.Equal(new ImportResult(0, 1, 0, 0), await Import(Changed("Corrected.")));
        Assert.Equal("Corrected.", await SummaryAsync());
    }

    [Fact]
    public async Task An_entry_that_an_editor_changed_is_never_overwritten()
    {
        await Import(Dataset.Exchanges);
        await Put(await StoredAsync() with { Entry = Entry("Edited."), IsEdited = true });

        Assert.Equal(new ImportResult(0, 0, 0, 0), await Import(Dataset.Exchanges));
        Assert.Equal("Edited.", await SummaryAsync());
        Assert.Equal(new ImportResult(0, 0, 0, 1), await Import(Changed("Corrected.")));
        Assert.Equal("Edited.", await SummaryAsync());
        Assert.Equal(new ImportResult(0, 0, 0, 0), await Import(Without()));
        Assert.Equal("Edited.", await SummaryAsync());
    }

    [Fact]
    public async Task An_entry_that_an_editor_retracted_does_not_come_back()
    {
        await Import(Dataset.Exchanges);
        await Put(await StoredAsync() with { IsRetracted = true });

        await Import(Dataset.Exchanges);
        Assert.Null(await SummaryAsync());
        Assert.Equal(new ImportResult(0, 0, 0, 1), await Import(Changed("Corrected.")));
        Assert.Null(await SummaryAsync());
        await Import(Without());
        await Import(Dataset.Exchanges);
        Assert.Null(await SummaryAsync());
    }

    [Fact]
    public async Task An_entry_that_an_editor_added_stays_when_the_dataset_gets_one_of_the_same_id()
    {
        await Import(Without());
        await Put(new StoredExchange(Id, Entry("Added."), DatasetHash: null));

        Assert.Equal(new ImportResult(0, 0, 0, 1), await Import(Dataset.Exchanges));
        Assert.Equal("Added.", await SummaryAsync());
        Assert.Equal(new ImportResult(0, 0, 0, 0), await Import(Without()));
        Assert.Equal("Added.", await SummaryAsync());
    }

    [Fact]
    public async Task An_untouched_entry_that_the_dataset_dropped_goes()
    {
        await Import(Dataset.Exchanges);
        Assert.Equal(new ImportResult(0, 0, 1, 0), await Import(Without()));
        Assert.Null(await SummaryAsync());
    }

    [Fact]
    public async Task Readers_keep_the_snapshot_that_they_took()
    {
        var keeper = NewKeeper();
        await keeper.ImportAsync(Dataset.Exchanges, default);
        var before = keeper.Current;
        await keeper.ImportAsync(Changed("Corrected."), default);

        Assert.NotSame(before, keeper.Current);
        Assert.NotEqual("Corrected.", before.Find(Id)!.Facts.Summary.En);
        Assert.Equal("Corrected.", keeper.Current.Find(Id)!.Facts.Summary.En);
    }

    [Fact]
    public async Task Exported_documents_are_what_is_stored_in_the_order_asked()
    {
        var keeper = NewKeeper();
        await keeper.ImportAsync(Dataset.Exchanges, default);
        var asked = keeper.Current.Exchanges.Reverse().Take(3).ToArray();

        Assert.Equal(asked.Select(e => e.Id), (await keeper.DocumentsAsync(asked, default)).Select(d => d.Id));
    }

    [Fact]
    public async Task A_stored_entry_that_cannot_be_read_is_named()
    {
        await Import(Dataset.Exchanges);
        await Put(await StoredAsync() with { Entry = "{}", IsEdited = true });

        var error = await Assert.ThrowsAsync<StoreException>(() => NewKeeper().ReloadAsync(default));
        Assert.Contains(Id, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_record_before_an_import() => Assert.Throws<InvalidOperationException>(() => NewKeeper().Current);

    private static IReadOnlyList<ExchangeDocument> Without() => [.. Dataset.Exchanges.Where(d => d.Id != Id)];

    private static IReadOnlyList<ExchangeDocument> Changed(string summary) => [.. Dataset.Exchanges.Select(d => d.Id == Id ? WithSummary(d, summary) : d)];

    private static ExchangeDocument WithSummary(ExchangeDocument document, string summary) => document with { Summary = document.Summary with { En = summary } };

    private static string Entry(string summary) =>
        Encoding.UTF8.GetString(ExchangeDocumentJson.Serialize(WithSummary(Dataset.Exchanges.Single(d => d.Id == Id), summary)));

    private RecordKeeper NewKeeper() => new(_store.Documents, Dataset.References);

    /// <summary>An import as the start of the program makes it.</summary>
    private Task<ImportResult> Import(IReadOnlyCollection<ExchangeDocument> documents) => NewKeeper().ImportAsync(documents, default);

    private Task<long> Put(StoredExchange entry) => _store.Documents.CommitAsync([StoredExchange.Collection.Put(entry)]);

    private async Task<StoredExchange> StoredAsync() =>
        StoredExchange.Collection.Read((await _store.Documents.GetAsync("exchanges", Id))!).Value;

    private async Task<string?> SummaryAsync()
    {
        var keeper = NewKeeper();
        await keeper.ReloadAsync(default);
        return keeper.Current.Find(Id)?.Facts.Summary.En;
    }
}
