using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Sandbox.Tests.Support;

/// <summary>A bot's webhook: keeps what it is sent and answers with the given statuses, then with 200.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _statuses = new();
    private readonly Channel<(JsonObject Update, string? Secret)> _received = Channel.CreateUnbounded<(JsonObject, string?)>();

    private HookServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/hook";

    public string Body { get; set; } = "";

    public static async Task<HookServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new HookServer(app);
        app.MapPost("/hook", (RequestDelegate)server.Receive);
        await app.StartAsync();
        return server;
    }

    public void Answers(params int[] statuses) => statuses.ToList().ForEach(_statuses.Enqueue);

    public async Task<(JsonObject Update, string? Secret)> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Receive(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var update = (JsonObject)JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!;
        context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
        _received.Writer.TryWrite((update, context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Body), context.RequestAborted);
    }
}
