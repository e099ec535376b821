using System.Collections.Concurrent;
using Bot.Chats;
using Bot.Conversation;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>
/// Brings what is in the outbox to the subscribers (docs/alerts.md). One feeder takes errands from the walks in turn, so that several alerts get on
/// side by side; as many errands as the window has places are under way at once; one recorder writes down what came of them.
/// </summary>
internal sealed class Dispatcher(
    IDocumentStore store, ChatBook chats, AlertTexts texts, Messenger messenger, Recorder recorder, DigestSchedule digests, Retention retention,
    AlertPanels panels, AlertBell bell, BotSettings settings, TimeProvider time, ILogger<Dispatcher> logger)
{
    /// <summary>How long a stop waits for messages under way.</summary>
    public static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(8);

    /// <summary>How often is looked for digests, ends of quiet hours and old alerts, by the clock on the wall, which may have been set.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);
    private readonly DocumentCollection<Broadcast> _broadcasts = new(store, Broadcast.Collection);
    private readonly Dictionary<string, Run> _runs = new(StringComparer.Ordinal);
    private readonly List<IWalk> _walks = [];
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>A second's worth of messages: enough for the full pace at a second of latency, and not more connections than the client opens.</summary>
    private readonly Window _window = new(WindowSize(settings));

    private string _botName = "";
    private long? _checkedAt;
    private long? _tidiedAt;

    /// <summary>How many messages may be under way at once, and so repeated after a kill.</summary>
    public static int WindowSize(BotSettings settings) => Math.Clamp(settings.BulkPerSecond, 16, 400);

    /// <summary>Runs until asked to stop; then the messages under way are finished and written down.</summary>
    public async Task RunAsync(BotIdentity me, CancellationToken cancellationToken)
    {
        _botName = me.Name;
        recorder.Settled = Settled;
        using var abort = new CancellationTokenSource();
        var recording = recorder.RunAsync();
        _walks.Add(new DueWalk(store, chats, RunOfAsync, recorder.Post, _underWay.ContainsKey, time));
        bell.Ring();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await FeedUntilFaultAsync(abort.Token, cancellationToken);
            }
        }
        finally
        {
            await DrainAsync(abort);
            recorder.Complete();
            await recording;
        }
    }

    /// <summary>A fault of the store, or one in the program, must not end the alerts for good.</summary>
    private async Task FeedUntilFaultAsync(CancellationToken abort, CancellationToken cancellationToken)
    {
        try
        {
            await FeedAsync(abort, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception e)
        {
            logger.LogError(e, "The dispatcher of alerts was interrupted; it goes on.");
            bell.Ring();
            await Task.Delay(AfterFault, time, CancellationToken.None);
        }
    }

    private async Task FeedAsync(CancellationToken abort, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CheckAsync(cancellationToken);
            var patience = CheckEvery;
            foreach (var walk in _walks.ToArray())
            {
                var (state, errand) = await walk.NextAsync(cancellationToken);
                if (errand is not null)
                {
                    await _window.EnterAsync(cancellationToken);
                    Begin(errand, abort);
                }

                patience = state switch
                {
                    WalkState.Errand => TimeSpan.Zero,
                    WalkState.Waiting when walk is not EditWalk => TimeSpan.Zero,
                    WalkState.Waiting => patience < AskAgain ? patience : AskAgain,
                    _ => patience,
                };
                if (state == WalkState.Ended)
                {
                    End(walk);
                }
            }

            if (patience > TimeSpan.Zero)
            {
                await bell.WaitAsync(patience, time, cancellationToken);
            }
        }
    }

    private void Begin(Errand errand, CancellationToken abort)
    {
        if (!_underWay.TryAdd(errand.Key, true))
        {
            // The same message is under way already. An edit that is skipped is made up for when that one turns out to show an old text.
            _window.Leave();
            if (errand.Slot is not null)
            {
                recorder.Post(new Outcome(errand, Result.Nothing, null));
            }

            return;
        }

        errand.Run.Begin(errand);
        _ = CarryOutAsync(errand, abort);
    }

    private async Task CarryOutAsync(Errand errand, CancellationToken abort)
    {
        try
        {
            recorder.Post(await messenger.CarryOutAsync(errand, ClaimAsync, abort));
        }
        catch (Exception e)
        {
            logger.LogError(e, "An alert could not be brought to a chat; it is tried again.");
            recorder.Post(new Outcome(errand, errand.IsEdit ? Result.Abandoned : Result.Waiting, errand.IsEdit ? null : errand.Blank with { Due = time.GetUtcNow() + CheckEvery }));
        }
    }

    private async Task<bool> ClaimAsync(string key)
    {
        if (!_underWay.TryAdd(key, true))
        {
            return false;
        }

        if (await store.GetAsync(Delivery.Collection.Name, key) is { } document && Delivery.Of(document).Due is null)
        {
            _underWay.TryRemove(key, out _);
            return false;
        }

        return true;
    }

    /// <summary>The recorder has written down what came of an errand.</summary>
    private void Settled(Outcome outcome)
    {
        var errand = outcome.Original ?? outcome.Errand;
        if (_underWay.TryRemove(errand.Key, out _))
        {
            _window.Leave();
        }

        if (outcome.Original is not null)
        {
            _underWay.TryRemove(outcome.Errand.Key, out _);
        }
    }

    private void End(IWalk walk)
    {
        _walks.Remove(walk);
        switch (walk)
        {
            case SubscriberWalk subscribers:
                recorder.PostEnd(subscribers.Run);
                break;
            case EditWalk edits when edits.Run.Alert.Revision == edits.Revision:
                recorder.PostEdited(edits.Run, edits.Revision);
                break;
            default:
                break;
        }
    }

    /// <summary>Looks into the outbox when the bell rang, and every few seconds at the clock.</summary>
    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (_checkedAt is not { } last || time.GetElapsedTime(last) >= CheckEvery)
        {
            _checkedAt = time.GetTimestamp();
            if (await digests.IssueAsync(cancellationToken))
            {
                bell.Ring();
            }

            foreach (var (id, run) in _runs.Where(r => r.Value is { IsIdle: true, NeedsWalk: false, NeedsEdits: false, IsBeingCounted: false }).ToArray())
            {
                _runs.Remove(id);
                logger.LogInformation("Alert {Alert}: {Sent} sent, {Edited} edited, {Failed} failed, {Dropped} dropped, {Waiting} waiting.",
                    id, run.Progress.Sent, run.Progress.Edited, run.Progress.Failed, run.Progress.Dropped, run.Progress.Waiting);
            }

            await TidyAsync(cancellationToken);
        }

        if (bell.TryTake())
        {
            await ReadOutboxAsync(cancellationToken);
        }
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        if (_tidiedAt is not { } last || time.GetElapsedTime(last) >= TidyEvery)
        {
            var isMore = await retention.TidyAsync(_runs.ContainsKey, cancellationToken);
            _tidiedAt = isMore ? null : time.GetTimestamp();
        }
    }

    private async Task ReadOutboxAsync(CancellationToken cancellationToken)
    {
        await foreach (var alert in _alerts.ScanAsync(cancellationToken: cancellationToken))
        {
            if (_runs.TryGetValue(alert.Value.Id, out var known))
            {
                if (known.Alert != alert.Value)
                {
                    known.Text = await texts.OfAsync(alert.Value, _botName, cancellationToken);
                }

                AddWalks(known);
            }
            else if (await RunOfAsync(alert.Value, cancellationToken) is { } run && (run.NeedsWalk || run.NeedsEdits))
            {
                await recorder.BeginAsync(run, cancellationToken);
                _runs.Add(alert.Value.Id, run);
                AddWalks(run);
                if (run.Progress.Total is null)
                {
                    run.IsBeingCounted = true;
                    _ = CountAsync(run, cancellationToken);
                    _ = panels.OpenForAsync(alert.Value, cancellationToken);
                }
            }
        }
    }

    private void AddWalks(Run run)
    {
        if (run.NeedsWalk && !run.IsAtTheEnd && !_walks.OfType<SubscriberWalk>().Any(w => w.Run == run))
        {
            _walks.Add(new SubscriberWalk(store, run));
        }

        if (run.NeedsEdits && !_walks.OfType<EditWalk>().Any(w => w.Run == run && w.Revision == run.Alert.Revision))
        {
            _walks.Add(new EditWalk(store, run, run.Alert.Revision));
        }
    }

    /// <summary>The run of an alert some of whose deliveries are due; null when the alert is no more.</summary>
    private async Task<Run?> RunOfAsync(string alertId, CancellationToken cancellationToken)
    {
        if (!_runs.TryGetValue(alertId, out var run) && (await _alerts.GetAsync(alertId, cancellationToken))?.Value is { } alert
            && (run = await RunOfAsync(alert, cancellationToken)) is not null)
        {
            _runs.Add(alertId, run);
            AddWalks(run);
        }

        return run;
    }

    private async Task<Run?> RunOfAsync(Alert alert, CancellationToken cancellationToken)
    {
        var progress = (await _broadcasts.GetAsync(alert.Id, cancellationToken))?.Value;
        if (progress is { IsWalked: true, IsForgotten: true })
        {
            return null;
        }

        try
        {
            var text = await texts.OfAsync(alert, _botName, cancellationToken);
            return new Run(text, progress ?? new Broadcast { Id = alert.Id, StartedAt = time.GetUtcNow() });
        }
        catch (InvalidEntryException e)
        {
            logger.LogError("Alert {Alert} cannot be told any more: {Reason}", alert.Id, e.Message);
            return null;
        }
    }

    /// <summary>Beside the sending: of a million subscribers it takes seconds.</summary>
    private async Task CountAsync(Run run, CancellationToken cancellationToken)
    {
        try
        {
            recorder.PostTotal(run, await run.Text.Audience.CountAsync(store, cancellationToken));
        }
        catch (Exception e) when (e is StoreException or OperationCanceledException or ObjectDisposedException)
        {
            run.IsBeingCounted = false; // The number is only shown; it is counted again at the next start.
        }
    }

    /// <summary>Lets the messages under way finish, within <see cref="DrainLimit"/>. Those that wait for their turn then stay for the next start.</summary>
    private async Task DrainAsync(CancellationTokenSource abort)
    {
        var begun = time.GetTimestamp();
        while (!_underWay.IsEmpty && time.GetElapsedTime(begun) < DrainLimit)
        {
            await Task.Delay(AskAgain, time);
        }

        await abort.CancelAsync();
        while (!_underWay.IsEmpty)
        {
            await Task.Delay(AskAgain, time);
        }
    }
}
