using Bot.Chats;
using Bot.Conversation;
using Bot.Hosting;
using Bot.Languages;
using Bot.Publishing;
using Bot.Questions;
using Bot.Records;
using Bot.Storage;
using Bot.TelegramApi;
using Bot.TelegramApi.FloodControl;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Alerts.Bench;

/// <summary>The alerts, put together as the host does.</summary>
internal sealed class World : IDisposable
{
    private readonly Dispatcher _dispatcher;
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public World(TimeProvider time, IDocumentStore store, RecordKeeper records, IBotApi api, int perSecond)
    {
        var settings = new BotSettings { ApiBaseUrl = new Uri("http://127.0.0.1"), StoragePath = "", DatasetDirectory = "", Urls = "", BulkPerSecond = perSecond };
        var (bell, chats, wordings) = (new AlertBell(), new ChatBook(store), new Wordings());
        Sender = new BotApiSender(api, new FloodControlOptions { BulkPerSecond = perSecond }, time: time);
        Desk = new PublishingDesk(store, records, new AuditTrail(store), bell, time);
        Report = new AlertReport(store, settings, time);
        var texts = new AlertTexts(store, records, new FilterParser(new Lexicon(records.Current.References)), wordings, time);
        _dispatcher = new Dispatcher(
            store, chats, texts, new Messenger(Sender, chats, settings, time, NullLogger<Messenger>.Instance), new Recorder(store, chats, new AlertMeter(), time, NullLogger<Recorder>.Instance),
            new DigestSchedule(store, texts, settings, time), new Retention(store, settings, time),
            new AlertPanels(store, Report, chats, Sender, wordings, time, NullLogger<AlertPanels>.Instance), bell, settings, time, NullLogger<Dispatcher>.Instance);
    }

    public BotApiSender Sender { get; }

    public PublishingDesk Desk { get; }

    public AlertReport Report { get; }

    public void Start() => _running = _dispatcher.RunAsync(new BotIdentity(1, "who_came_home_bot"), _stopping.Token);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    public void Dispose()
    {
        _stopping.Dispose();
        Desk.Dispose();
        Sender.Dispose();
    }
}
