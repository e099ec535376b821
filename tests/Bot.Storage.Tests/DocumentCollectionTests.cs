using System.Text;
using System.Text.Json.Serialization;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests;

public sealed class DocumentCollectionTests : IAsyncLifetime, IDisposable
{
    private static readonly CollectionDefinition<Chat> s_definition =
        new("chats", ChatJson.Default.Chat, chat => $"{chat.Id:D10}", ("language", chat => chat.Language));

    private readonly TemporaryFolder _folder = new();
    private SqliteDocumentStore _store = null!;
    private DocumentCollection<Chat> _chats = null!;

    public async Task InitializeAsync()
    {
        _store = await SqliteDocumentStore.OpenAsync(_folder.File("bot.db"), [s_definition]);
        _chats = new DocumentCollection<Chat>(_store, s_definition);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_value_is_read_as_it_was_put()
    {
        var version = await _store.CommitAsync([_chats.Put(new Chat(7, "uk"))]);

        Assert.Equal(new Stored<Chat>(new Chat(7, "uk"), version), await _chats.GetAsync("0000000007"));
    }

    [Fact]
    public async Task A_missing_value_is_null() => Assert.Null(await _chats.GetAsync("0000000007"));

    [Fact]
    public async Task A_deleted_value_is_gone()
    {
        var version = await _store.CommitAsync([_chats.Put(new Chat(7, "uk"))]);
        await _store.CommitAsync([_chats.Delete("0000000007", version)]);

        Assert.Equal(0, await _chats.CountAsync());
    }

    [Fact]
    public async Task Values_are_walked_by_key_and_by_index()
    {
        await _store.CommitAsync([_chats.Put(new Chat(3, "uk")), _chats.Put(new Chat(1, "uk")), _chats.Put(new Chat(2, null))]);

        Assert.Equal([1, 2, 3], await Ids(_chats.ScanAsync()));
        Assert.Equal([1, 3], await Ids(_chats.ScanIndexAsync("language", IndexScan.Equal("uk"))));
    }

    [Fact]
    public async Task A_document_of_another_shape_is_a_corrupt_store_and_is_not_quoted()
    {
        await _store.CommitAsync([new PutChange("chats", "x", Encoding.UTF8.GetBytes("[\"secret\"]"))]);

        var error = await Assert.ThrowsAsync<StoreException>(async () => await _chats.GetAsync("x"));

        Assert.Equal(StoreFailure.Corrupt, error.Failure);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_creates_or_changes_and_never_loses_another_ones_update()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => _chats.UpdateAsync("0000000007", chat => chat is null ? new Chat(7, "x") : chat with { Language = chat.Language + "x" }))));

        Assert.Equal(new string('x', 20), (await _chats.GetAsync("0000000007"))!.Value.Language);
    }

    [Fact]
    public async Task An_update_must_keep_the_key() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _chats.UpdateAsync("0000000007", _ => new Chat(8, null)));

    [Theory]
    [InlineData("")]
    [InlineData("Chats")]
    [InlineData("chat-ids")]
    [InlineData("7chats")]
    [InlineData("x\"; DROP TABLE store; --")]
    public void A_name_that_not_every_backend_could_use_is_refused(string name)
    {
        Assert.Throws<ArgumentException>(() => new CollectionDefinition(name));
        Assert.Throws<ArgumentException>(() => new CollectionDefinition("chats", name));
    }

    [Fact]
    public void An_index_declared_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new CollectionDefinition("chats", "language", "language"));

    private static async Task<List<long>> Ids(IAsyncEnumerable<Stored<Chat>> chats)
    {
        var ids = new List<long>();
        await foreach (var chat in chats)
            ids.Add(chat.Value.Id);
        return ids;
    }
}

internal sealed record Chat(long Id, string? Language);

[JsonSerializable(typeof(Chat))]
internal sealed partial class ChatJson : JsonSerializerContext;
