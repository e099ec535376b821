using System.Net;
using Bot.Exchanges;
using Bot.Feeds;
using Bot.Tests.Commands;

namespace Bot.Tests.Feeds;

/// <summary>What becomes of the items of a feed.</summary>
public sealed class ReportTests : FeedBot
{
    [Fact]
    public async Task A_new_exchange_becomes_a_draft_with_its_source()
    {
        Has(Item("https://weather.example.org/", Weather), Item(Home + "?utm_source=rss&id=5#top", HomeText, "157 come home"));
        await PollAsync();
        var draft = Assert.Single(await DraftsAsync());
        var entry = draft.Content.Document();
        var source = Assert.Single(entry.Sources);
        Assert.Equal((Home + "?id=5", new DateOnly(2026, 11, 20), "157 come home"), (source.Url.AbsoluteUri, source.Published!.Value, source.Title));
        Assert.Equal((new DateOnly(2026, 11, 20), 157, "zelensky"), (entry.Date, Assert.Single(entry.Claims).Count!.Value, entry.Claims[0].By));
        Assert.NotEmpty(draft.Evidence);
        Assert.True(draft.IsFromFeeds);
    }

    [Fact]
    public async Task Two_reports_of_one_exchange_gather_in_one_draft()
    {
        Has(Item(Home, HomeText), Item(Other, OtherText));
        await PollAsync();
        var draft = Assert.Single(await DraftsAsync());
        var entry = draft.Content.Document();
        Assert.Equal(["zelensky", "russian-mod"], entry.Claims.Select(c => c.By).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(2, entry.Sources.Length);
        Assert.Contains("united-arab-emirates", entry.Mediators!.Value);
        Assert.Equal(2, draft.Evidence.Length);

        // What nobody wrote by hand follows.
        Assert.Equal(Confidence.High, entry.Confidence);
        Assert.Contains("156", entry.Summary.En, StringComparison.Ordinal);
        Assert.Contains("157", entry.Summary.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_come_later_join_too()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        Has(Item(Other, OtherText), Item(Home, HomeText));
        await PollAfterAsync(Interval);
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal((2, 2), (draft.Revision, draft.Content.Document().Sources.Length));
    }

    [Fact]
    public async Task Another_publisher_with_the_same_figures_is_another_source()
    {
        Has(Item(Home, HomeText), Item(Other, HomeText));
        await PollAsync();
        var entry = Assert.Single(await DraftsAsync()).Content.Document();
        Assert.Equal((1, 2), (entry.Claims.Length, entry.Sources.Length));
    }

    [Theory]
    [InlineData(Home)]
    [InlineData(Home + "?utm_campaign=again")]
    [InlineData("https://home.example.org/follow-up")]
    public async Task The_same_page_or_publisher_once_more_adds_nothing(string again)
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        Has($"<item><guid isPermaLink='false'>new</guid>{Item(again, HomeText)[6..]}");
        await PollAfterAsync(Interval);
        Assert.Equal(1, Assert.Single(await DraftsAsync()).Revision);
    }

    [Fact]
    public async Task A_page_that_was_rewritten_adds_nothing()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        Has($"<item><guid isPermaLink='false'>new</guid>{Item(Home, OtherText)[6..]}");
        await PollAfterAsync(Interval);
        Assert.Equal(1, Assert.Single(await DraftsAsync()).Revision);
    }

    [Fact]
    public async Task The_same_publisher_with_another_claim_adds_that()
    {
        Has(Item(Home, HomeText), Item("https://home.example.org/follow-up", OtherText));
        await PollAsync();
        Assert.Equal(2, Assert.Single(await DraftsAsync()).Content.Document().Claims.Length);
    }

    [Fact]
    public async Task A_report_of_the_day_after_with_the_same_figures_joins_and_one_with_others_does_not()
    {
        var thursday = HomeText.Replace("on Friday", "on Thursday", StringComparison.Ordinal);
        Has(Item("https://third.example.net/3", thursday.Replace("157", "149", StringComparison.Ordinal)), Item(Other, thursday), Item(Home, HomeText)); // the newest first
        await PollAsync();
        Assert.Equal([2, 1], (await DraftsAsync()).Select(d => d.Content.Document().Sources.Length));
    }

    [Fact]
    public async Task What_an_editor_wrote_into_the_draft_stays()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        await Bot.ReplyAsync("/edit d1 place=\"Novi Yarylovychi\" summary=\"Written by hand.\"", chatId: TestBot.Owner);
        Has(Item(Other, OtherText));
        await PollAfterAsync(Interval);
        var entry = Assert.Single(await DraftsAsync()).Content.Document();
        Assert.Equal(("Novi Yarylovychi", "Written by hand.", 2), (entry.Place!.En, entry.Summary.En, entry.Claims.Length));
    }

    [Fact]
    public async Task A_report_of_what_is_on_record_is_passed_over_unless_it_adds_a_claim()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        await Bot.ReplyAsync("/publish d1", chatId: TestBot.Owner);
        Has(Item("https://third.example.net/3", HomeText), Item("https://fourth.example.net/4", HomeText.Replace("President Volodymyr Zelensky said ", "", StringComparison.Ordinal)));
        await PollAfterAsync(Interval);
        Assert.Empty(await DraftsAsync());

        Has(Item(Other, OtherText));
        await PollAfterAsync(Interval);
        var correction = Assert.Single(await DraftsAsync());
        Assert.Equal("2026-11-20", correction.Content.Corrects);
        Assert.Equal(2, correction.Content.Document().Claims.Length);
        await Bot.ReplyAsync("/publish " + correction.Name, chatId: TestBot.Owner);
        Assert.Equal(2, Bot.Record.Find("2026-11-20")!.Sources.Length);
    }

    [Fact]
    public async Task What_editors_threw_away_does_not_come_back_with_the_next_report()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        await Bot.ReplyAsync("/drafts d1 discard", chatId: TestBot.Owner);
        Has(Item("https://third.example.net/3", HomeText));
        await PollAfterAsync(Interval);
        Assert.Empty(await DraftsAsync());
        Has(Item(Other, OtherText));
        await PollAfterAsync(Interval);
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task An_editors_own_draft_is_left_alone()
    {
        await Bot.ReplyAsync("/add 2026-11-20 ua=157@zelensky source=https://mine.example.org/", chatId: TestBot.Owner);
        Has(Item(Home, HomeText));
        await PollAsync();
        Assert.Equal([1, 1], (await DraftsAsync()).Select(d => d.Content.Document().Sources.Length));
    }

    [Fact]
    public async Task The_first_reading_does_not_bring_the_feeds_history()
    {
        Has(
            Item("https://a.example.org/old", HomeText, published: Noon.AddDays(-4)),
            Item("https://b.example.org/undated", HomeText.Replace("on Friday", "on 14 August 2026", StringComparison.Ordinal), isDated: false),
            Item("https://c.example.org/unsettled", HomeText, isDated: false));
        await PollAsync();
        Assert.Empty(await DraftsAsync());
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task After_a_long_silence_what_came_meanwhile_is_read()
    {
        Has();
        await PollAsync();
        Has(Item(Home, HomeText, published: Noon.AddDays(5)));
        await PollAfterAsync(TimeSpan.FromDays(12));
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task A_date_in_the_future_is_not_believed()
    {
        Has(Item(Home, HomeText.Replace("on Friday", "on 20 November 2026", StringComparison.Ordinal), published: Noon.AddYears(3)));
        await PollAsync();
        Assert.Equal(new DateOnly(2026, 11, 20), Assert.Single(await DraftsAsync()).Content.Document().Date);
    }

    [Fact]
    public async Task A_report_whose_day_is_not_clear_is_an_editors()
    {
        Has();
        await PollAsync();
        Has(Item(Home, HomeText, isDated: false));
        await PollAfterAsync(Interval);
        Assert.Empty(await DraftsAsync());
        Assert.Equal(Home, Assert.Single(await NoticesAsync()).Link);
        await PollAfterAsync(Interval);
        Assert.Single(await NoticesAsync());
    }

    [Fact]
    public async Task Behind_a_teaser_the_page_is_read_once()
    {
        Site.Serves("/page", $"<html><body><h1>News</h1>{HomeText}</body></html>", "text/html; charset=utf-8");
        Site.Serves("/weather", Weather, "text/html");
        Has(Teaser(Site.Of("/page?utm_medium=rss"), "Prisoner exchange: 157 are home"), Teaser(Site.Of("/weather"), "Mild weather"));
        await PollAsync();
        await PollAfterAsync(Interval);
        Assert.Equal(Site.Of("/page"), Assert.Single(await DraftsAsync()).Content.Document().Sources[0].Url);
        Assert.Equal((1, 0), (Site.VisitsTo("/page"), Site.VisitsTo("/weather")));
    }

    [Theory]
    [InlineData("/wall")]
    [InlineData("/forbidden")]
    public async Task A_page_that_shows_nothing_does_not_contradict_its_teaser(string path)
    {
        Site.Serves("/wall", "<p>We and our 1,400 partners value your privacy. Please accept.</p>", "text/html");
        Site.Answers("/forbidden", HttpStatusCode.Forbidden);
        Has(Teaser(Site.Of(path), "Russia and Ukraine exchanged prisoners on Friday: Zelensky said 157 Ukrainian servicemen returned home"));
        await PollAsync();
        Assert.Equal(157, Assert.Single(await DraftsAsync()).Content.Document().Claims[0].Count);
    }

    [Fact]
    public async Task A_page_that_says_the_exchange_is_planned_does_contradict_it()
    {
        Site.Serves("/page", "<p>An exchange of prisoners between Russia and Ukraine will take place next week, officials said on Friday. It is being prepared, Zelensky said.</p>", "text/html");
        Has(Teaser(Site.Of("/page"), "Russia and Ukraine exchanged prisoners on Friday, 157 returned home, sources hope"));
        await PollAsync();
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_page_that_is_out_of_order_is_tried_again_for_a_while()
    {
        Site.Answers("/page", HttpStatusCode.BadGateway);
        Has(Teaser(Site.Of("/page"), "Prisoner exchange"));
        await PollAsync();
        Site.Serves("/page", HomeText, "text/html");
        await PollAfterAsync(Interval);
        Assert.Single(await DraftsAsync());

        Site.Answers("/page2", HttpStatusCode.BadGateway);
        Has(Teaser(Site.Of("/page2"), "Prisoner exchange"));
        for (var i = 0; i < 20; i++)
        {
            await PollAfterAsync(Interval);
        }

        Assert.InRange(Site.VisitsTo("/page2"), 2, 8);
    }

    [Theory]
    [InlineData("http://10.0.0.1/page")]
    [InlineData("http://[fd00::1]/page")]
    public async Task An_item_that_points_inside_makes_no_draft(string link)
    {
        Has(Teaser(new Uri(link), "Russia and Ukraine exchanged prisoners on Friday: Zelensky said 157 Ukrainian servicemen returned home"));
        await PollAsync();
        Assert.Empty(await DraftsAsync());
        Assert.Empty((await StateAsync()).ETag ?? "");
    }

    [Fact]
    public async Task A_draft_and_that_its_item_was_dealt_with_are_one_commit()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        Assert.Single((await StateAsync()).Seen);
        await Bot.RestartAsync();
        await PollAfterAsync(Interval);
        Assert.Single(await DraftsAsync());
        Assert.Single(await NoticesAsync());
    }
}

/// <summary>Two feeds, one of them out of order.</summary>
public sealed class TwoFeedsTests : FeedBot
{
    private protected override FeedSettings Settings(Uri root) => new([new Uri(root, "/broken"), new Uri(root, "/feed")], TimeSpan.FromMinutes(15));

    [Fact]
    public async Task One_that_fails_does_not_keep_the_other_from_being_read()
    {
        Site.Serves("/broken", "<rss");
        Has(Item("https://a.example.org/1", HomeText));
        await PollAsync();
        Assert.Single(await DraftsAsync());
        Assert.Equal((1, 0), ((await StateAsync("/broken")).Failures, (await StateAsync()).Failures));
    }

    [Fact]
    public async Task The_same_report_in_both_is_one()
    {
        Site.Serves("/broken", Rss(Item("https://a.example.org/1", HomeText)));
        Has(Item("https://a.example.org/1", HomeText));
        await PollAsync();
        Assert.Equal(1, Assert.Single(await DraftsAsync()).Revision);
    }
}
