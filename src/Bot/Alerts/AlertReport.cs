using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;
using Bot.Hosting;
using Bot.Languages;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Where an alert stands.</summary>
internal enum AlertState
{
    /// <summary>Being sent, edited, or waiting for somebody.</summary>
    Running,

    /// <summary>Done.</summary>
    Finished,

    /// <summary>Retracted: nobody else gets it.</summary>
    Retracted,
}

/// <summary>How an alert is getting on, as it was last written down.</summary>
/// <param name="Id">The exchange, or the digest with its zone and day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Sent">Messages sent.</param>
/// <param name="Edited">Messages edited.</param>
/// <param name="Failed">Messages that Telegram refused.</param>
/// <param name="Dropped">Chats that are gone.</param>
/// <param name="Waiting">Messages that wait for the end of quiet hours or for a later attempt.</param>
/// <param name="Remaining">Messages not yet sent, or null while they are being counted.</param>
/// <param name="ExpectedEnd">When the last is likely to be sent, or null.</param>
internal sealed record AlertProgress(
    string Id, AlertState State, long Sent, long Edited, long Failed, long Dropped, long Waiting, long? Remaining, DateTimeOffset? ExpectedEnd);

/// <summary>Reads how the alerts are getting on: for /alerts, /health and the metrics.</summary>
internal sealed class AlertReport(IDocumentStore store, BotSettings settings, TimeProvider time)
{
    private const int MostShown = 8;
    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);
    private readonly DocumentCollection<Broadcast> _broadcasts = new(store, Broadcast.Collection);

    /// <summary>All alerts under way, and the last ones before them; newest first.</summary>
    public async Task<ImmutableArray<AlertProgress>> ReadAsync(CancellationToken cancellationToken)
    {
        List<(Alert Alert, Broadcast? Progress, AlertState State)> all = [];
        await foreach (var alert in _alerts.ScanAsync(cancellationToken: cancellationToken).Where(a => !a.Value.IsQuiet))
        {
            var progress = (await _broadcasts.GetAsync(alert.Value.Id, cancellationToken))?.Value;
            all.Add((alert.Value, progress, StateOf(alert.Value, progress)));
        }

        var sending = Math.Max(1, all.Count(a => a.State == AlertState.Running && a.Progress is not { IsWalked: true }));
        return
        [
            .. all.OrderBy(a => a.State != AlertState.Running).ThenByDescending(a => a.Alert.At)
                .Where((a, i) => a.State == AlertState.Running || i < MostShown)
                .Select(a => Describe(a.Alert, a.Progress ?? new Broadcast { Id = a.Alert.Id, StartedAt = a.Alert.At }, a.State, sending)),
        ];
    }

    /// <summary>The report as a card.</summary>
    public static Card Card(ImmutableArray<AlertProgress> alerts, Wording words) => new()
    {
        Title = words["alerts.title"],
        Blocks = alerts.IsEmpty ? [new Paragraph(words["alerts.none"])] : [new Bullets([.. alerts.Select(a => Describe(a, words))])],
        Buttons = [[new CommandButton(words["button.refresh"], "/alerts")]],
    };

    private static AlertState StateOf(Alert alert, Broadcast? progress)
    {
        var isEdited = progress is { IsForgotten: true } || (progress?.EditedRevision ?? 1) >= alert.Revision;
        return !isEdited || (!alert.IsRetracted && progress is not { IsWalked: true, Waiting: 0 }) ? AlertState.Running
            : alert.IsRetracted ? AlertState.Retracted : AlertState.Finished;
    }

    private AlertProgress Describe(Alert alert, Broadcast progress, AlertState state, int sending)
    {
        long? remaining = progress.IsWalked || alert.IsRetracted ? 0
            : progress.Total is { } total ? Math.Max(0, total - progress.Sent - progress.Failed - progress.Dropped - progress.Waiting) : null;
        DateTimeOffset? end = remaining is > 0 and { } left ? time.GetUtcNow() + TimeSpan.FromSeconds((double)left * sending / settings.BulkPerSecond) : null;
        return new AlertProgress(
            alert.News?.ExchangeId ?? alert.Id, state, progress.Sent, progress.Edited, progress.Failed, progress.Dropped, progress.Waiting, remaining, end);
    }

    private static Line Describe(AlertProgress alert, Wording words)
    {
        string Count(string key, long? number) => $"{words["alerts." + key]} {(number is { } n ? words.Number(n) : "…")}";
        var counts = string.Join(" · ",
            Count("sent", alert.Sent), Count("remaining", alert.Remaining), Count("waiting", alert.Waiting),
            Count("failed", alert.Failed), Count("dropped", alert.Dropped), Count("edited", alert.Edited));
        var end = alert.ExpectedEnd is { } at ? ". " + words.Say("alerts.end", ("time", at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))) : "";
        return Line.Of(new Strong(alert.Id), $", {words["alerts." + alert.State.ToString().ToLowerInvariant()]}: {counts}{end}");
    }
}
