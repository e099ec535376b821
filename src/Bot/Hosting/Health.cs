using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Alerts;
using Bot.Feeds;
using Bot.Records;
using Bot.TelegramApi.Polling;

namespace Bot.Hosting;

/// <summary>What <c>/health</c> tells.</summary>
/// <param name="Status">"ok", or "deaf" when Telegram has not answered a poll for <see cref="BotSettings.DeafAfter"/>.</param>
/// <param name="UptimeSeconds">Seconds since the start.</param>
/// <param name="LastPollSecondsAgo">Age of the last successful poll, or null before the first.</param>
/// <param name="Store">"ok", or what is wrong with the store.</param>
/// <param name="Exchanges">Exchanges in the record.</param>
/// <param name="RecordAsOf">The last day the record covers.</param>
/// <param name="Alerts">Alerts under way and the last ones.</param>
/// <param name="Feeds">How the feeds are doing.</param>
internal sealed record HealthReport(
    string Status, long UptimeSeconds, long? LastPollSecondsAgo, string Store, int Exchanges, DateOnly RecordAsOf,
    IReadOnlyList<AlertProgress> Alerts, IReadOnlyList<FeedHealth> Feeds);

/// <summary>The state of the program for operators and supervisors: 200 when all is well, 503 otherwise.</summary>
internal sealed class Health(UpdatePoller poller, RecordKeeper records, Storage.IDocumentStore store, AlertReport alerts, FeedReport feeds, BotSettings settings, TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();

    /// <summary>How long the program has been running.</summary>
    public TimeSpan Uptime => time.GetUtcNow() - _started;

    /// <summary>Serves <c>/health</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.ServiceProvider.GetRequiredService<Health>(); // made now and not at the first request: it knows since when it runs
        routes.MapGet("/health", async (HttpContext http) =>
        {
            var report = await health.ReportAsync(http.RequestAborted);
            http.Response.StatusCode = report is { Status: "ok", Store: "ok" } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await http.Response.WriteAsJsonAsync(report, HealthJson.Default.HealthReport, cancellationToken: http.RequestAborted);
        });
    }

    private async Task<HealthReport> ReportAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var deaf = now - (poller.LastSuccess ?? _started) > settings.DeafAfter;
        return new HealthReport(
            deaf ? "deaf" : "ok",
            (long)Uptime.TotalSeconds,
            poller.LastSuccess is { } last ? (long)(now - last).TotalSeconds : null,
            await StoreStateAsync(cancellationToken),
            records.Current.Exchanges.Length,
            records.Current.AsOf,
            await OrNoneAsync<AlertProgress>(async () => await alerts.ReadAsync(cancellationToken)),
            await OrNoneAsync(() => feeds.ReadAsync(cancellationToken)));
    }

    private static async Task<IReadOnlyList<T>> OrNoneAsync<T>(Func<Task<IReadOnlyList<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (Storage.StoreException)
        {
            return []; // The state of the store says so.
        }
    }

    private async Task<string> StoreStateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.CountAsync(Intake.Inbox.Entries.Name, cancellationToken);
            return "ok";
        }
        catch (Storage.StoreException e)
        {
            return e.Failure.ToString();
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
