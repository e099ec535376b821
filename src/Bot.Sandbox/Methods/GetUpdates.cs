using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>
/// <c>getUpdates</c>, the one method that waits. A second poller ends the first with 409, as does a webhook.
/// </summary>
internal sealed class GetUpdates(SandboxWorld world)
{
    private const int LongestWait = 50;
    private TaskCompletionSource? _current;

    /// <summary>Remembers <c>allowed_updates</c> when it was sent; an empty list means the default.</summary>
    public static void SetAllowed(SandboxWorld world, ApiCall call)
    {
        if (call.Array("allowed_updates") is { } kinds)
        {
            world.Updates.Allowed = kinds.Count == 0 ? null : [.. kinds.Select(kind => kind?.ToString() ?? "")];
        }
    }

    /// <summary>Answers at once when something waits, otherwise after the timeout at the latest.</summary>
    public async Task<JsonNode> InvokeAsync(ApiCall call, CancellationToken cancellation)
    {
        var offset = call.Integer("offset") ?? 0;
        var limit = (int)Math.Clamp(call.Integer("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Integer("timeout") ?? 0, 0, LongestWait));
        var replaced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (world.Gate)
        {
            RequireNoWebhook();
            _current?.TrySetResult();
            _current = replaced;
            SetAllowed(world, call);
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var timeIsUp = timeout > TimeSpan.Zero ? Task.Delay(timeout, world.Options.Clock, ending.Token) : Task.CompletedTask;
        try
        {
            return await Wait(offset, limit, replaced.Task, timeIsUp, cancellation);
        }
        finally
        {
            await ending.CancelAsync();
        }
    }

    private async Task<JsonNode> Wait(long offset, int limit, Task replaced, Task timeIsUp, CancellationToken cancellation)
    {
        while (true)
        {
            Task arrived, webhook;
            lock (world.Gate)
            {
                if (replaced.IsCompleted)
                {
                    throw ApiException.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
                }

                if (world.Webhook.IsSet)
                {
                    throw ApiException.Conflict("terminated by setWebhook request");
                }

                var updates = world.Updates.Take(offset, limit);
                world.Dirty = true;
                if (updates.Count > 0 || timeIsUp.IsCompleted)
                {
                    cancellation.ThrowIfCancellationRequested();
                    return new JsonArray([.. updates.Select(JsonNode (update) => update.Json.Copy())]);
                }

                (arrived, webhook) = (world.Updates.Arrived, world.Webhook.Changed);
            }

            await Task.WhenAny(arrived, webhook, replaced, timeIsUp);
        }
    }

    private void RequireNoWebhook()
    {
        if (world.Webhook.IsSet)
        {
            throw ApiException.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
    }
}
