using System.Collections.Immutable;
using Bot.Hosting;

namespace Bot.Feeds;

/// <summary>Which feeds are read, and how much of them: <c>Feeds</c> and <c>FeedPolling</c> of the configuration.</summary>
/// <param name="Addresses">Addresses of RSS or Atom feeds; none: nothing runs.</param>
/// <param name="Every">How often each is asked, unless it asks to be left alone for longer.</param>
/// <param name="MostDays">Items that were published more days before the feed was last read are left alone: the first reading of a feed does not bring its history.</param>
/// <param name="MostItems">Items read at one reading of a feed, the newest first; what is left waits for the next.</param>
/// <param name="MostPages">Pages fetched at one reading of a feed; likewise.</param>
internal sealed record FeedSettings(ImmutableArray<Uri> Addresses, TimeSpan Every, int MostDays = 3, int MostItems = 100, int MostPages = 10)
{
    private const int MostFeeds = 100;

    /// <summary>No feeds.</summary>
    public static FeedSettings None { get; } = new([], TimeSpan.FromMinutes(15));

    /// <summary>Reads and checks <paramref name="configuration"/>.</summary>
    /// <exception cref="StartupException">A value is wrong; the message names it.</exception>
    public static FeedSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Feeds");
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            throw new StartupException("Feeds must be a list of addresses: Feeds:0, Feeds:1 …");
        }

        ImmutableArray<Uri> addresses = [.. section.GetChildren().Select(ReadAddress)];
        return addresses.Length > MostFeeds ? throw new StartupException($"Feeds may list {MostFeeds} addresses at most.")
            : addresses.Distinct().Count() < addresses.Length ? throw new StartupException("Feeds lists an address twice.")
            : new FeedSettings(
                addresses,
                TimeSpan.FromMinutes(BotSettings.ReadNumber(configuration, "FeedPolling:EveryMinutes", 15, 1, 1440)),
                BotSettings.ReadNumber(configuration, "FeedPolling:MostDays", 3, 1, 60),
                BotSettings.ReadNumber(configuration, "FeedPolling:MostItems", 100, 1, 500),
                BotSettings.ReadNumber(configuration, "FeedPolling:MostPages", 10, 0, 100));
    }

    private static Uri ReadAddress(IConfigurationSection entry) =>
        Uri.TryCreate(entry.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Host.Length: > 0, UserInfo: "", AbsoluteUri.Length: <= 2000 }
            ? address : throw new StartupException($"Feeds:{entry.Key} must be the http or https address of an RSS or Atom feed, such as https://example.org/rss.");
}
