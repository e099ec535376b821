using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>The program with its own sandbox, as it opens without a token, driven over the sandbox's control API. Its world lasts over restarts.</summary>
internal sealed class OwnSandbox : IAsyncDisposable
{
    /// <summary>Owner of the bot.</summary>
    public const long Eden = 100000005;

    /// <summary>A reader.</summary>
    public const long Sam = 100000004;

    /// <summary>A group of all, with the bot.</summary>
    public const long Group = -200000001;

    private readonly string _folder = Directory.CreateTempSubdirectory("bot-e2e-").FullName;
    private readonly Uri _root = new($"http://127.0.0.1:{FreePort()}/");
    private readonly HttpClient _http = new();
    private BotProcess? _bot;

    /// <summary>Starts the program, and waits until it listens to its people.</summary>
    public async Task<BotProcess> Start(params string[] arguments)
    {
        _bot = BotProcess.Launch(Places.Program, _folder, [$"--Storage:Path={Path.Combine(_folder, "bot.db")}", $"--Urls={_root}", .. arguments]);
        await _bot.Says("Running as @");
        return _bot;
    }

    /// <summary>Waits until the world that lies on the disk has these words.</summary>
    public Task Saved(string words) => Talk.Until(() => File.Exists(World) && ReadWorld().Contains(words, StringComparison.Ordinal), "the world was saved");

    public Task Says(long user, string text, long? chat = null) => Post($"sandbox/chats/{chat ?? user}/messages", new JsonObject { ["user"] = user, ["text"] = text });

    /// <summary>What the bot wrote in a chat, oldest first, as JSON.</summary>
    public async Task<IReadOnlyList<JsonNode>> Answers(long chat) =>
        [.. ((JsonArray)JsonNode.Parse(await _http.GetStringAsync(new Uri(_root, $"sandbox/chats/{chat}/messages")))!).Where(m => m!["by_bot"]!.GetValue<bool>()).Select(m => m!["message"]!)];

    /// <summary>Waits for the message of the bot that contains these words.</summary>
    public async Task<JsonNode> Answer(long chat, string words)
    {
        for (var i = 0; i < 600; i++)
        {
            if ((await Answers(chat)).LastOrDefault(m => m.ToJsonString(_readable).Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"Waited in vain for \"{words}\".");
    }

    /// <summary>Presses the button whose label begins so.</summary>
    public Task Presses(long user, long chat, JsonNode message, string label)
    {
        var button = message["reply_markup"]!["inline_keyboard"]!.AsArray().SelectMany(row => row!.AsArray()).First(b => ((string)b!["text"]!).StartsWith(label, StringComparison.Ordinal))!;
        return Post($"sandbox/chats/{chat}/presses", new JsonObject { ["user"] = user, ["message"] = (long)message["message_id"]!, ["data"] = (string)button["callback_data"]! });
    }

    public Task<string> Get(string path) => _http.GetStringAsync(new Uri(_root, path));

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static readonly System.Text.Json.JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string World => Path.Combine(_folder, "sandbox", "world.json");

    private string ReadWorld()
    {
        using var stream = new FileStream(World, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task Post(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(_root, path), content);
        answer.EnsureSuccessStatusCode();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
