using Bot.Conversation;
using Bot.Hosting;

namespace Bot.Feeds;

/// <summary>Watches the feeds until the program stops. Without feeds nothing runs.</summary>
internal sealed class FeedWatch(FeedPoller poller, NoticeBoard board, BotSettings settings, TimeProvider time, ILogger<FeedWatch> logger)
{
    /// <summary>How often is looked for feeds that are due and for drafts that say something else than was shown.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    /// <summary>Runs until asked to stop.</summary>
    public async Task RunAsync(BotIdentity me, CancellationToken cancellationToken)
    {
        if (settings.Feeds.Addresses.IsEmpty)
        {
            return;
        }

        while (true)
        {
            await TryAsync(() => board.ShowAsync(me, cancellationToken), cancellationToken);
            await TryAsync(() => poller.PollAsync(cancellationToken), cancellationToken);
            await TryAsync(() => board.ShowAsync(me, cancellationToken), cancellationToken);
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }

    /// <summary>A fault of the store, or one in the program, must neither end the watch nor the bot.</summary>
    private async Task TryAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError("The watch over the feeds was interrupted ({Kind}); it goes on. {Where}", e.GetType().FullName, e.StackTrace);
        }
    }
}
