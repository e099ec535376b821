using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string StorePath => _folder.File("bot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var path = Path.Combine(_folder.File("a"), "b", "bot.db");

        await using var store = await SqliteDocumentStore.OpenAsync(path, []);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Documents_survive_closing_and_only_the_one_file_remains()
    {
        await Fill(10);

        Assert.Equal([StorePath], Directory.GetFiles(Path.GetDirectoryName(StorePath)!));
        await using var store = await Open();
        Assert.Equal(10, await store.CountAsync("people"));
    }

    [Fact]
    public async Task Commit_numbers_go_on_after_closing()
    {
        var before = await Fill(1);

        await using var store = await Open();

        Assert.True(await store.CommitAsync([Put("later")]) > before);
    }

    // A killed process loses nothing that the system already has, so no crash test can tell whether a power cut would.
    [Fact]
    public void The_writer_waits_for_the_disk_and_overwrites_what_it_deletes()
    {
        using var writer = StoreFile.Open(StorePath, [], SqliteSettings.Default);

        Assert.Equal(2, writer.Number("PRAGMA synchronous"));
        Assert.Equal("wal", writer.Prepare("PRAGMA journal_mode").ExecuteScalar());
        Assert.Equal(1, writer.Number("PRAGMA secure_delete"));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_reported()
    {
        Directory.CreateDirectory(StorePath);

        await AssertFails(StoreFailure.CannotOpen);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_reported()
    {
        await File.WriteAllTextAsync(StorePath, "");

        var error = await Assert.ThrowsAsync<StoreException>(() => SqliteDocumentStore.OpenAsync(Path.Combine(StorePath, "bot.db"), []));

        Assert.Equal(StoreFailure.CannotOpen, error.Failure);
    }

    [Fact]
    public async Task A_text_file_is_no_store_and_is_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("Dear diary. ", 1_000));
        await File.WriteAllTextAsync(StorePath, text);

        await AssertFails(StoreFailure.NotAStore);
        Assert.Equal(text, await File.ReadAllTextAsync(StorePath));
    }

    [Fact]
    public async Task Another_programs_database_is_no_store_and_is_left_alone()
    {
        Sql("CREATE TABLE cookies (name TEXT)");
        var before = await File.ReadAllBytesAsync(StorePath);

        await AssertFails(StoreFailure.NotAStore);
        Assert.Equal(before, await File.ReadAllBytesAsync(StorePath));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_truncated_store_is_damaged(double share)
    {
        await Fill(2_000);
        using (var file = new FileStream(StorePath, FileMode.Open))
            file.SetLength((long)(file.Length * share));

        await AssertFails(StoreFailure.Corrupt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_store_with_overwritten_pages_is_damaged(int seed)
    {
        await Fill(2_000);
        var random = new Random(seed);
        var noise = new byte[4_096 * 3];
        random.NextBytes(noise);
        using (var file = new FileStream(StorePath, FileMode.Open))
        {
            file.Seek(4_096 * random.Next(1, 20), SeekOrigin.Begin);
            file.Write(noise);
        }

        await AssertFails(StoreFailure.Corrupt);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        await Fill(1);
        Sql($"PRAGMA user_version = {Schema.Steps.Count + 1}");
        var before = await File.ReadAllBytesAsync(StorePath);

        var error = await AssertFails(StoreFailure.NewerSchema);

        Assert.Contains($"version {Schema.Steps.Count + 1}", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(StorePath));
    }

    [Fact]
    public async Task Every_refusal_is_one_line_that_names_the_file()
    {
        await File.WriteAllTextAsync(StorePath, "not a store, however long you look at it");

        var error = await AssertFails(StoreFailure.NotAStore);

        Assert.Contains(StorePath, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task A_collection_or_an_index_can_be_added_later()
    {
        await Fill(3);

        await using var store = await SqliteDocumentStore.OpenAsync(StorePath, [new CollectionDefinition("people", "town"), new CollectionDefinition("new")]);
        await store.CommitAsync([Put("000002") with { IndexValues = new Dictionary<string, string?>(StringComparer.Ordinal) { ["town"] = "Kyiv" } }]);

        var listed = new List<string>();
        await foreach (var document in store.ScanIndexAsync("people", "town", IndexScan.All))
            listed.Add(document.Key);
        Assert.Equal(["000002"], listed);
        Assert.Equal(3, await store.CountAsync("people"));
    }

    private async Task<StoreException> AssertFails(StoreFailure failure)
    {
        var error = await Assert.ThrowsAsync<StoreException>(Open);
        Assert.Equal(failure, error.Failure);
        return error;
    }

    private Task<SqliteDocumentStore> Open() => SqliteDocumentStore.OpenAsync(StorePath, [new CollectionDefinition("people")]);

    private async Task<long> Fill(int count)
    {
        await using var store = await Open();
        return await store.CommitAsync([.. Enumerable.Range(0, count).Select(i => Put($"{i:D6}"))]);
    }

    private static PutChange Put(string key) => new("people", key, "{\"name\":\"somebody with a rather long name, to fill pages\"}"u8.ToArray());

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
