using Bot.Storage.Sqlite;
using Bot.Storage.Tests.Contract;

namespace Bot.Storage.Tests.Sqlite;

public sealed class SqliteBackend : IBackend
{
    private readonly TemporaryFolder _folder = new();

    public async Task<IDocumentStore> OpenAsync(params CollectionDefinition[] collections) =>
        await SqliteDocumentStore.OpenAsync(_folder.File("bot.db"), collections);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class SqliteCommitTests() : CommitContract(new SqliteBackend());

public sealed class SqliteScanTests() : ScanContract(new SqliteBackend());

public sealed class SqliteConcurrencyTests() : ConcurrencyContract(new SqliteBackend());

public sealed class SqliteModelTests() : ModelContract(new SqliteBackend());
