using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Sandbox.Methods;
using Bot.Sandbox.World;
using Microsoft.Extensions.Hosting;

namespace Bot.Sandbox.Http;

/// <summary>
/// Delivers updates to the webhook: many chats at once up to <c>max_connections</c>, one chat in order. What the bot does not
/// accept with a 2xx status is delivered again, later and later.
/// </summary>
internal sealed class WebhookDelivery(SandboxWorld world, BotApi api) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly HashSet<long> _busy = [];

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ended = Task.Delay(Timeout.Infinite, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            Task arrived, changed;
            lock (world.Gate)
            {
                StartDeliveries(stoppingToken);
                (arrived, changed) = (world.Updates.Arrived, world.Webhook.Changed);
            }

            await Task.WhenAny(arrived, changed, ended);
        }
    }

    private void StartDeliveries(CancellationToken cancellation)
    {
        if (!world.Webhook.IsSet)
        {
            return;
        }

        foreach (var update in world.Updates.Pending)
        {
            if (_busy.Count >= world.Webhook.MaxConnections)
            {
                return;
            }

            if (_busy.Add(update.Key))
            {
                _ = Task.Run(() => DeliverUntilAccepted(update, cancellation), cancellation);
            }
        }
    }

    private async Task DeliverUntilAccepted(PendingUpdate update, CancellationToken cancellation)
    {
        var pause = TimeSpan.FromSeconds(1);
        var url = world.Locked(() => world.Webhook.Url);
        while (url.Length > 0 && !await TryDeliver(update, url, cancellation))
        {
            await Task.Delay(pause, world.Options.Clock, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            url = world.Locked(() => world.Webhook.Url);
        }

        lock (world.Gate)
        {
            if (url.Length > 0)
            {
                world.Updates.Remove(update);
                world.Dirty = true;
            }

            _busy.Remove(update.Key);
            world.Updates.Signal();
        }
    }

    private async Task<bool> TryDeliver(PendingUpdate update, string url, CancellationToken cancellation)
    {
        var (body, secret) = world.Locked(() => (update.Json.ToUtf8(), world.Webhook.SecretToken));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (secret is not null)
            {
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            }

            using var response = await _client.SendAsync(request, cancellation);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellation);
            if (response.IsSuccessStatusCode)
            {
                await CarryOut(answer, cancellation);
                return true;
            }

            NoteFailure($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            NoteFailure(error is TaskCanceledException ? "Read timeout expired" : "Connection refused");
        }

        return false;
    }

    // A bot may put one call into its answer; it learns nothing of the outcome.
    private async Task CarryOut(byte[] answer, CancellationToken cancellation)
    {
        JsonObject? json = null;
        try
        {
            json = answer.Length > 1 && answer[0] == '{' ? JsonNode.Parse(answer) as JsonObject : null;
        }
        catch (JsonException)
        {
            // Whatever else the bot answers does not matter.
        }

        if (json?.Text("method") is { } method)
        {
            var call = new ApiCall(method, json, new Dictionary<string, UploadedFile>(StringComparer.Ordinal));
            var record = world.Locked(() => world.Log.Add(method, json.Copy(), world.Options.Clock.GetUtcNow()));
            await api.Invoke(call, record, cancellation);
        }
    }

    private void NoteFailure(string message) => world.Locked(() =>
    {
        world.Webhook.LastErrorDate = world.Now;
        world.Webhook.LastErrorMessage = message;
    });
}
