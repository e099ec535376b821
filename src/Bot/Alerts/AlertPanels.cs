using System.Collections.Concurrent;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Rendering;
using Bot.Storage;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Alerts;

/// <summary>Messages that show how the alerts are getting on and are edited while any is under way: after /alerts, and to whoever published.</summary>
internal sealed class AlertPanels(IDocumentStore store, AlertReport report, ChatBook chats, BotApiSender sender, Wordings wordings, TimeProvider time, ILogger<AlertPanels> logger)
{
    /// <summary>A group bears 20 messages a minute; this leaves room for others.</summary>
    private static readonly TimeSpan EditEvery = TimeSpan.FromSeconds(5);

    private readonly DocumentCollection<Panel> _panels = new(store, Panel.Collection);
    private readonly ConcurrentDictionary<long, string> _shown = new();

    /// <summary>Sends a panel to a chat; an earlier one there stays as it is.</summary>
    public async Task OpenAsync(long chatId, long? thread, Language language, CancellationToken cancellationToken)
    {
        var message = CardRenderer.Render(AlertReport.Card(await report.ReadAsync(cancellationToken), wordings.Of(language)));
        var sent = await sender.Send(
            new SendMessage
            {
                ChatId = chatId,
                MessageThreadId = thread,
                Text = message.Html[0],
                ParseMode = ParseMode.Html,
                DisableNotification = true,
                ReplyMarkup = message.Keyboard,
            },
            Lane.Reply,
            cancellationToken);
        _shown[chatId] = message.Html[0];
        await store.CommitAsync([_panels.Put(new Panel(chatId, sent.MessageId, language))], cancellationToken);
    }

    /// <summary>Opens a panel for whoever published <paramref name="alert"/>. That it fails matters to nobody else.</summary>
    public async Task OpenForAsync(Alert alert, CancellationToken cancellationToken)
    {
        try
        {
            if (alert.ReportTo is { } chatId)
            {
                var chat = await chats.FindAsync(chatId, cancellationToken);
                await OpenAsync(chatId, null, chat.Language ?? chat.AlertLanguage ?? Language.English, cancellationToken);
            }
        }
        catch (Exception e) when (e is BotApiException or StoreException or OperationCanceledException)
        {
            logger.LogInformation("The progress of an alert cannot be shown to its editor ({Kind}).", e.GetType().Name);
        }
    }

    /// <summary>Edits the panels every few seconds until asked to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(EditEvery, time, cancellationToken);
            try
            {
                await EditAsync(cancellationToken);
            }
            catch (Exception e) when (e is BotApiException or StoreException)
            {
                logger.LogWarning("The progress of alerts could not be shown ({Kind}); it is tried again.", e.GetType().Name);
            }
        }
    }

    private async Task EditAsync(CancellationToken cancellationToken)
    {
        List<Panel> panels = [];
        await foreach (var panel in _panels.ScanAsync(cancellationToken: cancellationToken))
        {
            panels.Add(panel.Value);
        }

        if (panels.Count == 0)
        {
            return;
        }

        var alerts = await report.ReadAsync(cancellationToken);
        var isLast = !alerts.Any(a => a.State == AlertState.Running);
        foreach (var panel in panels)
        {
            var stays = await ShowAsync(panel, CardRenderer.Render(AlertReport.Card(alerts, wordings.Of(panel.Language))), cancellationToken);
            if (isLast || !stays)
            {
                _shown.TryRemove(panel.ChatId, out _);
                await store.CommitAsync([_panels.Delete(ChatSettings.KeyOf(panel.ChatId))], cancellationToken);
            }
        }
    }

    private async Task<bool> ShowAsync(Panel panel, RenderedCard card, CancellationToken cancellationToken)
    {
        if (_shown.TryGetValue(panel.ChatId, out var shown) && shown == card.Html[0])
        {
            return true;
        }

        try
        {
            await sender.Send(
                new EditMessageText { ChatId = panel.ChatId, MessageId = panel.Message, Text = card.Html[0], ParseMode = ParseMode.Html, ReplyMarkup = card.Keyboard },
                Lane.Reply,
                cancellationToken);
        }
        catch (MessageNotModifiedException)
        {
            // After a restart it may say the same already.
        }
        catch (Exception e) when (e is BadRequestException or ChatGoneException or ChatMigratedException)
        {
            return false;
        }

        _shown[panel.ChatId] = card.Html[0];
        return true;
    }
}
