using System.Collections.Immutable;
using System.Security.Cryptography;
using Bot.Cards;
using Bot.Chats;
using Bot.Commands;
using Bot.Commands.Editors;
using Bot.Editing.Roles;
using Bot.Intake;
using Bot.Records;
using Bot.Rendering;
using Bot.Storage;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Types;

namespace Bot.Conversation;

/// <summary>
/// Handles one update from beginning to end: reads the request, finds its command, sends the answer. It never throws: what goes wrong is logged under
/// an incident id that the reader is told too, and the next update is handled.
/// </summary>
internal sealed class UpdateHandler(
    RequestReader reader, CommandTable commands, RecordKeeper records, AnswerCache cache, Replies replies,
    InlineAnswers inline, ChatBook chats, RoleBook roles, EditorsMenu menu, BotIdentity me, ILogger<UpdateHandler> logger)
{
    /// <summary>Whether <paramref name="update"/> is for the bot to answer.</summary>
    public bool Wants(Update update) => update.InlineQuery is not null || ChatDeparture.Of(update) is not null || reader.IsMeant(update);

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
                await roles.MoveRoomAsync(from, to, cancellationToken);
                return;
            }

            if (ChatDeparture.Of(entry.Update) is { } left)
            {
                await chats.ForgetAsync(left, cancellationToken);
                return;
            }

            if (entry.IsPoison)
            {
                throw new InvalidOperationException("Again and again the program ended while it handled this update.");
            }

            if (entry.Update.InlineQuery is { } query)
            {
                await inline.AnswerAsync(query, me, cancellationToken);
                return;
            }

            request = await reader.ReadAsync(entry.Update, cancellationToken);
            if (request is not null)
            {
                menu.Opened(request.ChatId);
                await AnswerAsync(entry.IsWarning ? request with { Command = Notices.TooMany, IsInPlace = false } : request, cancellationToken);
            }
        }
        catch (ChatGoneException e)
        {
            logger.LogInformation("A chat is gone ({Reason}); its update is dropped.", e.Reason);
            if (e.Reason != ChatGoneReason.Forbidden)
            {
                // A refusal that does not say why may pass; blocked, kicked, deactivated and not found do not.
                await chats.ForgetAsync(request?.ChatId ?? RequestReader.LaneOf(entry.Update), cancellationToken);
            }
        }
        catch (Exception e) when (!IsForTheCaller(e, cancellationToken))
        {
            await ApologizeAsync(request ?? reader.Unread(entry.Update), entry.Update, e, cancellationToken);
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

        if (!request.IsPrivate && !request.IsAddressed && request.Command is { } other && commands.Named(other, request) is null)
        {
            return; // In a group a command that the bot does not know is another bot's, unless it is addressed.
        }

        if (request.Command is { } name && commands.Named(name, request) is null)
        {
            request = request with { IsInPlace = false }; // Whoever may not press a button must not wipe out what it stands under.
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
        CardsReply { Cards: var cards } => SendAllAsync(request with { IsInPlace = false }, cards, cancellationToken),
        FileReply file => replies.SendAsync(request, file, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task SendAllAsync(Request request, ImmutableArray<Card> cards, CancellationToken cancellationToken)
    {
        foreach (var card in cards)
        {
            await SendAsync(request, CardRenderer.Render(card), cancellationToken);
        }
    }

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
        logger.LogError("Incident {Incident}: update {UpdateId} could not be handled. {Error}", incident, update.UpdateId, Described(error));
        if (request is null)
        {
            return; // Nobody is known to be waiting.
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

    /// <summary>What went wrong and where. Messages other than our own may quote what a reader wrote, and are left out.</summary>
    private static string Described(Exception error)
    {
        var words = error is BotApiException or StoreException ? $"{error.GetType().Name}: {error.Message}" : error.GetType().FullName;
        return $"{words}{Environment.NewLine}{error.StackTrace}" + (error.InnerException is { } cause ? $"{Environment.NewLine}caused by {Described(cause)}" : "");
    }
}
