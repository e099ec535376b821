using Bot.Sandbox.Http;
using Bot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Sandbox;

/// <summary>A sandbox with a web server of its own, for tests and for trying other bots.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app)
    {
        _app = app;
        World = app.Services.GetRequiredService<SandboxWorld>();
        ApiBaseUrl = new Uri(app.Urls.First());
    }

    /// <summary>The base of the Bot API: calls go to <c>{base}/bot{token}/{method}</c>. The chat page is at its root.</summary>
    public Uri ApiBaseUrl { get; }

    /// <summary>The token that the server accepts.</summary>
    public string Token => World.Options.Token;

    /// <summary>People, chats and everything else.</summary>
    public SandboxWorld World { get; }

    /// <summary>Starts on the address; by default on a free port of this machine only.</summary>
    /// <exception cref="SandboxAddressException">The address is not of this machine and the options do not allow it.</exception>
    public static async Task<SandboxServer> Start(SandboxOptions options, CancellationToken cancellation, string url = "http://127.0.0.1:0")
    {
        ArgumentNullException.ThrowIfNull(options);
        SandboxAddress.RequireLocal([url], options.AllowAnyAddress);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddSandbox(options);
        var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync(cancellation);
        return new SandboxServer(app);
    }

    /// <summary>Stops the server and writes the state.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // A guest in somebody else's process: signals are for the process, not for this server.
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
