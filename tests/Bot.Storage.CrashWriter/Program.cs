// Commits numbered letters to the store named by the first argument, from several callers at once, until killed.
// Each commit n puts three documents; its number is printed once it has been acknowledged.
using System.Globalization;
using System.Text;
using Bot.Storage;
using Bot.Storage.Sqlite;

const int Callers = 32;

await using var store = await SqliteDocumentStore.OpenAsync(
    args[0], [new CollectionDefinition("left", "parity"), new CollectionDefinition("right"), new CollectionDefinition("last")]);
var next = (int)await store.CountAsync("left");
using var output = Console.OpenStandardOutput();
await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CommitUntilKilled(caller))));

async Task CommitUntilKilled(int caller)
{
    while (true)
    {
        var n = Interlocked.Increment(ref next);
        var key = n.ToString("D8", CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes($"\"{key} {new string('x', n % 6_000)}\"");
        await store.CommitAsync(
            [
                new PutChange("left", key, body, Change.MustNotExist, new Dictionary<string, string?>(StringComparer.Ordinal) { ["parity"] = n % 2 == 0 ? "even" : "odd" }),
                new PutChange("right", key, body, Change.MustNotExist),
                new PutChange("last", $"caller {caller}", body),
            ]);
        lock (output)
            output.Write(Encoding.ASCII.GetBytes(key + "\n"));
    }
}
