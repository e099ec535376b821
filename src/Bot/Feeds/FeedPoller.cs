using Bot.Hosting;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>
/// Asks feeds when they are due, one after the other, and brings what is new in them to the <see cref="ReportDesk"/>. The validators of an answer are kept once all of it was
/// dealt with, so that nothing is lost to a kill; when to ask again is written down before asking, so that a program that is killed again and again does not pester anybody.
/// </summary>
internal sealed class FeedPoller(IDocumentStore store, FeedFetcher fetcher, ItemReader reader, ReportDesk desk, BotSettings settings, TimeProvider time, ILogger<FeedPoller> logger)
{
    private readonly DocumentCollection<FeedState> _feeds = new(store, FeedState.Collection);

    /// <summary>Asks those that are due.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        foreach (var address in settings.Feeds.Addresses)
        {
            var feed = (await _feeds.GetAsync(FeedState.KeyOf(address.AbsoluteUri), cancellationToken))?.Value ?? new FeedState { Address = address.AbsoluteUri };
            if (FeedSchedule.IsDue(feed.Due, time.GetUtcNow()))
            {
                await PollAsync(feed, cancellationToken);
            }
        }
    }

    private async Task PollAsync(FeedState feed, CancellationToken cancellationToken)
    {
        feed = feed with { Due = After(settings.Feeds.Every) };
        await PutAsync(feed, cancellationToken);
        var answer = await fetcher.FetchAsync(feed, cancellationToken);
        switch (answer.Outcome)
        {
            case FeedOutcome.Read:
                var (dealtWith, isAll) = await ReadAsync(feed, answer.Document!, cancellationToken);
                feed = dealtWith with { ETag = isAll ? answer.ETag : null, LastModified = isAll ? answer.LastModified : null };
                await PutAsync(Succeeded(feed, answer), cancellationToken);
                break;
            case FeedOutcome.Unchanged:
                await PutAsync(Succeeded(feed, answer), cancellationToken);
                break;
            case FeedOutcome.Gone:
                logger.LogWarning("Feed {Host} is gone for good, says its site; take it out of Feeds.", feed.Url.Host);
                await PutAsync(feed with { IsGone = true, Failures = feed.Failures + 1, Due = After(FeedSchedule.WhenGone) }, cancellationToken);
                break;
            default:
                await PutAsync(Failed(feed, answer), cancellationToken);
                break;
        }
    }

    private FeedState Succeeded(FeedState feed, FeedAnswer answer) => feed with
    {
        Location = answer.Location is { } location && location.AbsoluteUri != feed.Address ? location.AbsoluteUri : null,
        LastSuccess = time.GetUtcNow(),
        Failures = 0,
        IsGone = false,
        Due = After(FeedSchedule.AfterSuccess(settings.Feeds.Every, answer.Rest)),
    };

    private FeedState Failed(FeedState feed, FeedAnswer answer)
    {
        var failures = feed.Failures + 1;
        var wait = FeedSchedule.AfterFailure(settings.Feeds.Every, failures, answer.Rest);
        logger.LogWarning("Feed {Host} could not be read ({Fault}), {Failures} in a row; the next attempt is in {Minutes:0} min.", feed.Url.Host, answer.Fault, failures, wait.TotalMinutes);

        // Where it moved to may have been a mistake: the configured address is asked again.
        return feed with { Failures = failures, Due = After(wait), Location = null, ETag = feed.Location is null ? feed.ETag : null, LastModified = feed.Location is null ? feed.LastModified : null };
    }

    /// <summary>Deals with what is new in a feed; false when something is left for the next time.</summary>
    private async Task<(FeedState Feed, bool IsAll)> ReadAsync(FeedState feed, FeedDocument document, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var since = (feed.LastSuccess ?? now).AddDays(-settings.Feeds.MostDays);
        var unseen = document.Items.Select(item => item.Published > now.AddDays(1) ? item with { Published = null } : item)
            .Where(item => !(item.Published < since) && !feed.HasSeen(item)).OrderByDescending(item => item.Published ?? now).ToArray();
        var (budget, isAll) = (new PageBudget(settings.Feeds.MostPages), unseen.Length <= settings.Feeds.MostItems);
        foreach (var item in unseen.Take(settings.Feeds.MostItems).Reverse())
        {
            var reading = await TryReadAsync(item, budget, cancellationToken);
            if (reading is ItemReading.Later)
            {
                isAll = false;
                continue;
            }

            feed = feed.With(item);
            if (reading is ItemReading.Found { Report: var report } && IsNews(item, report, feed, since))
            {
                var outcome = await desk.TakeAsync(report, _feeds.Put(feed), cancellationToken);
                logger.LogInformation("Feed {Host}: a report of an exchange at {Publisher}: {Outcome}.", feed.Url.Host, report.Link.Host, outcome);
            }
        }

        return (feed, isAll);
    }

    /// <summary>Reads an item; one that the program stumbles over must not keep the others from being read, now and at every reading.</summary>
    private async Task<ItemReading> TryReadAsync(FeedItem item, PageBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(item, budget, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException))
        {
            logger.LogError("An item at {Host} could not be read ({Kind}); it is passed over. {Where}", item.Link.Host, e.GetType().FullName, e.StackTrace);
            return new ItemReading.Nothing();
        }
    }

    /// <summary>An item without a date may be years old: then the day of its exchange decides; without that either, whether the feed is new to us.</summary>
    private static bool IsNews(FeedItem item, Report report, FeedState feed, DateTimeOffset since) => item.Published is not null
        || (report.Draft.Date is { Value: var day } ? day >= DateOnly.FromDateTime(since.UtcDateTime) : feed.LastSuccess is not null);

    private DateTimeOffset After(TimeSpan wait) => time.GetUtcNow() + (wait * (1 + (FeedSchedule.Jitter * Random.Shared.NextDouble())));

    private Task<long> PutAsync(FeedState feed, CancellationToken cancellationToken) => store.CommitAsync([_feeds.Put(feed)], cancellationToken);
}
