using System.Text;
using Bot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

public sealed class MigrationTests : IDisposable
{
    // Stands for a step of a later program: it changes what version 1 stored.
    private static readonly Action<Session> s_nextStep = session => session.Execute(
        """
        UPDATE "collection_people" SET body = CAST(replace(CAST(body AS TEXT), 'Kiev', 'Kyiv') AS BLOB);
        UPDATE "collection_people" SET by_town = 'Kyiv' WHERE by_town = 'Kiev';
        """);

    private static readonly Action<Session> s_failingStep = session =>
    {
        session.Execute("DELETE FROM \"collection_people\"");
        throw new InvalidOperationException("The step fails half-way.");
    };

    private readonly TemporaryFolder _folder = new();

    private string StorePath => _folder.File("bot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_version_1_opens_with_its_documents_versions_and_indexes()
    {
        BuildVersion1();

        await using var store = await Open(Schema.Steps);

        Assert.Equal(7, (await store.GetAsync("people", "ann"))!.Version);
        Assert.Equal(["ann"], await PeopleOf(store, "Kiev"));
        Assert.Equal(8, await store.CommitAsync([new DeleteChange("people", "ann", ExpectedVersion: 7)]));
    }

    [Fact]
    public async Task A_later_step_brings_old_documents_forward_once()
    {
        BuildVersion1();
        IReadOnlyList<Action<Session>> steps = [.. Schema.Steps, s_nextStep];

        await using (var store = await Open(steps))
        {
            Assert.Equal("""{"town":"Kyiv"}""", Encoding.UTF8.GetString((await store.GetAsync("people", "ann"))!.Body.Span));
            Assert.Equal(["ann"], await PeopleOf(store, "Kyiv"));
        }
        Assert.Equal(steps.Count, ReadVersion());
        await using var again = await Open([.. Schema.Steps, s_failingStep]);
    }

    [Fact]
    public async Task Steps_run_in_order_and_one_that_fails_is_undone_alone()
    {
        BuildVersion1();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Open([.. Schema.Steps, s_nextStep, s_failingStep]));

        Assert.Equal(Schema.Steps.Count + 1, ReadVersion());
        await using var store = await Open([.. Schema.Steps, s_nextStep]);
        Assert.Equal(["ann"], await PeopleOf(store, "Kyiv"));
    }

    /// <summary>A file exactly as the program left it when the schema was at version 1. Never change it to follow the program.</summary>
    private void BuildVersion1() => Sql(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA application_id = 1464353608;
        PRAGMA user_version = 1;
        CREATE TABLE store (last_commit INTEGER NOT NULL);
        INSERT INTO store (last_commit) VALUES (7);
        CREATE TABLE "collection_people" (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, body BLOB NOT NULL, by_town TEXT) WITHOUT ROWID;
        CREATE INDEX "people.town" ON "collection_people" (by_town, key) WHERE by_town IS NOT NULL;
        INSERT INTO "collection_people" VALUES ('ann', 7, CAST('{"town":"Kiev"}' AS BLOB), 'Kiev'), ('bob', 3, CAST('{}' AS BLOB), NULL);
        """);

    private Task<SqliteDocumentStore> Open(IReadOnlyList<Action<Session>> steps) => SqliteDocumentStore.OpenAsync(
        StorePath, [new CollectionDefinition("people", "town")], SqliteSettings.Default with { Steps = steps });

    private static async Task<List<string>> PeopleOf(SqliteDocumentStore store, string town)
    {
        var keys = new List<string>();
        await foreach (var document in store.ScanIndexAsync("people", "town", IndexScan.Equal(town)))
            keys.Add(document.Key);
        return keys;
    }

    private int ReadVersion() => (int)(long)Sql("PRAGMA user_version")!;

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
