using Bot.Cards;
using Bot.Chats;
using Bot.Commands;
using Bot.Conversation;
using Bot.Editing.Roles;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Languages;
using Bot.Records;
using Bot.Rendering;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.TelegramApi;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Tests;
using Bot.Tests.Alerts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Commands;

/// <summary>The commands over the real record, without Telegram: a request in, the card as plain text out. Today is 21 November 2026.</summary>
public sealed class TestBot : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("bot-tests-").FullName;
    private ServiceProvider _services = null!;

    internal static DateOnly Today { get; } = new(2026, 11, 21);

    internal const long Owner = 900;

    internal ManualTimeProvider Clock { get; } = new();

    internal FakeTelegram Api { get; } = new(TimeProvider.System);

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    internal CommandTable Commands => _services.GetRequiredService<CommandTable>();

    internal FakeTelegram Telegram => Api;

    internal ChatBook Chats => _services.GetRequiredService<ChatBook>();

    /// <summary>Called with the changes of every commit before it is made …</summary>
    internal Func<IReadOnlyCollection<Change>, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>… and after it.</summary>
    internal Action<IReadOnlyCollection<Change>> AfterCommit { get; set; } = _ => { };

    internal IDocumentStore Store => _services.GetRequiredService<IDocumentStore>();

    internal Wordings Wordings => _services.GetRequiredService<Wordings>();

    internal ExchangeRecord Record => _services.GetRequiredService<RecordKeeper>().Current;

    public Task InitializeAsync() => StartAsync();

    /// <summary>Ends the program and starts it again over the same store.</summary>
    internal async Task RestartAsync()
    {
        await _services.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Does something until the commit that has a change of that kind; there the program dies, and is started again.</summary>
    internal async Task DieAfterAsync(Func<Task> something, Func<Change, bool> isLast)
    {
        var isDead = false;
        BeforeCommit = _ => isDead ? throw new StoreException(StoreFailure.Io, "dead") : Task.CompletedTask;
        AfterCommit = changes =>
        {
            if (changes.Any(isLast))
            {
                isDead = true;
                throw new StoreException(StoreFailure.Io, "dead");
            }
        };
        await Assert.ThrowsAsync<StoreException>(something);
        await RestartAsync();
    }

    private async Task StartAsync()
    {
        var dataset = DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data"));
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(_directory, "bot.db"), BotHost.Collections, CancellationToken.None);
        (BeforeCommit, AfterCommit) = (_ => Task.CompletedTask, _ => { });
        var records = new RecordKeeper(store, dataset.References);
        await records.ImportAsync(dataset.Exchanges, CancellationToken.None);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IBotApi>(Api).AddSingleton(Settings).AddSingleton(_ => new BotApiSender(Api));
        services.AddSingleton<IDocumentStore>(_ => new WatchedStore(store, changes => BeforeCommit(changes), changes => AfterCommit(changes))).AddSingleton(records).AddSingleton<TimeProvider>(Clock);
        BotHost.AddCommands(services);
        More(services);
        _services = services.BuildServiceProvider();
        await Get<RoleBook>().LoadAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Services that only some tests need.</summary>
    internal Action<IServiceCollection> More { get; init; } = _ => { };

    internal BotSettings Settings { get; init; } = new()
    {
        ApiBaseUrl = new Uri("http://127.0.0.1"),
        StoragePath = "",
        DatasetDirectory = "",
        Urls = "",
        Admins = [Owner],
    };

    internal Request Request(string line, Language language = Language.English, long chatId = 1)
    {
        var words = line.Split(' ', 2);
        return new Request
        {
            ChatId = chatId,
            UserId = chatId,
            UserName = chatId == Owner ? "Eden" : "",
            IsPrivate = true,
            Command = words[0].StartsWith('/') ? words[0][1..] : null,
            Arguments = words[0].StartsWith('/') ? (words.Length > 1 ? words[1] : "") : line,
            Wording = Wordings.Of(language),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"],
            Today = Today,
            BotName = "who_came_home_bot",
        };
    }

    internal Task<Reply> ReplyAsync(string line, Language language = Language.English, long chatId = 1) => ReplyAsync(Request(line, language, chatId));

    internal async Task<Reply> ReplyAsync(Request request) =>
        Commands.Find(request) switch
        {
            IRecordCommand command => command.Answer(new RecordRequest(Record, request.Arguments, request.Wording, request.Today, request.BotName)),
            IChatCommand command => await command.AnswerAsync(request, CancellationToken.None),
            _ => throw new InvalidOperationException(),
        };

    internal async Task<Card> CardAsync(string line, Language language = Language.English, long chatId = 1) =>
        Assert.IsType<CardReply>(await ReplyAsync(line, language, chatId)).Card;

    internal async Task<string> TextAsync(string line, Language language = Language.English, long chatId = 1) =>
        PlainTextWriter.Write(await CardAsync(line, language, chatId));
}
