using System.Numerics;
using Bot.Chats;
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
    private const int MostPending = 5000;

    /// <summary>
    /// Updates of one chat that may wait; further ones are ignored. A group of many members, or one that Telegram holds for an hour, would
    /// otherwise fill the room of all.
    /// </summary>
    private const int MostPerChat = 200;

    /// <summary>Attempts to answer one update while Telegram answers polls, over about three minutes. More would keep its chat waiting for ever.</summary>
    private const int MostAttempts = 8;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly UserLimit _inlineLimit = new(time);
    private ChatLanes<InboxEntry>? _lanes;
    private int _ignored;

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

    /// <summary>What is not for the bot is not even stored: talk of a group is nobody's business.</summary>
    private InboxEntry? Admit(Update update)
    {
        if (ChatMigration.Of(update) is not null)
        {
            return new InboxEntry(update);
        }

        if (!handler.Wants(update))
        {
            return null;
        }

        var verdict = VerdictOn(update);
        if (verdict == Verdict.Ignore || _lanes!.CountOf(RequestReader.LaneOf(update)) >= MostPerChat)
        {
            NoteIgnored();
            return null;
        }

        return new InboxEntry(update, IsWarning: verdict == Verdict.Warn);
    }

    /// <summary>Every letter typed after "@bot" is an update: they have a limit of their own, and nowhere to show a warning.</summary>
    private Verdict VerdictOn(Update update) => update switch
    {
        { InlineQuery.From.Id: var typing } => _inlineLimit.Judge(typing) == Verdict.Accept ? Verdict.Accept : Verdict.Ignore,
        _ when RequestReader.SenderOf(update) is { } sender => limit.Judge(sender, RequestReader.SentAt(update)),
        _ => Verdict.Accept,
    };

    private void NoteIgnored()
    {
        if (BitOperations.IsPow2(++_ignored))
        {
            logger.LogInformation("{Ignored} updates of users or chats that write too much have been ignored so far.", _ignored);
        }
    }

    private Task EnqueueAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        _lanes!.EnqueueAsync(RequestReader.LaneOf(entry.Update), entry, cancellationToken);

    /// <summary>Handles one entry; it stays in the inbox when it has to wait for the next start.</summary>
    private async Task HandleAsync(InboxEntry entry)
    {
        try
        {
            await inbox.BeginAsync(entry, CancellationToken.None);
            if (await IsHandledAsync(entry))
            {
                await inbox.DoneAsync(entry.Update, CancellationToken.None);
            }
            else
            {
                await inbox.PutBackAsync(entry, CancellationToken.None);
            }
        }
        catch (Exception e)
        {
            logger.LogError(e, "The inbox could not be updated; update {UpdateId} may be answered again at the next start.", entry.Update.UpdateId);
        }
    }

    /// <summary>Tries until it succeeds: while Telegram cannot be reached, the chat's answers wait instead of getting lost.</summary>
    /// <returns>False when the program ends first.</returns>
    private async Task<bool> IsHandledAsync(InboxEntry entry)
    {
        var begun = time.GetUtcNow();
        try
        {
            for (var attempt = 1; !await TryHandleAsync(entry); attempt++)
            {
                if (attempt >= MostAttempts && poller.LastSuccess > begun)
                {
                    logger.LogError("Telegram answers polls but {Attempts} times not the answer to update {UpdateId}; it is given up.", attempt, entry.Update.UpdateId);
                    return true;
                }

                if (attempt == 1)
                {
                    await inbox.PutBackAsync(entry, CancellationToken.None);
                }

                var wait = TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 6));
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, _stopping.Token);
            }

            return true;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (UnauthorizedException)
        {
            return false; // The poller is told the same and ends the program.
        }
    }

    private async Task<bool> TryHandleAsync(InboxEntry entry)
    {
        try
        {
            await handler.HandleAsync(entry, _stopping.Token);
            return true;
        }
        catch (BotApiException e) when (e is not UnauthorizedException)
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
