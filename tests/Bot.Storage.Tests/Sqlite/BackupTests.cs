using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteDocumentStore _store = null!;

    private string BackupPath => _folder.File("backup.db");

    public async Task InitializeAsync() => _store = await Open(_folder.File("bot.db"));

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_opens_as_a_store_with_the_same_documents_and_goes_on_counting()
    {
        var version = await Commit(1);
        await _store.BackupAsync(BackupPath);

        await using var copy = await Open(BackupPath);

        Assert.Equal(version, (await copy.GetAsync("left", "000001"))!.Version);
        Assert.True(await copy.CommitAsync([new DeleteChange("left", "000001")]) > version);
    }

    [Fact]
    public async Task A_backup_made_while_commits_go_on_has_every_commit_whole()
    {
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
                await Commit(i);
        });
        for (var round = 0; round < 5; round++)
        {
            await _store.BackupAsync(BackupPath);
            await using var copy = await Open(BackupPath);
            Assert.Equal(await copy.CountAsync("left"), await copy.CountAsync("right"));
        }
        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_replaces_the_last_one_and_leaves_no_other_file()
    {
        await Commit(1);
        await _store.BackupAsync(BackupPath);
        await Commit(2);
        await _store.BackupAsync(BackupPath);

        Assert.Equal(["backup.db"], Directory.GetFiles(Path.GetDirectoryName(BackupPath)!, "backup*").Select(Path.GetFileName));
        await using var copy = await Open(BackupPath);
        Assert.Equal(2, await copy.CountAsync("left"));
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_is_a_store_exception()
    {
        Directory.CreateDirectory(BackupPath);

        var error = await Assert.ThrowsAsync<StoreException>(() => _store.BackupAsync(BackupPath));

        Assert.Equal(StoreFailure.Io, error.Failure);
    }

    [Fact]
    public async Task A_cancelled_backup_leaves_no_file()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.BackupAsync(BackupPath, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(BackupPath)!, "backup*"));
    }

    private Task<long> Commit(int number) => _store.CommitAsync(
        [new PutChange("left", $"{number:D6}", "{}"u8.ToArray()), new PutChange("right", $"{number:D6}", "{}"u8.ToArray())]);

    private static Task<SqliteDocumentStore> Open(string path) =>
        SqliteDocumentStore.OpenAsync(path, [new CollectionDefinition("left"), new CollectionDefinition("right")]);
}
