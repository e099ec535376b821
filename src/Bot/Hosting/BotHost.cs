using Bot.Alerts;
using Bot.Backup;
using Bot.Chats;
using Bot.Commands;
using Bot.Commands.Editors;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Editing.Forms;
using Bot.Editing.Imports;
using Bot.Editing.Lines;
using Bot.Editing.Links;
using Bot.Editing.Publishers;
using Bot.Editing.Roles;
using Bot.Exchanges.Dataset;
using Bot.Feeds;
using Bot.Intake;
using Bot.Languages;
using Bot.Publishing;
using Bot.Questions;
using Bot.Records;
using Bot.Sandbox;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Subscriptions;
using Bot.TelegramApi;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Polling;

namespace Bot.Hosting;

/// <summary>Puts the bot together and runs it. Reads top-down as what happens at a start.</summary>
internal static class BotHost
{
    /// <summary>The configuration: <c>appsettings.json</c> beside the program, then the environment, then the command line.</summary>
    public static IConfiguration Configuration(string[] args) => Builder(args).Configuration;

    /// <summary>The settings that the bot runs with: those of the sandbox where no token is set.</summary>
    /// <exception cref="StartupException">A value is missing or wrong.</exception>
    public static BotSettings Settings(IConfiguration configuration)
    {
        var settings = BotSettings.Read(configuration);
        return settings.Token is null ? SandboxMode.Settings(settings, SandboxMode.Options(settings, configuration)) : settings;
    }

    /// <summary>Runs until asked to stop.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Builder(args);
        var settings = BotSettings.Read(builder.Configuration);
        var dataset = DatasetReader.Read(settings.DatasetDirectory);
        var sandbox = settings.Token is null ? SandboxMode.Options(settings, builder.Configuration) : null;
        settings = sandbox is null ? settings : SandboxMode.Settings(settings, sandbox);
        await using var store = await SqliteDocumentStore.OpenAsync(settings.StoragePath, Collections, CancellationToken.None);
        await ButtonData.PruneAsync(store, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var records = new RecordKeeper(store, dataset.References);
        var import = await records.ImportAsync(dataset.Exchanges, CancellationToken.None);

        AddServices(builder.Services, settings, store, records);
        builder.WebHost.UseUrls(settings.Urls);
        if (sandbox is not null)
        {
            builder.Services.AddSandbox(sandbox);
        }

        await using var app = Build(builder);
        Health.Map(app);
        Metrics.Map(app);
        if (sandbox is not null)
        {
            app.MapSandbox();
            SandboxMode.Announce(app, settings);
        }

        app.Logger.LogInformation(
            "Record: {Exchanges} exchanges up to {AsOf:yyyy-MM-dd}; the dataset added {Added}, corrected {Corrected}, removed {Removed}, and {Kept} edited entries were kept. Store: {Store}",
            records.Current.Exchanges.Length, records.Current.AsOf, import.Added, import.Corrected, import.Removed, import.Kept, settings.StoragePath);
        await app.Services.GetRequiredService<RoleBook>().LoadAsync(CancellationToken.None);
        await StartAsync(app, settings);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what reading the dataset left behind
        await app.WaitForShutdownAsync();
        return app.Services.GetRequiredService<BotService>().Failure is { } failure ? throw failure : ExitCode.Success;
    }

    internal static IReadOnlyList<CollectionDefinition> Collections =>
        [
            StoredExchange.Collection, ChatSettings.Collection, Inbox.Entries, Inbox.States, StoredButton.Collection,
            EditorGrant.Collection, EditorsRoom.Collection, StoredPublisher.Collection, Draft.Collection, EditorForm.Collection,
            AuditEntry.Collection, Alert.Collection, Broadcast.Collection, Delivery.Collection, DigestState.Collection, Panel.Collection,
            FeedState.Collection, FeedNotice.Collection,
        ];

    private static WebApplicationBuilder Builder(string[] args)
    {
        var builder = Created(args);
        // "Hosting failed to start" with a stack trace; Program says the same in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        return builder;
    }

    private static WebApplicationBuilder Created(string[] args)
    {
        try
        {
            // A bare "--fresh" would take the next argument for its value, or be dropped as the last.
            string[] whole = [.. args.Select((arg, i) => IsBareSwitch(arg, args.ElementAtOrDefault(i + 1)) ? arg + "=true" : arg)];
            return WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = whole, ContentRootPath = AppContext.BaseDirectory });
        }
        catch (InvalidDataException e)
        {
            throw new StartupException($"{e.Message} {e.GetBaseException().Message}", e);
        }
    }

    private static bool IsBareSwitch(string arg, string? next) =>
        arg.StartsWith("--", StringComparison.Ordinal) && !arg.Contains('=', StringComparison.Ordinal) && next?.StartsWith("--", StringComparison.Ordinal) is not false;

    private static WebApplication Build(WebApplicationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (InvalidOperationException e)
        {
            throw new StartupException($"The configuration is wrong: {e.Message}", e); // A log level that is none.
        }
    }

    private static async Task StartAsync(WebApplication app, BotSettings settings)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or System.Net.Sockets.SocketException or NotSupportedException)
        {
            throw new StartupException($"The program cannot listen on {settings.Urls} (Urls): {e.Message}", e);
        }
    }

    private static void AddServices(IServiceCollection services, BotSettings settings, IDocumentStore store, RecordKeeper records)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = BotService.DrainLimit + TimeSpan.FromSeconds(5));
        services.AddSingleton(settings).AddSingleton(store).AddSingleton(records).AddSingleton(TimeProvider.System);

        services.AddSingleton<IBotApi>(_ => new BotApiClient(new BotApiOptions { Token = settings.Token!, BaseUrl = settings.ApiBaseUrl }));
        services.AddSingleton(s => new BotApiSender(s.GetRequiredService<IBotApi>(), new FloodControlOptions { BulkPerSecond = settings.BulkPerSecond }));
        services.AddSingleton<IPollingObserver, PollingLog>();
        services.AddSingleton(s => new UpdatePoller(s.GetRequiredService<IBotApi>(), new PollingOptions { AllowedUpdates = BotService.AllowedUpdates }, s.GetRequiredService<IPollingObserver>()));

        services.AddSingleton<AnswerCache>().AddSingleton<Replies>().AddSingleton<InlineAnswers>().AddSingleton<UserLimit>();
        AddCommands(services);
        services.AddSingleton<AlertMeter>().AddSingleton<Messenger>().AddSingleton<Recorder>();
        services.AddSingleton<DigestSchedule>().AddSingleton<Retention>().AddSingleton<Dispatcher>();

        AddFeeds(services);

        services.AddSingleton<Func<BotIdentity, UpdatePump>>(s => me => Pump(s, me));
        services.AddSingleton<Health>().AddSingleton<Metrics>();
        services.AddHostedService<DailyBackups>();
        services.AddSingleton<BotService>().AddHostedService(s => s.GetRequiredService<BotService>());
    }

    /// <summary>What reads the feeds for the editors.</summary>
    internal static void AddFeeds(IServiceCollection services)
    {
        services.AddSingleton<FeedFetcher>().AddSingleton<ItemReader>().AddSingleton<ReportDesk>().AddSingleton<FeedPoller>();
        services.AddSingleton<NoticeBoard>().AddSingleton<FeedReport>().AddSingleton<FeedWatch>();
    }

    /// <summary>The way of an update, for the bot that <paramref name="me"/> names.</summary>
    private static UpdatePump Pump(IServiceProvider s, BotIdentity me)
    {
        var (store, time) = (s.GetRequiredService<IDocumentStore>(), s.GetRequiredService<TimeProvider>());
        var reader = new RequestReader(store, s.GetRequiredService<Readers>(), me);
        var handler = new UpdateHandler(
            reader, s.GetRequiredService<CommandTable>(), s.GetRequiredService<RecordKeeper>(), s.GetRequiredService<AnswerCache>(),
            s.GetRequiredService<Replies>(), s.GetRequiredService<InlineAnswers>(), s.GetRequiredService<ChatBook>(), s.GetRequiredService<RoleBook>(), s.GetRequiredService<EditorsMenu>(), me, s.GetRequiredService<ILogger<UpdateHandler>>());
        return new UpdatePump(
            new Inbox(store, time, me.Id, s.GetRequiredService<ILogger<Inbox>>()), s.GetRequiredService<UpdatePoller>(), handler, s.GetRequiredService<UserLimit>(), time, s.GetRequiredService<ILogger<UpdatePump>>());
    }

    /// <summary>The commands, in the order of the menu, and what they need besides the store and the record.</summary>
    internal static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<Wordings>().AddSingleton<ChatBook>().AddSingleton<Readers>().AddSingleton<TextIndex>();
        services.AddSingleton<ICommand, Latest>();
        services.AddSingleton<ICommand, Totals>();
        services.AddSingleton<ICommand, List>();
        services.AddSingleton<ICommand, ExchangeCommand>();
        services.AddSingleton<ICommand, Claims>();
        services.AddSingleton<ICommand, Sources>();
        services.AddSingleton<ICommand, Commands.Agreements>();
        services.AddSingleton<ICommand, Find>();
        services.AddSingleton<ICommand, Commands.Ask>();
        services.AddSingleton<ICommand, Export>();
        services.AddSingleton<Subscribe>().AddSingleton<ICommand>(s => s.GetRequiredService<Subscribe>());
        services.AddSingleton<ICommand, SubscriptionsCommand>();
        services.AddSingleton<ICommand, Unsubscribe>();
        services.AddSingleton<ICommand, LanguageCommand>();
        services.AddSingleton<ICommand, TimezoneCommand>();
        services.AddSingleton<ICommand, SettingsCommand>();
        services.AddSingleton<ICommand, Forgetme>();
        services.AddSingleton<ICommand, Start>();
        services.AddSingleton<ICommand, Help>();
        services.AddSingleton<ICommand, About>();
        services.AddSingleton<ICommand, Privacy>();
        services.AddSingleton(s => new Lexicon(s.GetRequiredService<RecordKeeper>().Current.References));
        services.AddSingleton<FilterParser>().AddSingleton<QuestionParser>().AddSingleton<ArgumentReader>().AddSingleton<ConversationMemory>();
        services.AddSingleton<Administrators>().AddSingleton<SubscriptionDesk>();
        services.AddSingleton<AlertBell>().AddSingleton<AuditTrail>().AddSingleton<PublishingDesk>().AddSingleton<ChangeText>();
        services.AddSingleton<AlertTexts>().AddSingleton<AlertReport>().AddSingleton<AlertPanels>();
        services.AddSingleton<ICommand, AlertsCommand>();
        services.AddSingleton<CommandTable>();
        services.AddSingleton(s => new Lazy<CommandTable>(s.GetRequiredService<CommandTable>));
        services.AddSingleton<Menu>();
        AddEditing(services);
    }

    /// <summary>What only editors see.</summary>
    private static void AddEditing(IServiceCollection services)
    {
        services.AddSingleton<RoleBook>().AddSingleton<EditorsMenu>().AddSingleton(s => new Lazy<EditorsMenu>(s.GetRequiredService<EditorsMenu>));
        services.AddSingleton<DerivedTexts>().AddSingleton<EntryWriter>();
        services.AddSingleton<DraftBook>().AddSingleton<DraftMerger>().AddSingleton<DraftCards>().AddSingleton<DraftDesk>().AddSingleton<DraftPublisher>();
        services.AddSingleton<FormBook>().AddSingleton<AddForm>().AddSingleton<PublicWeb>().AddSingleton<LinkFetcher>().AddSingleton<DocumentReader>().AddSingleton<ArticleReaders>().AddSingleton<ImportDesk>().AddSingleton<EditorsTalk>();
        services.AddSingleton<ICommand, Add>();
        services.AddSingleton<ICommand, Cancel>();
        services.AddSingleton<ICommand, ImportCommand>();
        services.AddSingleton<ICommand, Drafts>();
        services.AddSingleton<ICommand, Publish>();
        services.AddSingleton<ICommand, Edit>();
        services.AddSingleton<ICommand, Source>();
        services.AddSingleton<ICommand, ClaimCommand>();
        services.AddSingleton<ICommand, Retract>();
        services.AddSingleton<ICommand, Undo>();
        services.AddSingleton<ICommand, History>();
        services.AddSingleton<ICommand, BackupCommand>();
        services.AddSingleton<ICommand, EditorsCommand>();
        services.AddSingleton<ICommand, Room>();
    }
}
