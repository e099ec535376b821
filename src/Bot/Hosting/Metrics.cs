using System.Globalization;
using System.Text;
using Bot.Alerts;
using Bot.Feeds;
using Bot.Records;

namespace Bot.Hosting;

/// <summary>The numbers of the program as plain text in the form that Prometheus reads. No label tells of a chat or a user.</summary>
internal sealed class Metrics(AlertReport report, AlertMeter meter, FeedReport feeds, RecordKeeper records, Health health)
{
    /// <summary>Serves <c>/metrics</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", async (HttpContext http, Metrics metrics) =>
    {
        http.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        await http.Response.WriteAsync(await metrics.WriteAsync(http.RequestAborted), http.RequestAborted);
    });

    /// <summary>The text.</summary>
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        Add(text, "bot_uptime_seconds", "gauge", "Seconds since the start.", ("", (long)health.Uptime.TotalSeconds));
        Add(text, "bot_exchanges", "gauge", "Exchanges in the record.", ("", records.Current.Exchanges.Length));
        Add(text, "bot_memory_bytes", "gauge", "Working set.", ("", Environment.WorkingSet));
        Add(text, "bot_alert_messages_total", "counter", "Outcomes of alert messages since the start.",
            [.. new[] { Result.Sent, Result.Edited, Result.Waiting, Result.Failed, Result.Gone }.Select(r => ($"{{outcome=\"{r.ToString().ToLowerInvariant()}\"}}", meter[r]))]);
        var running = (await report.ReadAsync(cancellationToken)).Where(a => a.State == AlertState.Running).ToArray();
        Add(text, "bot_alerts_running", "gauge", "Alerts under way.", ("", running.Length));
        Add(text, "bot_alert_messages_remaining", "gauge", "Messages not yet sent of the alerts under way.", ("", running.Sum(a => a.Remaining ?? 0)));
        Add(text, "bot_alert_messages_waiting", "gauge", "Messages that wait for the end of quiet hours or a later attempt.", ("", running.Sum(a => a.Waiting)));
        var fed = await feeds.ReadAsync(cancellationToken);
        Add(text, "bot_feed_failures", "gauge", "Failures in a row of a feed, by its number in Feeds.", [.. fed.Select(f => ($"{{feed=\"{f.Feed}\"}}", (long)f.Failures))]);
        Add(text, "bot_feed_success_age_seconds", "gauge", "Age of the last reading of a feed.", [.. fed.Where(f => f.LastSuccessSecondsAgo is not null).Select(f => ($"{{feed=\"{f.Feed}\"}}", f.LastSuccessSecondsAgo!.Value))]);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string type, string help, params ReadOnlySpan<(string Labels, long Value)> values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
        foreach (var (labels, value) in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
        }
    }
}
