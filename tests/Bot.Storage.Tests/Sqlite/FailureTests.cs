using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class FailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string StorePath => _folder.File("bot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_told_to_the_caller_and_the_writer_goes_on()
    {
        await using var store = await Open(SqliteSettings.Default with { WriterPragmas = "PRAGMA max_page_count = 60" });
        await store.CommitAsync([Put("small")]);

        var error = await Assert.ThrowsAsync<StoreException>(() => store.CommitAsync([Put("half"), Put("large", 1_000_000)]));

        Assert.Equal(StoreFailure.Full, error.Failure);
        Assert.Null(await store.GetAsync("people", "half"));
        await store.CommitAsync([Put("another small")]);
        Assert.Equal(2, await store.CountAsync("people"));
    }

    [Fact]
    public async Task A_commit_that_does_not_fit_takes_none_of_its_neighbours_along()
    {
        await using var store = await Open(SqliteSettings.Default with { WriterPragmas = "PRAGMA max_page_count = 60" });

        var small = Enumerable.Range(0, 40).Select(i => (Large: store.CommitAsync([Put($"large {i}", 1_000_000)]), Small: store.CommitAsync([Put($"small {i}")]))).ToList();

        foreach (var (large, fits) in small)
        {
            await Assert.ThrowsAsync<StoreException>(() => large);
            Assert.True(await fits > 0);
        }
        Assert.Equal(40, await store.CountAsync("people"));
    }

    [Fact]
    public async Task A_lock_held_by_another_process_is_told_to_the_caller_and_the_writer_goes_on()
    {
        await using var store = await Open(SqliteSettings.Default with { BusyTimeout = TimeSpan.FromMilliseconds(10) });
        using (var other = Connect())
        {
            Execute(other, "BEGIN IMMEDIATE");

            var error = await Assert.ThrowsAsync<StoreException>(() => store.CommitAsync([Put("a")]));

            Assert.Equal(StoreFailure.Busy, error.Failure);
            Assert.Null(await store.GetAsync("people", "a"));
        }
        await store.CommitAsync([Put("a")]);
        Assert.NotNull(await store.GetAsync("people", "a"));
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_commits_and_conflicts()
    {
        await using var one = await Open(SqliteSettings.Default);
        await using var two = await Open(SqliteSettings.Default);

        var version = await one.CommitAsync([Put("a")]);
        var next = await two.CommitAsync([Put("a") with { ExpectedVersion = version }]);

        Assert.True(next > version);
        await Assert.ThrowsAsync<VersionConflictException>(() => one.CommitAsync([Put("a") with { ExpectedVersion = version }]));
    }

    [Fact]
    public async Task Damage_found_while_reading_is_a_store_exception()
    {
        await using (var filled = await Open(SqliteSettings.Default))
            await filled.CommitAsync([.. Enumerable.Range(0, 500).Select(i => Put($"{i:D4}", 500))]);
        await using var store = await Open(SqliteSettings.Default);
        using (var file = new FileStream(StorePath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Seek(4_096 * 3, SeekOrigin.Begin);
            file.Write(new byte[4_096 * 40]);
        }

        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await foreach (var document in store.ScanAsync("people", KeyScan.All))
                Assert.NotNull(document);
        });

        Assert.Equal(StoreFailure.Corrupt, error.Failure);
    }

    private Task<SqliteDocumentStore> Open(SqliteSettings settings) =>
        SqliteDocumentStore.OpenAsync(StorePath, [new CollectionDefinition("people")], settings);

    private static PutChange Put(string key, int size = 10) => new("people", key, new byte[size]);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
