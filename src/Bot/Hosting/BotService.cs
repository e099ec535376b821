using Bot.Alerts;
using Bot.Commands;
using Bot.Conversation;
using Bot.Feeds;
using Bot.Intake;
using Bot.TelegramApi;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Hosting;

/// <summary>The bot's life: learns who it is, registers its menu, and handles updates until it is asked to stop.</summary>
internal sealed class BotService(
    IBotApi api, Menu menu, Func<BotIdentity, UpdatePump> pumpFor, Dispatcher alerts, AlertPanels panels, FeedWatch feeds, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<BotService> logger) : BackgroundService
{
    /// <summary>The kinds of updates that the bot asks Telegram for.</summary>
    public static readonly IReadOnlyList<string> AllowedUpdates = [UpdateKind.Message, UpdateKind.CallbackQuery, UpdateKind.InlineQuery, UpdateKind.MyChatMember];

    /// <summary>How long a stop waits for the answers under way.</summary>
    public static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>What ended the bot before it was asked to stop, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host stops its services one after the other; the bot begins to finish its work with the first.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await WhenStartedAsync(stopping.Token);
            var me = await IdentifyAsync(stopping.Token);
            logger.LogInformation("Running as @{Name}.", me.Name);
            await Task.WhenAll(RegisterMenuAsync(stopping.Token), HandleUpdatesAsync(me, stopping), alerts.RunAsync(me, stopping.Token), panels.RunAsync(stopping.Token), feeds.RunAsync(me, stopping.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop, or ended below.
        }
        catch (Exception e)
        {
            Failure = e;
            lifetime.StopApplication();
        }

        logger.LogInformation("Stopped.");
    }

    /// <summary>A program that cannot listen ends at once, and must not have taken updates by then.</summary>
    private async Task WhenStartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var signal = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Beside the handling of updates: Telegram may ask to wait for hours before it takes another menu, and nobody's question should.</summary>
    private async Task RegisterMenuAsync(CancellationToken cancellationToken)
    {
        try
        {
            await menu.RunAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The menu of commands could not be registered.");
        }
    }

    private async Task HandleUpdatesAsync(BotIdentity me, CancellationTokenSource stopping)
    {
        try
        {
            using var pump = pumpFor(me);
            await pump.RunAsync(DrainLimit, stopping.Token);
        }
        finally
        {
            await stopping.CancelAsync();
        }
    }

    /// <summary>Asks Telegram who the bot is, for as long as it takes to reach Telegram.</summary>
    private async Task<BotIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        for (var wait = TimeSpan.FromSeconds(0.5); ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                var me = await api.Call(new GetMe(), cancellationToken);
                return new BotIdentity(me.Id, me.Username ?? "");
            }
            catch (BotApiException e) when (e is UnauthorizedException or MethodNotFoundException)
            {
                throw new StartupException("Telegram does not accept the token (Telegram:Token). Compare it with what @BotFather shows, or ask for a new one.", e);
            }
            catch (BotApiException e)
            {
                logger.LogWarning("Telegram cannot be asked who this bot is ({Reason}); next attempt in {Wait} s.", e.Message, wait.TotalSeconds);
                await Task.Delay(e is TooManyRequestsException { RetryAfter: var asked } && asked > wait ? asked : wait, time, cancellationToken);
            }
        }
    }
}
