using System.Text;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

/// <summary>A reader who asks to be forgotten is: no byte of a deleted document stays in any of the store's files.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Secret = "chat 4815162342 lives in Chernihiv";

    private readonly TemporaryFolder _folder = new();

    private string StorePath => _folder.File("bot.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(20)]
    [InlineData(20_000)]
    public async Task Soon_after_a_deletion_nothing_of_the_document_is_left_on_the_disk(int copies)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(
            StorePath, [new CollectionDefinition("people", "home")], SqliteSettings.Default with { IdleBeforeCheckpoint = TimeSpan.Zero });
        await store.CommitAsync([PutSecret(copies)]);
        await store.CommitAsync([new PutChange("people", "other", "{}"u8.ToArray())]);

        await store.CommitAsync([new DeleteChange("people", "ann")]);

        using var hung = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (new FileInfo(StorePath + "-wal").Length > 0)
            await Task.Delay(5, hung.Token);
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(StorePath)!), AssertHasNoSecret);
    }

    [Fact]
    public async Task A_backup_holds_nothing_of_what_was_deleted_before()
    {
        await using var store = await SqliteDocumentStore.OpenAsync(StorePath, [new CollectionDefinition("people", "home")]);
        await store.CommitAsync([PutSecret(20)]);
        await store.CommitAsync([new DeleteChange("people", "ann")]);

        await store.BackupAsync(_folder.File("backup.db"));

        AssertHasNoSecret(_folder.File("backup.db"));
    }

    private static PutChange PutSecret(int copies) => new(
        "people",
        "ann",
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Secret, copies))),
        IndexValues: new Dictionary<string, string?>(StringComparer.Ordinal) { ["home"] = Secret });

    private static void AssertHasNoSecret(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        Assert.DoesNotContain("Chernihiv", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
