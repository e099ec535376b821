using System.Diagnostics;
using System.Globalization;
using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Sqlite;

/// <summary>kill -9 of a process that commits (see Bot.Storage.CrashWriter), again and again on the same file.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Rounds = 12;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task After_a_kill_every_acknowledged_commit_is_there_and_every_commit_is_whole()
    {
        var random = new Random(2026);
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.AddRange(await CommitUntilKilled(afterAcknowledgements: random.Next(1, 300), spins: random.Next(200_000)));
            await CheckStore(acknowledged);
        }
        Assert.True(acknowledged.Count >= Rounds);
    }

    [Fact]
    public async Task A_kill_while_the_store_is_being_made_leaves_one_that_opens()
    {
        for (var round = 0; round < 6; round++)
        {
            using var process = Start();
            while (!File.Exists(StorePath) && !process.HasExited)
                await Task.Yield();
            Thread.SpinWait(round * 100_000);
            await Kill(process);
            await CheckStore([]);
            Directory.Delete(Path.GetDirectoryName(StorePath)!, recursive: true);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string StorePath => Path.Combine(_folder.File("state"), "bot.db");

    private async Task<List<string>> CommitUntilKilled(int afterAcknowledgements, int spins)
    {
        using var process = Start();
        var acknowledged = new List<string>();
        while (acknowledged.Count < afterAcknowledgements && await process.StandardOutput.ReadLineAsync() is { } line)
            acknowledged.Add(line);
        Thread.SpinWait(spins);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            acknowledged.Add(line);
        await process.WaitForExitAsync();
        Assert.True(acknowledged.Count >= afterAcknowledgements, "The writer ended by itself.");
        // A line cut short by the kill is an acknowledgement that nobody received.
        return [.. acknowledged.Where(line => line.Length == 8)];
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
    {
        ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "Bot.Storage.CrashWriter.dll"), StorePath },
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static async Task Kill(Process process)
    {
        process.Kill();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }

    private async Task CheckStore(IReadOnlyCollection<string> acknowledged)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(
            StorePath, [new CollectionDefinition("left", "parity"), new CollectionDefinition("right"), new CollectionDefinition("last")]);
        var left = await Read(store.ScanAsync("left", KeyScan.All));
        var right = await Read(store.ScanAsync("right", KeyScan.All));

        Assert.Empty(acknowledged.Except(left.Keys));
        Assert.Equal(left, right);
        Assert.Equal(left.Keys.Where(IsEven), (await Read(store.ScanIndexAsync("left", "parity", IndexScan.Equal("even")))).Keys);
        await foreach (var last in store.ScanAsync("last", KeyScan.All))
            Assert.Equal((last.Version, last.Body.Length), left.Values.Single(document => document.Version == last.Version));
    }

    private static bool IsEven(string key) => int.Parse(key, CultureInfo.InvariantCulture) % 2 == 0;

    private static async Task<SortedDictionary<string, (long Version, int Length)>> Read(IAsyncEnumerable<Document> documents)
    {
        var read = new SortedDictionary<string, (long, int)>(StringComparer.Ordinal);
        await foreach (var document in documents)
            read.Add(document.Key, (document.Version, document.Body.Length));
        return read;
    }
}
