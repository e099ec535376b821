using System.Globalization;
using Bot.Sandbox;
using Bot.Sandbox.World;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>
/// A Bot API server of our own, a folder for the bot's state, and the bots started against them. When it closes it checks what every test takes for
/// granted: no call was refused unless the test arranged it, and nothing the bot printed contains its token.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    private readonly List<BotProcess> _bots = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-e2e-").FullName;
    private readonly SandboxServer _server;
    private int _people;

    private House(SandboxServer server) => _server = server;

    public SandboxWorld World => _server.World;

    public Uri ApiBaseUrl => _server.ApiBaseUrl;

    public string Token => _server.Token;

    /// <summary>Where the bot's store is.</summary>
    public string StorePath => Path.Combine(_folder, "state", "bot.db");

    /// <summary>A folder to put things in; it goes with the house.</summary>
    public string Folder => _folder;

    /// <summary>Whether calls that the server refused are part of the test.</summary>
    public bool AllowsRefusals { get; set; }

    public static async Task<House> Open(string? token = null)
    {
        var options = new SandboxOptions { Flood = null, DefaultWorld = false };
        return new House(await SandboxServer.Start(token is null ? options : options with { Token = token }, CancellationToken.None));
    }

    /// <summary>Starts the bot and waits until it listens to its people.</summary>
    public async Task<BotProcess> StartBot(params string[] arguments)
    {
        var bot = LaunchBot(arguments);
        await bot.Says("Running as @");
        return bot;
    }

    /// <summary>Starts the bot and waits for nothing.</summary>
    public BotProcess LaunchBot(params string[] arguments)
    {
        var bot = BotProcess.Launch(Places.Program, _folder, [.. Settings, .. arguments], new Dictionary<string, string>(StringComparer.Ordinal) { ["Telegram__Token"] = Token });
        _bots.Add(bot);
        return bot;
    }

    /// <summary>The settings that bring the bot here.</summary>
    public IReadOnlyList<string> Settings =>
    [
        $"--Telegram:ApiBaseUrl={ApiBaseUrl}", $"--Storage:Path={StorePath}", "--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
    ];

    /// <summary>Somebody new.</summary>
    public SandboxUser Person(string language = "en") => World.AddUser("Person" + Interlocked.Increment(ref _people).ToString(CultureInfo.InvariantCulture), language);

    /// <summary>Opens the bot's store to look into it, or to break something.</summary>
    public async Task WithStore(Func<IDocumentStore, Task> act)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(StorePath, [.. new[] { "chats", "exchanges", "inbox", "offsets", "buttons" }.Select(n => new CollectionDefinition(n))]);
        await act(store);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
        {
            await bot.DisposeAsync();
        }

        var refused = World.Calls.Where(c => c is { Status: >= 400 and < 500, Description: { } words } && !IsHarmless(words)).ToArray();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);

        Assert.DoesNotContain(_bots.SelectMany(b => b.Output.Concat(b.Errors)), line => line.Contains(Token, StringComparison.Ordinal));
        Assert.DoesNotContain(refused, c => c.Description!.Contains("can't parse", StringComparison.Ordinal));
        Assert.True(AllowsRefusals || refused.Length == 0, string.Join('\n', refused.Select(c => $"{c.Method}: {c.Description}")));
    }

    private static bool IsHarmless(string description) =>
        description.StartsWith("fault:", StringComparison.Ordinal) || description.Contains("message is not modified", StringComparison.Ordinal);
}
