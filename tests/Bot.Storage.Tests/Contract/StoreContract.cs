using System.Text;

namespace Bot.Storage.Tests.Contract;

/// <summary>What a backend must offer to be put through the contract tests: an empty store each time, kept until disposal.</summary>
public interface IBackend : IAsyncDisposable
{
    Task<IDocumentStore> OpenAsync(params CollectionDefinition[] collections);
}

/// <summary>The ground that the contract tests stand on. Derive each contract once per backend.</summary>
public abstract class StoreContract(IBackend backend) : IAsyncLifetime
{
    protected IDocumentStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await backend.OpenAsync(
        new CollectionDefinition("people", "town", "born"),
        new CollectionDefinition("letters"));

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await backend.DisposeAsync();
    }

    protected static PutChange Put(string key, string body = "{}", long? expected = null, string collection = "people") =>
        new(collection, key, Encoding.UTF8.GetBytes(body), expected);

    protected static PutChange PutIndexed(string key, string? town, string? born = null) => new("people", key, "{}"u8.ToArray())
    {
        IndexValues = new Dictionary<string, string?>(StringComparer.Ordinal) { ["town"] = town, ["born"] = born },
    };

    protected Task PutAll(params IEnumerable<string> keys) => Store.CommitAsync([.. keys.Select(key => Put(key))]);

    protected async Task<string?> BodyOf(string key, string collection = "people") =>
        await Store.GetAsync(collection, key) is { } document ? Encoding.UTF8.GetString(document.Body.Span) : null;

    protected Task<List<string>> Keys(KeyScan scan) => KeysOf(Store.ScanAsync("people", scan));

    protected Task<List<string>> KeysByTown(IndexScan scan) => KeysOf(Store.ScanIndexAsync("people", "town", scan));

    protected static async Task<List<string>> KeysOf(IAsyncEnumerable<Document> documents)
    {
        var keys = new List<string>();
        await foreach (var document in documents)
            keys.Add(document.Key);
        return keys;
    }
}
