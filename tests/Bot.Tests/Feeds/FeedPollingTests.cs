using System.IO.Compression;
using System.Net;
using System.Text;
using Bot.Feeds;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Feeds;

/// <summary>How feeds are asked: politely, and never to our harm.</summary>
public sealed class FeedPollingTests : FeedBot
{
    [Fact]
    public async Task A_feed_is_asked_once_an_interval_also_across_a_restart()
    {
        Has();
        await PollAsync();
        await PollAfterAsync(TimeSpan.FromMinutes(14));
        await Bot.RestartAsync();
        await PollAsync();
        Assert.Equal(1, Site.VisitsTo("/feed"));
        await PollAfterAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(2, Site.VisitsTo("/feed"));
        Assert.Contains("WhoCameHomeBot", Site.Visits[0].Headers.UserAgent.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_killed_while_asking_does_not_ask_again_at_once()
    {
        var (asked, killed) = (new TaskCompletionSource(), new CancellationTokenSource());
        Site.Answers("/feed", http =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        var poll = Bot.Get<FeedPoller>().PollAsync(killed.Token);
        await asked.Task;
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
        killed.Dispose();
        await Bot.RestartAsync();
        await PollAsync();
        Assert.Equal(1, Site.VisitsTo("/feed"));
    }

    [Fact]
    public async Task What_is_known_already_is_said_when_asking()
    {
        Site.Serves("/feed", Rss(Item("https://a.example.org/1", Weather)), headers: [("ETag", "W/\"odd, value\""), ("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT")]);
        await PollAsync();
        Assert.Equal(("", ""), Validators(Site.Visits[0]));
        Site.Answers("/feed", HttpStatusCode.NotModified);
        await PollAfterAsync(Interval);
        await PollAfterAsync(Interval);
        Assert.All(Site.Visits.Skip(1), v => Assert.Equal(("W/\"odd, value\"", "Fri, 20 Nov 2026 10:00:00 GMT"), Validators(v)));
        Assert.Equal((3, 0), (Site.Visits.Count, (await StateAsync()).Failures));
    }

    [Fact]
    public async Task Failures_double_the_wait_up_to_two_hours()
    {
        Site.Answers("/feed", HttpStatusCode.InternalServerError);
        for (var failures = 1; failures <= 8; failures++)
        {
            await PollAsync();
            var state = await StateAsync();
            var minutes = Math.Min(15 * Math.Pow(2, failures - 1), 120);
            Assert.Equal(failures, state.Failures);
            Assert.InRange((state.Due!.Value - Bot.Clock.GetUtcNow()).TotalMinutes, minutes, minutes * 1.1);
            Bot.Clock.Jump(state.Due.Value - Bot.Clock.GetUtcNow());
        }

        Has();
        await PollAsync();
        Assert.Equal(0, (await StateAsync()).Failures);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry-After", "7200", 120)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Retry-After", "Fri, 20 Nov 2026 15:00:00 GMT", 180)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Retry-After", "Thu, 19 Nov 2026 15:00:00 GMT", 15)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Retry-After", "99999999", 1440)]
    [InlineData(HttpStatusCode.OK, "Cache-Control", "max-age=3600", 60)]
    [InlineData(HttpStatusCode.OK, "Cache-Control", "max-age=5", 15)]
    [InlineData(HttpStatusCode.OK, "Cache-Control", "public, max-age=99999999", 1440)]
    [InlineData(HttpStatusCode.NotModified, "Cache-Control", "max-age=3600", 60)]
    public async Task A_site_is_left_alone_for_as_long_as_it_asks_up_to_a_day(HttpStatusCode status, string header, string value, int minutes)
    {
        Site.Serves("/feed", Rss(), status: status, headers: [(header, value)]);
        await PollAsync();
        Assert.InRange(((await StateAsync()).Due!.Value - Noon).TotalMinutes, minutes, minutes * 1.1);
    }

    [Fact]
    public async Task A_validator_that_cannot_be_sent_back_is_forgotten()
    {
        Site.Serves("/feed", Rss(), headers: [("ETag", "\"é\"")]);
        await PollAsync();
        await PollAfterAsync(Interval);
        Assert.Equal((2, 0), (Site.VisitsTo("/feed"), (await StateAsync()).Failures));
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_where_it_went()
    {
        Site.Answers("/feed", HttpStatusCode.MovedPermanently, ("Location", "/new"));
        Site.Answers("/new", HttpStatusCode.PermanentRedirect, ("Location", "/newer"));
        Site.Answers("/newer", HttpStatusCode.Found, ("Location", "/today"));
        Site.Serves("/today", Rss());
        await PollAsync();
        await PollAfterAsync(Interval);
        Assert.Equal(["/feed", "/new", "/newer", "/today", "/newer", "/today"], Site.Visits.Select(v => v.Path));

        Site.Answers("/newer", HttpStatusCode.NotFound);
        await PollAfterAsync(Interval);
        await PollAfterAsync(Interval);
        Assert.Equal("/feed", Site.Visits[7].Path);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_asked_once_a_week()
    {
        Site.Answers("/feed", HttpStatusCode.Gone);
        await PollAsync();
        await PollAfterAsync(TimeSpan.FromDays(6));
        Assert.Equal(1, Site.VisitsTo("/feed"));
        Has();
        await PollAfterAsync(TimeSpan.FromDays(2));
        Assert.False((await StateAsync()).IsGone);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_silence_a_feed()
    {
        Has();
        await PollAsync();
        await PollAfterAsync(TimeSpan.FromDays(-400));
        Assert.Equal(2, Site.VisitsTo("/feed"));
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::ffff:192.168.1.1]/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/feed")]
    public async Task A_hostile_redirect_is_a_failure(string to)
    {
        Site.Answers("/feed", HttpStatusCode.MovedPermanently, ("Location", to));
        await PollAsync();
        Assert.Equal((1, null), ((await StateAsync()).Failures, (await StateAsync()).Location));
    }

    [Fact]
    public async Task Endless_packed_broken_and_foreign_documents_are_failures()
    {
        Func<HttpContext, Task>[] answers =
        [
            async http =>
            {
                for (var chunk = new byte[65_536]; !http.RequestAborted.IsCancellationRequested;)
                {
                    await http.Response.Body.WriteAsync(chunk, http.RequestAborted);
                }
            },
            async http =>
            {
                http.Response.Headers.ContentEncoding = "gzip";
                await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.SmallestSize);
                await gzip.WriteAsync(Encoding.UTF8.GetBytes("<rss>" + new string(' ', FeedFetcher.MostBytes * 2)));
            },
            async http =>
            {
                http.Response.Headers.ContentEncoding = "gzip";
                await http.Response.WriteAsync("this is not gzip");
            },
            http => http.Response.WriteAsync("<rss><channel>"),
            http => http.Response.WriteAsync("<html>Sign in to the hotel's network</html>"),
            http =>
            {
                http.Abort();
                return Task.CompletedTask;
            },
        ];
        for (var i = 0; i < answers.Length; i++)
        {
            Site.Answers("/feed", answers[i]);
            await PollAfterAsync(TimeSpan.FromHours(7));
            Assert.Equal(i + 1, (await StateAsync()).Failures);
        }

        Has(Item("https://a.example.org/1", HomeText, published: Bot.Clock.GetUtcNow()));
        await PollAfterAsync(TimeSpan.FromHours(7));
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task A_packed_feed_is_read()
    {
        Site.Answers("/feed", async http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Rss(Item("https://a.example.org/1", HomeText))));
        });
        await PollAsync();
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task What_did_not_fit_into_one_reading_is_read_with_the_next()
    {
        for (var i = 0; i < 5; i++)
        {
            Site.Serves($"/page{i}", Weather, "text/html");
        }

        Site.Serves("/feed", Rss([.. Enumerable.Range(0, 5).Select(i => Teaser(Site.Of($"/page{i}"), $"Prisoner exchange, part {i}"))]), headers: [("ETag", "\"1\"")]);
        await PollAsync();
        Assert.Equal(2, Site.Visits.Count(v => v.Path.StartsWith("/page", StringComparison.Ordinal)));
        await PollAfterAsync(Interval);
        Assert.Equal("", Validators(Site.Visits.Last(v => v.Path == "/feed")).Item1); // otherwise "not modified" would hide the rest
        await PollAfterAsync(Interval);
        await PollAfterAsync(Interval);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(1, Site.VisitsTo($"/page{i}")));
        Assert.Equal("\"1\"", Validators(Site.Visits.Last(v => v.Path == "/feed")).Item1);
    }

    [Fact]
    public async Task Items_that_are_too_many_for_one_reading_are_read_with_the_next()
    {
        Site.Serves("/feed", Rss([.. Enumerable.Range(0, 8).Select(i => Item($"https://a.example.org/{i}", i == 7 ? HomeText : Weather, published: Noon.AddMinutes(-i)))]), headers: [("ETag", "\"1\"")]);
        await PollAsync();
        Assert.Empty(await DraftsAsync());
        await PollAfterAsync(Interval);
        Assert.Single(await DraftsAsync());
        Assert.Equal(8, (await StateAsync()).Seen.Length);
    }

    private static (string, string) Validators(Visit visit) => (visit.Headers.IfNoneMatch.ToString(), visit.Headers.IfModifiedSince.ToString());
}

/// <summary>On Telegram, unlike in the sandbox, this machine is none of anybody's business.</summary>
public sealed class FeedGuardTests : FeedBot
{
    private protected override bool AllowsLoopback => false;

    private protected override FeedSettings Settings(Uri root) => new([new Uri("http://127.0.0.1/feed"), new Uri("http://localhost/feed"), new Uri(root, "/feed")], TimeSpan.FromMinutes(15));

    [Fact]
    public async Task Feeds_of_this_machine_are_not_asked()
    {
        Has();
        await PollAsync();
        Assert.Empty(Site.Visits);
        Assert.Equal(1, (await StateAsync()).Failures);
    }
}
