using Bot.Sandbox.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Sandbox.Control;

/// <summary>What happens in the world, as server-sent events.</summary>
internal sealed class LiveEvents(SandboxWorld world)
{
    public async Task Stream(HttpContext context)
    {
        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";

        // Listening begins before the page learns that it is connected, so that it misses nothing after it has loaded the state.
        var events = world.Events.Open();
        try
        {
            await context.Response.Body.WriteAsync("retry: 1000\n\n"u8.ToArray(), ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            await foreach (var json in events.Reader.ReadAllAsync(ending.Token))
            {
                await context.Response.Body.WriteAsync("data: "u8.ToArray(), ending.Token);
                await context.Response.Body.WriteAsync(json, ending.Token);
                await context.Response.Body.WriteAsync("\n\n"u8.ToArray(), ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the host ends.
        }
        finally
        {
            world.Events.Close(events);
        }
    }
}
