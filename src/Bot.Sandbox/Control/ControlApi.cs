using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Sandbox.Methods;
using Bot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Sandbox.Control;

/// <summary>The routes under <c>/sandbox</c>, documented in docs/sandbox.md: the page and foreign test programs act through them.</summary>
internal static class ControlApi
{
    /// <summary>Maps every route.</summary>
    public static void Map(RouteGroupBuilder sandbox, SandboxWorld world)
    {
        var people = new PeopleControl(world);
        var chats = new ChatControl(world);
        var queries = new QueryControl(world);
        var inspection = new InspectionControl(world);

        Get("/state", context => inspection.State(context));
        Get("/commands", context => inspection.Commands(context));
        Get("/calls", context => inspection.Calls(context));
        Delete("/calls", context => inspection.ForgetCalls(context));
        Post("/faults", context => inspection.AddFault(context));
        Delete("/faults", context => inspection.ClearFaults(context));

        Post("/users", context => people.Add(context));
        Post("/users/{id}/block", context => people.SetBlocked(context, blocked: true));
        Post("/users/{id}/unblock", context => people.SetBlocked(context, blocked: false));
        Post("/users/{id}/deactivate", context => people.Deactivate(context));

        Post("/chats", context => chats.Add(context));
        Get("/chats/{id}/messages", context => chats.Messages(context));
        Post("/chats/{id}/messages", context => chats.Send(context));
        Post("/chats/{id}/edits", context => chats.Edit(context));
        Post("/chats/{id}/files", context => chats.SendFile(context));
        Post("/chats/{id}/members", context => chats.SetMember(context));
        Post("/chats/{id}/bot", context => chats.SetBot(context));
        Post("/chats/{id}/migrate", context => chats.Migrate(context));

        Post("/chats/{id}/presses", queries.Press);
        Post("/chats/{id}/inline-queries", queries.Ask);
        Post("/chats/{id}/inline-results", context => queries.Choose(context));

        sandbox.MapGet("/events", new LiveEvents(world).Stream);
        sandbox.MapGet("/files/{id}", new FileDownload(world).Send);

        void Get(string path, Func<ControlRequest, Task<JsonNode>> act) => sandbox.MapGet(path, context => Answer(context, world, act));
        void Post(string path, Func<ControlRequest, Task<JsonNode>> act) => sandbox.MapPost(path, context => Answer(context, world, act));
        void Delete(string path, Func<ControlRequest, Task<JsonNode>> act) => sandbox.MapDelete(path, context => Answer(context, world, act));
    }

    private static async Task Answer(HttpContext context, SandboxWorld world, Func<ControlRequest, Task<JsonNode>> act)
    {
        JsonNode answer;
        try
        {
            answer = await act(await ControlRequest.Read(context));
        }
        catch (Exception error) when (error is SandboxException or ApiException or JsonException or KeyNotFoundException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = new JsonObject { ["error"] = error.Message };
        }

        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        byte[] body;
        lock (world.Gate)
        {
            body = answer.ToUtf8();
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}

/// <summary>A control request: its route, query and JSON body.</summary>
internal sealed class ControlRequest(HttpContext context, JsonObject body)
{
    public HttpContext Context { get; } = context;

    public JsonObject Body { get; } = body;

    public CancellationToken Cancellation => Context.RequestAborted;

    public static async Task<ControlRequest> Read(HttpContext context)
    {
        using var body = new MemoryStream();
        if (!context.Request.HasFormContentType)
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }

        return new ControlRequest(context, body.Length == 0 ? [] : JsonNode.Parse(body.ToArray()) as JsonObject ?? throw new SandboxException("A JSON object is expected."));
    }

    /// <summary>The <c>{id}</c> of the route.</summary>
    public long RouteId => Number(Context.Request.RouteValues["id"] as string, "id");

    /// <summary>An integer of the query string, or null.</summary>
    public long? Query(string name) => Context.Request.Query[name].ToString() is { Length: > 0 } text ? Number(text, name) : null;

    /// <summary>An integer of the body that must be there.</summary>
    public long Required(string name) => Body.Integer(name) ?? throw new SandboxException($"\"{name}\" must be a number.");

    /// <summary>A text of the body that must be there.</summary>
    public string RequiredText(string name) => Body.Text(name) ?? throw new SandboxException($"\"{name}\" must be a text.");

    private static long Number(string? text, string name)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new SandboxException($"\"{name}\" must be a number.");
}
