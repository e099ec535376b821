using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Sandbox.Methods;
using Bot.Sandbox.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Bot.Sandbox.Http;

/// <summary>The Bot API over HTTP: checks the token, records the call, lets faults strike, answers.</summary>
internal sealed partial class BotApi(SandboxWorld world, IHostApplicationLifetime lifetime)
{
    private readonly GetUpdates _getUpdates = new(world);

    /// <summary>Answers <c>/bot{token}/{method}</c>.</summary>
    public async Task Handle(HttpContext context, string token, string method)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await Handle(context, token, method, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The bot hung up, or the host ends while the bot waits for updates.
            context.Abort();
        }
    }

    /// <summary>Answers <c>/file/bot{token}/{path}</c>.</summary>
    public async Task Download(HttpContext context, string token, string path)
    {
        var (file, bytes) = world.Locked(() =>
        {
            var found = RefusalOf(token) is null ? world.Files.FindPath(path) : null;
            return (found, found is null ? null : world.Files.Read(found));
        });
        if (file is null || bytes is null)
        {
            var refusal = RefusalOf(token) ?? ApiException.NotFound();
            await Answer(context, refusal.Code, refusal.ToJson().ToUtf8());
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Carries the call out: the HTTP status and the body of the answer.</summary>
    public async Task<(int Status, byte[] Body)> Invoke(ApiCall call, RecordedCall record, CancellationToken cancellation)
    {
        try
        {
            byte[] body;
            if (string.Equals(call.Method, "getUpdates", StringComparison.OrdinalIgnoreCase))
            {
                body = Success(await _getUpdates.InvokeAsync(call, cancellation));
            }
            else
            {
                lock (world.Gate)
                {
                    body = Success(MethodTable.Invoke(world, call));
                }
            }

            record.Status = 200;
            return (200, body);
        }
        catch (ApiException refused)
        {
            (record.Status, record.Description) = (refused.Code, refused.Message);
            return (refused.Code, refused.ToJson().ToUtf8());
        }
    }

    private async Task Handle(HttpContext context, string token, string method, CancellationToken cancellation)
    {
        if (RefusalOf(token) is { } refusal)
        {
            await Answer(context, refusal.Code, refusal.ToJson().ToUtf8());
            return;
        }

        ApiCall call;
        try
        {
            call = await Parameters.Read(context.Request, method, cancellation);
        }
        catch (ApiException unreadable)
        {
            await Answer(context, unreadable.Code, unreadable.ToJson().ToUtf8());
            return;
        }

        var record = world.Locked(() => world.Log.Add(method, call.Parameters.Copy(), world.Options.Clock.GetUtcNow()));
        var fault = world.Faults.Hit(method, call.Integer("chat_id"));
        if (fault is { Kind: FaultKind.Delay })
        {
            await Task.Delay(fault.Duration, world.Options.Clock, cancellation);
            fault = null;
        }

        if (fault is { AfterEffect: false })
        {
            await Strike(context, fault, record, body: null);
            return;
        }

        var (status, body) = await Invoke(call, record, cancellation);
        if (fault is not null)
        {
            await Strike(context, fault, record, body);
            return;
        }

        await Answer(context, status, body);
    }

    private static byte[] Success(JsonNode result) => new JsonObject { ["ok"] = true, ["result"] = result }.ToUtf8();

    private ApiException? RefusalOf(string token)
        => !TokenPattern().IsMatch(token) ? ApiException.NotFound()
            : token != world.Options.Token ? new ApiException(401, "Unauthorized")
            : null;

    private static async Task Strike(HttpContext context, Fault fault, RecordedCall record, byte[]? body)
    {
        (record.Status, record.Description) = (0, $"fault: {fault.Kind}");
        switch (fault.Kind)
        {
            case FaultKind.Error:
                var error = FaultError.Of(fault);
                record.Status = error.Code;
                await Answer(context, error.Code, error.ToJson().ToUtf8());
                break;
            case FaultKind.Malformed:
                body ??= """{"ok":true,"result":{"message_id":1,"chat":"""u8.ToArray();
                await Answer(context, 200, body[..(body.Length / 2)]);
                break;
            default:
                context.Abort();
                break;
        }
    }

    private static async Task Answer(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    [GeneratedRegex("^[0-9]+:[A-Za-z0-9_-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex TokenPattern();
}
