using System.Security.Cryptography;
using Bot.Cards;
using Bot.Chats;
using Bot.Commands;
using Bot.Intake;
using Bot.Records;
using Bot.Rendering;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Types;

namespace Bot.Conversation;

/// <summary>
/// Handles one update from beginning to end: reads the request, finds its command, sends the answer. It never throws: what goes wrong is logged under
/// an incident id that the reader is told too, and the next update is handled.
/// </summary>
internal sealed class UpdateHandler(
    RequestReader reader, CommandTable commands, RecordKeeper records, AnswerCache cache, Replies replies,
    InlineAnswers inline, ChatBook chats, BotIdentity me, ILogger<UpdateHandler> logger)
{
    /// <summary>Handles <paramref name="entry"/>.</summary>
    /// <exception cref="OperationCanceledException">The program is stopping; the update is handled at the next start.</exception>
    /// <exception cref="BotApiException">Telegram cannot be reached or asks to wait; the update has to be handled again.</exception>
    public async Task HandleAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        Request? request = null;
        try
        {
            if (ChatMigration.Of(entry.Update) is var (from, to))
            {
                await chats.MoveAsync(from, to, cancellationToken);
                return;
            }

            if (entry.Update.InlineQuery is { } query)
            {
                await inline.AnswerAsync(query, me, cancellationToken);
                return;
            }

            request = await reader.ReadAsync(entry.Update, cancellationToken);
            if (request is not null)
            {
                await AnswerAsync(entry.IsWarning ? request with { Command = Notices.TooMany } : request, cancellationToken);
            }
        }
        catch (ChatGoneException e)
        {
            logger.LogInformation("A chat is gone ({Reason}); its update is dropped.", e.Reason);
        }
        catch (Exception e) when (!IsForTheCaller(e, cancellationToken))
        {
            await ApologizeAsync(request, entry.Update, e, cancellationToken);
        }
    }

    /// <summary>Stopping and an unreachable Telegram are no faults of the update: the caller keeps it.</summary>
    private static bool IsForTheCaller(Exception error, CancellationToken cancellationToken) => error switch
    {
        OperationCanceledException => cancellationToken.IsCancellationRequested,
        NetworkException or ServerErrorException or TooManyRequestsException or UnauthorizedException => true,
        _ => false,
    };

    private async Task AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.CallbackId is { } callback)
        {
            await replies.AcknowledgeAsync(callback, cancellationToken);
        }

        switch (commands.Find(request))
        {
            case IRecordCommand command:
                await SendAsync(request, cache.Answer(
                    command, new RecordRequest(records.Current, request.Arguments, request.Wording, request.Today, request.BotName)), cancellationToken);
                break;
            case IChatCommand command:
                await SendAsync(request, await command.AnswerAsync(request, cancellationToken), cancellationToken);
                break;
            default:
                break;
        }
    }

    private Task SendAsync(Request request, Reply reply, CancellationToken cancellationToken) => reply switch
    {
        CardReply { Card: var card } => SendAsync(request, CardRenderer.Render(card), cancellationToken),
        FileReply file => replies.SendAsync(request, file, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task SendAsync(Request request, RenderedCard card, CancellationToken cancellationToken)
    {
        try
        {
            await replies.SendAsync(request, card, cancellationToken);
        }
        catch (ChatMigratedException e)
        {
            await chats.MoveAsync(request.ChatId, e.NewChatId, cancellationToken);
            await replies.SendAsync(request with { ChatId = e.NewChatId, IsInPlace = false, MessageId = null }, card, cancellationToken);
        }
    }

    private async Task ApologizeAsync(Request? request, Update update, Exception error, CancellationToken cancellationToken)
    {
        var incident = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        logger.LogError(error, "Incident {Incident}: update {UpdateId} could not be handled.", incident, update.UpdateId);
        if (request is null || error is BotApiException)
        {
            return; // Either nobody is known to be waiting, or sending is what fails.
        }

        try
        {
            var card = new Card { Title = request.Wording.Say("incident.title"), Blocks = [new Paragraph(request.Wording.Say("incident.text", ("id", incident)))] };
            await replies.SendAsync(request with { IsInPlace = false }, CardRenderer.Render(card), cancellationToken);
        }
        catch (Exception e) when (!IsForTheCaller(e, cancellationToken))
        {
            logger.LogWarning("Incident {Incident}: the apology could not be sent either ({Kind}).", incident, e.GetType().Name);
        }
    }
}
