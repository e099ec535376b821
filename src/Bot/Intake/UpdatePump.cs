using Bot.Conversation;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Polling;
using Bot.TelegramApi.Types;

namespace Bot.Intake;

/// <summary>Takes updates from the poller through the inbox into the lanes, and forgets each one once it is handled.</summary>
internal sealed class UpdatePump(
    Inbox inbox, UpdatePoller poller, UpdateHandler handler, UserLimit limit, TimeProvider time, ILogger<UpdatePump> logger) : IDisposable
{
    /// <summary>Updates that may wait or be handled at once; beyond it the poller waits.</summary>
    private const int MostPending = 1000;

    private readonly CancellationTokenSource _stopping = new();
    private ChatLanes<InboxEntry>? _lanes;

    /// <summary>Runs until <paramref name="cancellationToken"/> asks to stop; then what is being handled is finished, within <paramref name="drainLimit"/>.</summary>
    /// <exception cref="TokenRejectedException">Telegram does not know the token.</exception>
    public async Task RunAsync(TimeSpan drainLimit, CancellationToken cancellationToken)
    {
        using var lanes = _lanes = new ChatLanes<InboxEntry>(HandleAsync, MostPending);
        try
        {
            foreach (var entry in await inbox.LeftoversAsync(cancellationToken))
            {
                await EnqueueAsync(entry, cancellationToken);
            }

            await poller.Run(await inbox.NextOffsetAsync(cancellationToken), ReceiveAsync, cancellationToken);
        }
        finally
        {
            await DrainAsync(lanes, drainLimit);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task ReceiveAsync(IReadOnlyList<Update> batch, CancellationToken cancellationToken)
    {
        foreach (var entry in await inbox.StoreAsync(batch, Admit, cancellationToken))
        {
            await EnqueueAsync(entry, cancellationToken);
        }
    }

    private InboxEntry? Admit(Update update) =>
        (RequestReader.SenderOf(update) is { } sender ? limit.Judge(sender) : Verdict.Accept) switch
        {
            Verdict.Accept => new InboxEntry(update),
            Verdict.Warn => new InboxEntry(update, IsWarning: true),
            _ => null,
        };

    private Task EnqueueAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        _lanes!.EnqueueAsync(RequestReader.LaneOf(entry.Update), entry, cancellationToken);

    /// <summary>Handles one entry until it succeeds: while Telegram cannot be reached, the chat's answers wait instead of getting lost.</summary>
    private async Task HandleAsync(InboxEntry entry)
    {
        try
        {
            for (var wait = TimeSpan.FromSeconds(1); !await TryHandleAsync(entry); wait = wait < TimeSpan.FromMinutes(1) ? wait * 2 : wait)
            {
                await Task.Delay(wait, time, _stopping.Token);
            }

            await inbox.DoneAsync(entry.Update, CancellationToken.None);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The entry stays in the inbox for the next start.
        }
        catch (Exception e)
        {
            logger.LogError(e, "Update {UpdateId} was handled, but the inbox could not be updated; it may be answered again at the next start.", entry.Update.UpdateId);
        }
    }

    private async Task<bool> TryHandleAsync(InboxEntry entry)
    {
        try
        {
            await handler.HandleAsync(entry, _stopping.Token);
            return true;
        }
        catch (BotApiException e) when (e is NetworkException or ServerErrorException or TooManyRequestsException)
        {
            logger.LogWarning("An answer could not be sent ({Kind}); it is tried again.", e.GetType().Name);
            return false;
        }
    }

    private async Task DrainAsync(ChatLanes<InboxEntry> lanes, TimeSpan limit)
    {
        try
        {
            await lanes.WhenIdleAsync().WaitAsync(limit, time);
        }
        catch (TimeoutException)
        {
            logger.LogInformation("Updates that are still being handled stay in the inbox for the next start.");
            await _stopping.CancelAsync();
            await lanes.WhenIdleAsync();
        }
    }
}
