using System.Globalization;
using System.Net;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Feeds;
using Bot.Hosting;
using Bot.Storage;
using Bot.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Feeds;

/// <summary>The bot of a test that reads feeds from a site on this machine. It is noon of Friday, 20 November 2026, in Greenwich.</summary>
public abstract class FeedBot : IAsyncLifetime
{
    private protected const long Room = -7001;
    private protected const string Home = "https://home.example.org/1";
    private protected const string Other = "https://other.example.com/2";

    private const string Filler =
        "Buses met them at the border, and doctors examined everybody who had arrived. Relatives waited with photographs of those who are still missing. "
        + "Those who returned were given telephones to call their families, and will spend the next weeks in hospitals. The names are being checked by the authorities, and nobody shall be forgotten. "
        + "Volunteers had brought warm clothes, apples and the drawings of schoolchildren, and a brass band played for an hour in the rain until the last bus had left. ";

    private protected const string HomeText = "<p>Russia and Ukraine exchanged prisoners of war on Friday. President Volodymyr Zelensky said 157 Ukrainian servicemen had returned home from Russian captivity.</p><p>" + Filler + "</p>";

    private protected const string OtherText =
        "<p>Russia and Ukraine exchanged prisoners of war on Friday. The Russian Ministry of Defence said that 156 Russian servicemen were returned from territory controlled by Kyiv, with the United Arab Emirates acting as a mediator.</p><p>" + Filler + "</p>";

    private protected const string Weather = "<p>The weather stayed mild across the region on Friday, and gardeners were advised to wait with their tulips until December.</p><p>" + Filler + "</p>";

    /// <summary>After so long the feed is read again, whatever the jitter.</summary>
    private protected static TimeSpan Interval { get; } = TimeSpan.FromMinutes(17);

    private protected static DateTimeOffset Noon { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private protected NewsSite Site { get; private set; } = null!;

    private protected TestBot Bot { get; private set; } = null!;

    private protected virtual bool AllowsLoopback => true;

    private protected virtual FeedSettings Settings(Uri root) => new([new Uri(root, "/feed")], TimeSpan.FromMinutes(15), MostItems: 5, MostPages: 2);

    public async Task InitializeAsync()
    {
        Site = await NewsSite.OpenAsync();
        Bot = new TestBot
        {
            Settings = new BotSettings
            {
                ApiBaseUrl = new Uri("http://127.0.0.1"),
                StoragePath = "",
                DatasetDirectory = "",
                Urls = "",
                Admins = [TestBot.Owner],
                AllowLoopbackLinks = AllowsLoopback,
                Feeds = Settings(Site.Root),
            },
            More = services =>
            {
                services.AddSingleton<Replies>();
                BotHost.AddFeeds(services);
            },
        };
        Bot.Clock.Jump(Noon - Bot.Clock.GetUtcNow());
        await Bot.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Site.DisposeAsync();
    }

    private protected Task PollAsync() => Bot.Get<FeedPoller>().PollAsync(CancellationToken.None);

    private protected async Task PollAfterAsync(TimeSpan time)
    {
        Bot.Clock.Jump(time);
        await PollAsync();
    }

    private protected Task ShowAsync() => Bot.Get<NoticeBoard>().ShowAsync(new BotIdentity(1, "who_came_home_bot"), CancellationToken.None);

    private protected Task<IReadOnlyList<Draft>> DraftsAsync() => Bot.Get<DraftBook>().OpenAsync(CancellationToken.None);

    private protected async Task<FeedState> StateAsync(string path = "/feed") =>
        (await new DocumentCollection<FeedState>(Bot.Store, FeedState.Collection).GetAsync(FeedState.KeyOf(Site.Of(path).AbsoluteUri)))!.Value;

    private protected async Task<IReadOnlyList<FeedNotice>> NoticesAsync() =>
        await new DocumentCollection<FeedNotice>(Bot.Store, FeedNotice.Collection).ScanAsync().Select(n => n.Value).ToListAsync();

    /// <summary>The feed has these items from now on.</summary>
    private protected void Has(params string[] items) => Site.Serves("/feed", Rss(items));

    private protected static string Rss(params string[] items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>{string.Concat(items)}</channel></rss>""";

    /// <summary>An item with its whole text.</summary>
    private protected static string Item(string link, string html, string title = "News of the day", DateTimeOffset? published = null, bool isDated = true) =>
        $"<item><title>{title}</title><link>{WebUtility.HtmlEncode(link)}</link>{(isDated ? $"<pubDate>{(published ?? Noon.AddHours(-1)).ToString("r", CultureInfo.InvariantCulture)}</pubDate>" : "")}<content:encoded><![CDATA[{html}]]></content:encoded></item>";

    /// <summary>An item that only points to its page.</summary>
    private protected static string Teaser(Uri link, string title) =>
        $"<item><title>{title}</title><link>{link}</link><pubDate>{Noon.AddHours(-1).ToString("r", CultureInfo.InvariantCulture)}</pubDate><description>{title}. Read more.</description></item>";
}
