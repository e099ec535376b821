using System.Globalization;
using System.Text.Json.Nodes;
using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Xunit.Abstractions;

namespace Bot.EndToEnd.Tests;

/// <summary>kill -9 in the middle of a broadcast, again and again: nobody is missed, and no kill repeats more than what was under way.</summary>
public sealed class AlertCrashTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int PerSecond = 60; // and so the window of messages under way
    private const string Rich = "sendRichMessage";

    private static readonly CollectionDefinition[] Collections = [new("chats", "alerts"), new("alerts", "exchange")];

    [Fact]
    public async Task Every_subscriber_has_the_alert_however_often_the_program_is_killed()
    {
        const int people = 700;
        var random = new Random(20261120);
        await using var house = await House.Open();
        var everyone = Enumerable.Range(0, people).Select(_ => house.Person()).ToArray();
        await Commit(house, [.. everyone.Select(Subscriber), Alert(100, revision: 1)]);
        house.World.Faults.Add(new Fault(FaultKind.Delay) { Method = Rich, Times = int.MaxValue, Duration = TimeSpan.FromMilliseconds(60) });

        var repeats = new List<int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var bot = await house.StartBot($"--Telegram:BulkPerSecond={PerSecond}");
            var (sent, repeated) = (Sends(house), Repeated(everyone, house));
            await Talk.Until(() => Sends(house) > sent, "the broadcast went on");
            await Task.Delay(random.Next(500));
            await bot.Kill();
            repeats.Add(Repeated(everyone, house) - repeated);
            if (kill == Kills / 2)
            {
                await Commit(house, [Alert(105, revision: 2)]);
            }
        }

        await house.StartBot($"--Telegram:BulkPerSecond={PerSecond}");
        await Talk.Until(() => everyone.All(p => p.Answers(house.World.BotId).Any(m => m.Text.Contains("105", StringComparison.Ordinal))), "everybody has the corrected alert");
        output.WriteLine($"{people} subscribers, {Kills} kills, repeated after each: {string.Join(' ', repeats)}");
        Assert.All(everyone, p => Assert.NotEmpty(p.Answers(house.World.BotId)));
        Assert.All(repeats, r => Assert.InRange(r, 0, PerSecond));
        Assert.InRange(Repeated(everyone, house), 0, Kills * PerSecond);
    }

    private static int Sends(House house) => house.World.Calls.Count(c => c.Method == Rich);

    private static int Repeated(SandboxUser[] everyone, House house) => everyone.Sum(p => Math.Max(0, p.Answers(house.World.BotId).Count - 1));

    private static async Task Commit(House house, IReadOnlyCollection<Change> changes)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(house.StorePath, Collections);
        await store.CommitAsync(changes);
    }

    private static PutChange Subscriber(SandboxUser person) => Put(
        "chats", person.Id.ToString(CultureInfo.InvariantCulture), $$"""{"chatId":{{person.Id}},"alertLanguage":"English","subscriptions":[{"filter":""}]}""", "alerts", "1");

    private static PutChange Alert(int people, int revision) => Put(
        "alerts",
        "2026-11-20",
        new JsonObject
        {
            ["id"] = "2026-11-20",
            ["at"] = "2026-11-20T12:00:00+00:00",
            ["revision"] = revision,
            ["news"] = new JsonObject { ["exchangeId"] = "2026-11-20", ["entry"] = Entry(people), ["first"] = Entry(100) },
        }.ToJsonString(),
        "exchange",
        "2026-11-20");

    private static string Entry(int people) => $$"""
        {"id":"2026-11-20","date":"2026-11-20","kind":"prisoners","summary":{"en":"Came home."},"confidence":"medium","claims":[{"by":"russian-mod","to":"ukraine","measure":"people","count":{{people}},"source":"s"}],"sources":[{"id":"s","publisher":"babel","url":"https://example.org/"}]}
        """;

    private static PutChange Put(string collection, string key, string json, string index, string value) => new(
        collection, key, System.Text.Encoding.UTF8.GetBytes(json), null, new Dictionary<string, string?>(StringComparer.Ordinal) { [index] = value });
}
