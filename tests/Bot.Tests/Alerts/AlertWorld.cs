using Bot.Alerts;
using Bot.Chats;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Languages;
using Bot.Publishing;
using Bot.Questions;
using Bot.Records;
using Bot.Storage;
using Bot.Subscriptions;
using Bot.TelegramApi;
using Bot.TelegramApi.FloodControl;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Alerts;

/// <summary>The alerts in virtual time against Telegram in memory: subscribers, an editor, and a dispatcher that can be stopped and started.</summary>
internal sealed class AlertWorld : IDisposable
{
    public static readonly Editor Editor = new(1, "Olena");

    private static readonly Lazy<DatasetContent> Dataset = new(() => DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data")));
    private readonly BotApiSender _sender;
    private CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    private AlertWorld(VirtualTime time, IDocumentStore store, RecordKeeper records, IBotApi api, BotSettings settings)
    {
        (Time, Store, Records, Settings) = (time, new VirtualStore(store, time), records, settings);
        _sender = new BotApiSender(api, new FloodControlOptions { BulkPerSecond = settings.BulkPerSecond }, time: time, random: new Random(1));
        Chats = new ChatBook(Store);
        Desk = new PublishingDesk(Store, records, new AuditTrail(Store), Bell, time);
    }

    public VirtualTime Time { get; }

    public IDocumentStore Store { get; }

    public RecordKeeper Records { get; }

    public BotSettings Settings { get; }

    public ChatBook Chats { get; }

    public PublishingDesk Desk { get; }

    public BotApiSender Sender => _sender;

    public AlertMeter Meter { get; } = new();

    public AlertReport Report => new(Store, Settings, Time);

    private AlertBell Bell { get; } = new();

    /// <summary>Plays <paramref name="story"/> in a world of its own.</summary>
    public static async Task Play(Func<AlertWorld, FakeTelegram, Task> story, VirtualTime? time = null, int bulkPerSecond = 28, int rememberDays = 30)
    {
        using var clock = time ?? new VirtualTime();
        await using var store = await TestStore.OpenAsync();
        var records = new RecordKeeper(store.Documents, Dataset.Value.References);
        await records.ImportAsync(Dataset.Value.Exchanges, CancellationToken.None);
        var telegram = new FakeTelegram(clock) { Latency = TimeSpan.FromMilliseconds(80) };
        await clock.Run(async () =>
        {
            using var world = Create(clock, store.Documents, records, telegram, bulkPerSecond, rememberDays);
            await story(world, telegram);
            await world.StopAsync();
        });
    }

    public static AlertWorld Create(VirtualTime time, IDocumentStore store, RecordKeeper records, IBotApi api, int bulkPerSecond, int rememberDays = 30) => new(time, store, records, api, new BotSettings
    {
        ApiBaseUrl = new Uri("http://127.0.0.1"),
        StoragePath = "",
        DatasetDirectory = "",
        Urls = "",
        BulkPerSecond = bulkPerSecond,
        RememberAlerts = TimeSpan.FromDays(rememberDays),
    });

    /// <summary>Starts a dispatcher over what the store holds.</summary>
    public void Start()
    {
        var texts = new AlertTexts(Store, Records, new FilterParser(new Lexicon(Records.Current.References)), new Wordings(), Time);
        var panels = new AlertPanels(Store, Report, Chats, _sender, new Wordings(), Time, NullLogger<AlertPanels>.Instance);
        var dispatcher = new Dispatcher(
            Store,
            Chats,
            texts,
            new Messenger(_sender, Chats, Settings, Time, NullLogger<Messenger>.Instance),
            new Recorder(Store, Chats, Meter, Time, NullLogger<Recorder>.Instance),
            new DigestSchedule(Store, texts, Settings, Time),
            new Retention(Store, Settings, Time),
            panels,
            Bell,
            Settings,
            Time,
            NullLogger<Dispatcher>.Instance);
        _stopping = new CancellationTokenSource();
        _running = Task.WhenAll(dispatcher.RunAsync(new BotIdentity(1, "who_came_home_bot"), _stopping.Token), panels.RunAsync(_stopping.Token));
    }

    public async Task StopAsync()
    {
        _stopping.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running); // the panels, which have nothing to finish
        _stopping.Dispose();
    }

    public Task Subscribe(long chat, string filter = "", Frequency? digest = null, Func<ChatSettings, ChatSettings>? with = null) => Chats.ChangeAsync(
        chat,
        s => (with ?? (x => x))(s with { Subscriptions = [.. s.Subscriptions ?? [], new Subscription(filter, digest)], AlertLanguage = s.AlertLanguage ?? Language.English }),
        CancellationToken.None);

    public async Task SubscribeMany(int count, int from = 1)
    {
        for (var first = from; first < from + count; first += 1000)
        {
            await Store.CommitAsync([.. Enumerable.Range(first, Math.Min(1000, from + count - first)).Select(i => ChatSettings.Collection.Put(
                new ChatSettings { ChatId = i, Subscriptions = [new Subscription()], AlertLanguage = (Language)(i % 3) }))]);
        }
    }

    public Task<AlertProgress[]> Progress() => ReadProgress();

    /// <summary>Lets time pass until the condition holds, at most so long.</summary>
    public async Task Until(Func<bool> condition, TimeSpan? atMost = null)
    {
        var end = Time.Elapsed + (atMost ?? TimeSpan.FromHours(1));
        while (!condition())
        {
            Assert.True(Time.Elapsed < end, "It did not happen in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Time);
        }
    }

    /// <summary>Lets time pass until no alert is under way any more, at most so long.</summary>
    public async Task Finished(TimeSpan? atMost = null)
    {
        var end = Time.Elapsed + (atMost ?? TimeSpan.FromHours(1));
        while ((await Progress()).Any(p => p.State == AlertState.Running))
        {
            Assert.True(Time.Elapsed < end, "It did not finish in time.");
            await Pass(TimeSpan.FromMilliseconds(100));
        }
    }

    public Task Pass(TimeSpan time) => Task.Delay(time, Time);

    public void Dispose()
    {
        Desk.Dispose();
        Chats.Dispose();
        _sender.Dispose();
    }

    private async Task<AlertProgress[]> ReadProgress() => [.. await Report.ReadAsync(CancellationToken.None)];
}
