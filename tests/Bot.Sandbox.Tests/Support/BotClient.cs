using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.Tests.Support;

/// <summary>A sandbox and a plain HTTP client that plays the bot.</summary>
internal sealed class BotClient : IAsyncDisposable
{
    private BotClient(SandboxServer server)
    {
        Server = server;
        Http = new HttpClient { BaseAddress = server.ApiBaseUrl };
    }

    public SandboxServer Server { get; }

    public World.SandboxWorld World => Server.World;

    public HttpClient Http { get; }

    public static async Task<BotClient> Start(SandboxOptions? options = null)
        => new(await SandboxServer.Start(options ?? new SandboxOptions { DefaultWorld = false, Flood = null }, CancellationToken.None));

    /// <summary>Calls a method with a JSON body; the whole answer.</summary>
    public async Task<JsonObject> Call(string method, string json = "{}", CancellationToken cancellation = default)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(Path(method), UriKind.Relative), content, cancellation);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
    }

    /// <summary>Calls a method with a JSON body; the result of a call that must succeed.</summary>
    public async Task<JsonNode> Ok(string method, string json = "{}", CancellationToken cancellation = default)
    {
        var answer = await Call(method, json, cancellation);
        Assert.True(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>Calls a method that must fail; code and description.</summary>
    public async Task<(int Code, string Description)> Refused(string method, string json = "{}")
    {
        var answer = await Call(method, json);
        Assert.False(answer["ok"]!.GetValue<bool>(), answer.ToJsonString());
        return (answer["error_code"]!.GetValue<int>(), answer["description"]!.GetValue<string>());
    }

    /// <summary>The updates from the offset on, without waiting.</summary>
    public async Task<JsonArray> Updates(long offset = 0) => (JsonArray)await Ok("getUpdates", $$"""{"offset":{{offset}}}""");

    /// <summary>The HTTP status of a call with the token.</summary>
    public async Task<HttpStatusCode> StatusWith(string token)
    {
        using var response = await Http.GetAsync(new Uri($"/bot{token}/getMe", UriKind.Relative));
        return response.StatusCode;
    }

    public string Path(string method) => $"/bot{Server.Token}/{method}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
