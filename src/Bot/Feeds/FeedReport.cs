using Bot.Hosting;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>How a feed is doing.</summary>
/// <param name="Feed">Its number in <c>Feeds</c>.</param>
/// <param name="Host">Its site; the address may hold a secret.</param>
/// <param name="State">"new" before the first reading, "ok", "failing", or "gone" when its site says so.</param>
/// <param name="LastSuccessSecondsAgo">Age of the last reading, or null before the first.</param>
/// <param name="Failures">Failures since.</param>
internal sealed record FeedHealth(int Feed, string Host, string State, long? LastSuccessSecondsAgo, int Failures);

/// <summary>Tells operators how the feeds are doing. What fails there is other people's, so it never makes the bot unhealthy.</summary>
internal sealed class FeedReport(IDocumentStore store, BotSettings settings, TimeProvider time)
{
    private readonly DocumentCollection<FeedState> _feeds = new(store, FeedState.Collection);

    /// <summary>The feeds, in the order of the configuration.</summary>
    public async Task<IReadOnlyList<FeedHealth>> ReadAsync(CancellationToken cancellationToken)
    {
        List<FeedHealth> feeds = [];
        foreach (var address in settings.Feeds.Addresses)
        {
            var feed = (await _feeds.GetAsync(FeedState.KeyOf(address.AbsoluteUri), cancellationToken))?.Value;
            var state = feed switch { { IsGone: true } => "gone", { Failures: > 0 } => "failing", { LastSuccess: not null } => "ok", _ => "new" };
            feeds.Add(new FeedHealth(feeds.Count, address.Host, state, feed?.LastSuccess is { } last ? (long)(time.GetUtcNow() - last).TotalSeconds : null, feed?.Failures ?? 0));
        }

        return feeds;
    }
}
