// One million subscribers, one alert: "virtual 30", "virtual 1000" and "virtual 28 30" (our pace below Telegram's) send it to all of them in virtual time;
// "real 1000 20" sends for 20 seconds of real time while a reader asks for /latest. A last argument changes the number of subscribers.
// "jitter" before "virtual" lets messages overtake one another on the way. bench/README.md has the numbers.
using System.Diagnostics;
using System.Globalization;
using Bot.Alerts;
using Bot.Alerts.Bench;
using Bot.Chats;
using Bot.Commands;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Languages;
using Bot.Publishing;
using Bot.Questions;
using Bot.Records;
using Bot.Rendering;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Subscriptions;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;
using Bot.Tests.Alerts;
using Bot.Tests.Publishing;

var jitter = args is ["jitter", ..];
args = jitter ? args[1..] : args;
var perSecond = Number(1, 1000);
var subscribers = Number(3, 1_000_000);
var allowed = args is ["virtual", ..] ? Number(2, perSecond) : perSecond;
if (args is ["seed", _, _, _, var path])
{
    // In a process of its own, so that its memory is not counted.
    await using var seeded = await SqliteDocumentStore.OpenAsync(path, BotHost.Collections);
    await SubscribeAsync(seeded, subscribers);
    return;
}

var folder = Directory.CreateTempSubdirectory("alerts-bench-").FullName;
try
{
    using (var seeding = Process.Start(Environment.ProcessPath!, [typeof(World).Assembly.Location, "seed", "1", "1", $"{subscribers}", Path.Combine(folder, "bot.db")]))
    {
        await seeding.WaitForExitAsync();
    }

    await using var store = await SqliteDocumentStore.OpenAsync(Path.Combine(folder, "bot.db"), BotHost.Collections);
    var dataset = DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data"));
    var records = new RecordKeeper(store, dataset.References);
    await records.ImportAsync(dataset.Exchanges, CancellationToken.None);
    GC.Collect();
    Console.WriteLine($"resident before {Environment.WorkingSet >> 20} MB, peak {Peak() >> 20} MB");
    Console.WriteLine($"{subscribers:N0} subscribers, store of {new FileInfo(Path.Combine(folder, "bot.db")).Length >> 20} MB; {perSecond} a second of {allowed} allowed{(jitter ? ", jitter" : "")}");
    if (args is ["real", _, var seconds, ..])
    {
        await RealAsync(store, records, perSecond, subscribers, int.Parse(seconds, CultureInfo.InvariantCulture));
    }
    else
    {
        await VirtualAsync(store, records, perSecond, allowed, jitter, subscribers);
    }

    var gc = GC.GetGCMemoryInfo();
    Console.WriteLine($"managed heap {gc.HeapSizeBytes >> 20} MB, committed {gc.TotalCommittedBytes >> 20} MB, live {GC.GetTotalMemory(true) >> 20} MB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}");
    Console.WriteLine($"peak resident memory {Peak() >> 20} MB; store now {new FileInfo(Path.Combine(folder, "bot.db")).Length >> 20} MB");
}
finally
{
    Directory.Delete(folder, recursive: true);
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

static long Peak()
{
    using var me = Process.GetCurrentProcess();
    return me.PeakWorkingSet64;
}

static async Task SubscribeAsync(IDocumentStore store, int subscribers)
{
    for (var first = 1; first <= subscribers; first += 5000)
    {
        await store.CommitAsync([.. Enumerable.Range(first, Math.Min(5000, subscribers - first + 1)).Select(i => ChatSettings.Collection.Put(
            new ChatSettings { ChatId = i, Subscriptions = [new Subscription()], AlertLanguage = (Language)(i % 3) }))]);
    }
}

static async Task VirtualAsync(IDocumentStore store, RecordKeeper records, int perSecond, int allowed, bool jitter, int subscribers)
{
    using var time = new VirtualTime();
    var telegram = new FloodedTelegram(time, allowed, subscribers, TimeSpan.FromMilliseconds(80), jitter);
    var (cpu, real) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
    List<double> replies = [];
    await time.Run(async () =>
    {
        using var world = new World(time, new VirtualStore(store, time), records, telegram, perSecond);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange("2026-11-20", 100), new Editor(1, "Olena"));
        while (!(await world.Report.ReadAsync(default)).All(a => a.State == AlertState.Finished))
        {
            await Task.Delay(TimeSpan.FromSeconds(60), time);
            var asked = time.Elapsed;
            await world.Sender.Send(new SendMessage { ChatId = subscribers + 1L, Text = "answer" }, Lane.Reply);
            replies.Add((time.Elapsed - asked).TotalMilliseconds);
        }

        await world.StopAsync();
    });

    var took = TimeSpan.FromTicks(telegram.Span.Last - telegram.Span.First).TotalSeconds;
    Console.WriteLine($"virtual {took:N1} s for {telegram.Sent:N0} messages: {telegram.Sent / took / allowed:P2} of the allowed rate; 429: {telegram.TooMany}; not exactly once: {telegram.NotOnce}");
    var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    Console.WriteLine($"real {real.Elapsed.TotalSeconds:N0} s, processor {used:N0} s ({used / telegram.Sent * 1e6:N0} µs a message, {used / took:P1} of one core at that rate)");
    Console.WriteLine($"replies in the middle: {replies.Count}, slowest {replies.Max():N0} ms (80 ms is the network)");
}

static async Task RealAsync(IDocumentStore store, RecordKeeper records, int perSecond, int subscribers, int seconds)
{
    var telegram = new FloodedTelegram(TimeProvider.System, perSecond, subscribers, TimeSpan.FromMilliseconds(80), jitter: false);
    using var world = new World(TimeProvider.System, store, records, telegram, perSecond);
    var before = await LatestAsync(world, records, 50);
    world.Start();
    await world.Desk.PublishAsync(News.Exchange("2026-11-20", 100), new Editor(1, "Olena"));
    await Task.Delay(8000); // the counting of the subscribers is over
    var (sent, cpu, clock) = (telegram.Sent, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
    var during = await LatestAsync(world, records, seconds * 4);
    while (clock.Elapsed.TotalSeconds < seconds)
    {
        await Task.Delay(20);
    }

    var (rate, used) = ((telegram.Sent - sent) / clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    Console.WriteLine($"real {clock.Elapsed.TotalSeconds:N1} s: {rate:N1} a second, {rate / perSecond:P2} of the allowed rate; 429: {telegram.TooMany}; processor {used / clock.Elapsed.TotalSeconds:P1} of one core");
    Console.WriteLine($"/latest (80 ms of it the network), median and slowest: alone {before}, in the middle {during}");
    await world.StopAsync();
}

// What a reader's /latest costs from the command to Telegram's answer.
static async Task<string> LatestAsync(World world, RecordKeeper records, int times)
{
    var filters = new FilterParser(new Lexicon(records.Current.References));
    var latest = new Latest(new ArgumentReader(filters));
    List<double> took = [];
    for (var i = 0; i < times; i++)
    {
        await Task.Delay(170);
        var asked = Stopwatch.GetTimestamp();
        var card = CardRenderer.Render(latest.Answer(new RecordRequest(records.Current, "", new Wordings().Of(Language.English), new DateOnly(2026, 11, 22), "bot")));
        await world.Sender.Send(new SendRichMessage { ChatId = 2_000_000L + i, RichMessage = new InputRichMessage { Html = card.Rich } }, Lane.Reply);
        took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
    }

    took.Sort();
    return $"{took[took.Count / 2]:N0} and {took[^1]:N0} ms";
}
