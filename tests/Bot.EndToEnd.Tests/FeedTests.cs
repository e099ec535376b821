using System.Globalization;
using System.Text.Json.Nodes;
using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Feeds;
using Microsoft.AspNetCore.Http;

namespace Bot.EndToEnd.Tests;

/// <summary>From a feed to the editors' room, and from there to the subscribers.</summary>
public sealed class FeedTests
{
    private const string Filler = "Buses met them at the border, and doctors examined everybody who had arrived. Relatives waited with photographs of those who are still missing. ";

    private static readonly DateTimeOffset _day = DateTimeOffset.UtcNow.AddDays(-1);

    [Fact]
    public async Task Two_reports_of_one_exchange_are_one_draft_in_the_room_once_and_reach_the_subscribers()
    {
        await using var site = await NewsSite.OpenAsync();
        var day = _day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        site.Serves("/home", $"<html><body><h1>157 come home</h1><p>Russia and Ukraine exchanged prisoners of war on {day}. President Volodymyr Zelensky said 157 Ukrainian servicemen had returned home.</p><p>{Filler}</p></body></html>", "text/html; charset=utf-8");
        site.Serves("/mod", $"<html><body><h1>156 servicemen return</h1><p>Russia and Ukraine exchanged prisoners of war on {day}. The Russian Ministry of Defence said that 156 Russian servicemen were returned, with the United Arab Emirates acting as a mediator.</p><p>{Filler}</p></body></html>", "text/html; charset=utf-8");
        var isOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var feed = $"<rss version='2.0'><channel>{Item(new Uri(site.Root, "/home"), "Prisoner exchange: 157 come home")}{Item(new Uri(site.OtherRoot, "/mod"), "Prisoner exchange: 156 servicemen return")}{Item(new Uri(site.Root, "/weather"), "Mild weather")}</channel></rss>";
        site.Answers("/feed", async http =>
        {
            await isOpen.Task.WaitAsync(http.RequestAborted);
            await http.Response.WriteAsync(feed, http.RequestAborted);
        });
        string[] feeds = [$"--Feeds:0={new Uri(site.Root, "/feed")}"];

        await using var sandbox = new OwnSandbox();
        var bot = await sandbox.Start(feeds);
        await sandbox.Says(OwnSandbox.Eden, "/room on", OwnSandbox.Group);
        await sandbox.Answer(OwnSandbox.Group, "editors");
        await sandbox.Says(OwnSandbox.Sam, "/subscribe");
        await Until(async () => (await sandbox.Answers(OwnSandbox.Sam)).Count > 0);
        isOpen.SetResult();

        var preview = await sandbox.Answer(OwnSandbox.Group, "From the feeds");
        Assert.Contains("127.0.0.1", preview.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("127.0.0.2", preview.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["/feed", "/home", "/mod"], site.Visits.Select(v => v.Path).Order(StringComparer.Ordinal));
        Assert.Equal(5, (await sandbox.Answers(OwnSandbox.Group)).Count);
        var health = JsonNode.Parse(await sandbox.Get("health"))!["feeds"]![0]!;
        Assert.Equal(("ok", 0, "127.0.0.1"), ((string)health["state"]!, (int)health["failures"]!, (string)health["host"]!));
        Assert.Contains("bot_feed_failures{feed=\"0\"} 0", await sandbox.Get("metrics"), StringComparison.Ordinal);

        await sandbox.Saved("From the feeds");
        await bot.Kill();
        await sandbox.Start(feeds);
        await sandbox.Says(OwnSandbox.Eden, "/drafts", OwnSandbox.Group);
        await sandbox.Answer(OwnSandbox.Group, "1 open draft");
        Assert.Equal(6, (await sandbox.Answers(OwnSandbox.Group)).Count);
        Assert.Equal(3, site.Visits.Count);

        await sandbox.Presses(OwnSandbox.Eden, OwnSandbox.Group, preview, "Publish (");
        var alert = await sandbox.Answer(OwnSandbox.Sam, day);
        Assert.Contains("157", alert.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("156", alert.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Output, line => line.Contains("Zelensky", StringComparison.Ordinal) || line.Contains("come home", StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_often_it_is_killed_a_draft_is_shown_whole_and_a_kill_repeats_one_message_at_most()
    {
        const int kills = 10;
        var random = new Random(20261120);
        await using var house = await House.Open();
        var owner = house.Person();
        owner.Sends("/start");
        house.World.Faults.Add(new Fault(FaultKind.Delay) { Method = "sendRichMessage", Times = int.MaxValue, Duration = TimeSpan.FromMilliseconds(60) });
        string[] settings = [$"--Admins:0={owner.Id}", "--Feeds:0=http://127.0.0.1/nobody-reads-this"];
        await using (var first = await house.StartBot(settings))
        {
            await owner.NextReply(CancellationToken.None);
            await first.Stop();
        }

        var before = owner.Answers(house.World.BotId).Count;
        for (var draft = 1; draft <= kills; draft++)
        {
            await Commit(house, Draft(draft), Notice(draft, owner.Id));
            var seen = owner.Answers(house.World.BotId).Count;
            await using var bot = house.LaunchBot(settings);
            await Talk.Until(() => owner.Answers(house.World.BotId).Count > seen, "it was being shown");
            await Task.Delay(random.Next(250));
            await bot.Kill();
        }

        await house.StartBot(settings);
        await Talk.Until(() => Enumerable.Range(1, kills).All(d => Shown(d) >= 1), "all were shown");
        await Talk.Until(() => owner.Answers(house.World.BotId).Count - before >= kills * 4, "each was shown whole");
        var all = owner.Answers(house.World.BotId).Count - before;
        Assert.InRange(all, kills * 4, (kills * 4) + kills);
        Assert.All(Enumerable.Range(1, kills), d => Assert.InRange(Shown(d), 1, 2));

        int Shown(int draft) => owner.Answers(house.World.BotId).Count(m => m.Text.Contains($"Draft d{draft}:", StringComparison.Ordinal));
    }

    private static string Item(Uri page, string title) => $"<item><title>{title}</title><link>{page}</link><pubDate>{_day.ToString("r", CultureInfo.InvariantCulture)}</pubDate><description>{title}.</description></item>";

    private static async Task Commit(House house, params PutChange[] changes)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(house.StorePath, [new CollectionDefinition("drafts", "open"), new CollectionDefinition("feed_notices")]);
        await store.CommitAsync(changes);
    }

    private static PutChange Draft(int number)
    {
        var entry = $$"""{"id":"2026-10-{{number:D2}}","date":"2026-10-{{number:D2}}","kind":"prisoners","summary":{"en":"Came home."},"confidence":"medium","claims":[{"by":"russian-mod","to":"ukraine","measure":"people","count":{{number}},"source":"s"}],"sources":[{"id":"s","publisher":"babel","url":"https://example.org/"}]}""";
        var draft = new JsonObject
        {
            ["number"] = number,
            ["revision"] = 1,
            ["by"] = 0,
            ["byName"] = "Babel",
            ["at"] = "2026-10-31T12:00:00+00:00",
            ["content"] = new JsonObject { ["entry"] = entry, ["publishers"] = new JsonArray() },
            ["earlier"] = new JsonArray(),
            ["evidence"] = new JsonArray(),
        };
        return new PutChange("drafts", number.ToString("D8", CultureInfo.InvariantCulture), System.Text.Encoding.UTF8.GetBytes(draft.ToJsonString()), null, new Dictionary<string, string?>(StringComparer.Ordinal) { ["open"] = "1" });
    }

    private static PutChange Notice(int draft, long chat) => new(
        "feed_notices", string.Create(CultureInfo.InvariantCulture, $"{draft:D8}/{chat}"), System.Text.Encoding.UTF8.GetBytes($$"""{"chatId":{{chat}},"draft":{{draft}},"messages":[]}"""));

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 600, "Waited in vain.");
            await Task.Delay(100);
        }
    }
}
