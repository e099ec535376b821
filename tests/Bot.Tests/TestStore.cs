using Bot.Hosting;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.Tests;

/// <summary>An empty store in a folder of its own.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-store-").FullName;

    private TestStore()
    {
    }

    public IDocumentStore Documents { get; private set; } = null!;

    public static async Task<TestStore> OpenAsync()
    {
        var test = new TestStore();
        test.Documents = await SqliteDocumentStore.OpenAsync(Path.Combine(test._folder, "bot.db"), BotHost.Collections, CancellationToken.None);
        return test;
    }

    public async ValueTask DisposeAsync()
    {
        await Documents.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
