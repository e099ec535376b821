using Bot.Sandbox.Control;
using Bot.Sandbox.Http;
using Bot.Sandbox.Page;
using Bot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Sandbox;

/// <summary>Puts the sandbox into a web application: <see cref="AddSandbox"/> before it is built, <see cref="MapSandbox"/> after.</summary>
public static class SandboxHosting
{
    /// <summary>Adds the world and what serves it.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(_ => WorldStore.Open(options));
        services.AddSingleton<BotApi>();
        services.AddHostedService<WorldSaver>();
        services.AddHostedService<WebhookDelivery>();
        return services;
    }

    /// <summary>Maps the Bot API at <c>/bot…</c> and <c>/file/bot…</c>, the control API at <c>/sandbox</c> and the chat page at <c>/</c>.</summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var world = endpoints.ServiceProvider.GetRequiredService<SandboxWorld>();
        var api = endpoints.ServiceProvider.GetRequiredService<BotApi>();
        var group = endpoints.MapGroup("").AddEndpointFilter(new LocalOnly(world.Options.AllowAnyAddress));
        string[] methods = ["GET", "POST"];
        group.MapMethods("/bot{token}/{method}", methods, context => api.Handle(context, Route(context, "token"), Route(context, "method")));
        group.MapGet("/file/bot{token}/{**path}", context => api.Download(context, Route(context, "token"), Route(context, "path")));
        ControlApi.Map(group.MapGroup("/sandbox"), world);
        ChatPage.Map(group);
        return endpoints;
    }

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
