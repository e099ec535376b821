using Bot.Hosting;
using Bot.Rendering;
using Bot.Storage;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Conversation;

/// <summary>Sends answers: as rich messages where the server knows them, as HTML otherwise; in place of the message whose button was pressed where asked.</summary>
internal sealed class Replies(BotApiSender sender, IDocumentStore store, BotSettings settings, TimeProvider time, ILogger<Replies> logger)
{
    private volatile bool _rich = settings.RichMessages == RichMessages.Auto;

    /// <summary>Whether answers are sent as rich messages; false once the server turned out not to know them.</summary>
    public bool UsesRich => _rich;

    /// <summary>Sends a rendered card as the answer to <paramref name="request"/>.</summary>
    /// <returns>The message that shows it, or its beginning.</returns>
    public async Task<long> SendAsync(Request request, RenderedCard card, CancellationToken cancellationToken)
    {
        if (!card.LongButtons.IsEmpty)
        {
            await store.CommitAsync([.. card.LongButtons.Select(b => StoredButton.Collection.Put(b with { StoredAt = time.GetUtcNow() }))], cancellationToken);
        }

        if (_rich && card.Rich is { } rich && await TrySendRichAsync(request, rich, card.Keyboard, cancellationToken) is { } shown)
        {
            return shown;
        }

        var first = 0L;
        for (var i = 0; i < card.Html.Length; i++)
        {
            // The buttons belong under the last message; only the first one can take the place of the old.
            var keyboard = i == card.Html.Length - 1 ? card.Keyboard : null;
            var message = await SendHtmlAsync(i == 0 ? request : request with { IsInPlace = false, MessageId = null }, card.Html[i], keyboard, cancellationToken);
            first = i == 0 ? message : first;
        }

        return first;
    }

    /// <summary>Sends a file as the answer to <paramref name="request"/>.</summary>
    public Task SendAsync(Request request, FileReply file, CancellationToken cancellationToken) => sender.Send(
        new SendDocument
        {
            ChatId = request.ChatId,
            MessageThreadId = request.ThreadId,
            Document = InputFile.Upload(file.FileName, file.Content),
            Caption = file.Caption,
            ReplyParameters = ReplyTo(request),
        },
        Lane.Reply,
        cancellationToken);

    /// <summary>Stops the waiting sign on a pressed button.</summary>
    public async Task AcknowledgeAsync(string callbackId, CancellationToken cancellationToken)
    {
        try
        {
            await sender.Send(new AnswerCallbackQuery { CallbackQueryId = callbackId }, Lane.Reply, cancellationToken);
        }
        catch (BadRequestException)
        {
            // "query is too old": the sign is gone by itself; the answer is still wanted.
        }
    }

    private async Task<long?> TrySendRichAsync(Request request, string html, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken)
    {
        var rich = new InputRichMessage { Html = html, SkipEntityDetection = true };
        try
        {
            if (request is { IsInPlace: true, MessageId: { } message })
            {
                return await EditAsync(new EditMessageText { ChatId = request.ChatId, MessageId = message, RichMessage = rich, ReplyMarkup = keyboard }, cancellationToken)
                    ? message : await TrySendRichAsync(request with { IsInPlace = false }, html, keyboard, cancellationToken);
            }

            var sent = await sender.Send(
                new SendRichMessage
                {
                    ChatId = request.ChatId,
                    MessageThreadId = request.ThreadId,
                    RichMessage = rich,
                    ReplyMarkup = keyboard,
                    ReplyParameters = ReplyTo(request),
                },
                Lane.Reply,
                cancellationToken);
            return sent.MessageId;
        }
        catch (MethodNotFoundException)
        {
            logger.LogInformation("This Bot API server knows no rich messages; answers are sent as HTML from now on.");
            _rich = false;
            return null;
        }
        catch (BadRequestException e)
        {
            logger.LogWarning("A rich message was refused ({Reason}); the answer is sent as HTML.", e.Description);
            return null;
        }
    }

    private async Task<long> SendHtmlAsync(Request request, string html, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken)
    {
        if (request is { IsInPlace: true, MessageId: { } message })
        {
            var edit = new EditMessageText
            {
                ChatId = request.ChatId,
                MessageId = message,
                Text = html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
                ReplyMarkup = keyboard,
            };
            if (await EditAsync(edit, cancellationToken))
            {
                return message;
            }
        }

        var sent = await sender.Send(
            new SendMessage
            {
                ChatId = request.ChatId,
                MessageThreadId = request.ThreadId,
                Text = html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
                ReplyMarkup = keyboard,
                ReplyParameters = ReplyTo(request),
            },
            Lane.Reply,
            cancellationToken);
        return sent.MessageId;
    }

    /// <summary>Edits a message; false when it can no longer be edited, so that the answer has to come as a new one.</summary>
    private async Task<bool> EditAsync(EditMessageText edit, CancellationToken cancellationToken)
    {
        try
        {
            await sender.Send(edit, Lane.Reply, cancellationToken);
            return true;
        }
        catch (MessageNotModifiedException)
        {
            return true;
        }
        catch (BadRequestException e) when (e.Description.Contains("message", StringComparison.OrdinalIgnoreCase)
            && (e.Description.Contains("not found", StringComparison.OrdinalIgnoreCase) || e.Description.Contains("can't be edited", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }
    }

    /// <summary>In groups an answer points to its question; in private that would only be noise.</summary>
    private static ReplyParameters? ReplyTo(Request request) =>
        request is { IsPrivate: false, CallbackId: null, MessageId: { } id } ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;
}
