using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Editing.Roles;
using Bot.Rendering;
using Bot.Storage;
using Bot.TelegramApi.Errors;

namespace Bot.Feeds;

/// <summary>
/// Shows editors what the feeds brought: each draft once, as /import would, and its messages are edited as reports join it. How far a draft was shown is written down
/// after each message, so that a kill repeats at most the one under way.
/// </summary>
internal sealed class NoticeBoard(
    IDocumentStore store, DraftBook drafts, DraftCards cards, Replies replies, Readers readers, ChatBook chats, RoleBook roles, ILogger<NoticeBoard> logger)
{
    private readonly DocumentCollection<FeedNotice> _notices = new(store, FeedNotice.Collection);

    /// <summary>Shows what is not shown yet. What cannot be sent now is kept for the next time.</summary>
    public async Task ShowAsync(BotIdentity me, CancellationToken cancellationToken)
    {
        foreach (var notice in await _notices.ScanAsync(cancellationToken: cancellationToken).Select(n => n.Value).ToListAsync(cancellationToken))
        {
            try
            {
                await ShowAsync(notice, me, cancellationToken);
            }
            catch (ChatMigratedException e)
            {
                await chats.MoveAsync(notice.ChatId, e.NewChatId, cancellationToken);
                await roles.MoveRoomAsync(notice.ChatId, e.NewChatId, cancellationToken);
                await store.CommitAsync([_notices.Delete(notice.Key), _notices.Put(notice with { ChatId = e.NewChatId })], cancellationToken);
            }
            catch (Exception e) when (e is ChatGoneException or BadRequestException)
            {
                logger.LogWarning("What the feeds brought cannot be shown to a chat of editors ({Kind}); /drafts has it.", e.GetType().Name);
                await store.CommitAsync([_notices.Delete(notice.Key)], cancellationToken);
            }
            catch (Exception e) when (e is not (OperationCanceledException or StoreException))
            {
                // Telegram cannot be reached, or the program stumbles over this draft: the others are shown, and this one is tried again.
                logger.LogWarning("What the feeds brought could not be shown yet ({Kind}).", e.GetType().Name);
            }
        }
    }

    private async Task ShowAsync(FeedNotice notice, BotIdentity me, CancellationToken cancellationToken)
    {
        if (notice.Draft is not { } number)
        {
            var request = await RequestAsync(notice, me, cancellationToken);
            await replies.SendAsync(request, CardRenderer.Render(Unread(notice.Link!, request)), cancellationToken);
            await store.CommitAsync([_notices.Delete(notice.Key)], cancellationToken);
        }
        else if (await drafts.FindAsync(number, cancellationToken) is { State: not DraftState.Published } draft)
        {
            await ShowAsync(notice, draft, me, cancellationToken);
        }
        else
        {
            await store.CommitAsync([_notices.Delete(notice.Key)], cancellationToken);
        }
    }

    private async Task ShowAsync(FeedNotice notice, Draft draft, BotIdentity me, CancellationToken cancellationToken)
    {
        if (draft.State != DraftState.Open || notice.Revision == draft.Revision)
        {
            return;
        }

        var request = await RequestAsync(notice, me, cancellationToken);
        var preview = (CardsReply)await cards.PreviewAsync(draft, request, cancellationToken);
        for (var i = 0; i < preview.Cards.Length; i++)
        {
            var isShown = i < notice.Messages.Length;
            var place = isShown ? request with { IsInPlace = true, MessageId = notice.Messages[i] } : request;
            var message = await replies.SendAsync(place, CardRenderer.Render(preview.Cards[i]), cancellationToken);
            if (!isShown || message != notice.Messages[i])
            {
                notice = notice with { Messages = isShown ? notice.Messages.SetItem(i, message) : notice.Messages.Add(message) };
                await store.CommitAsync([_notices.Put(notice)], CancellationToken.None);
            }
        }

        await store.CommitAsync([_notices.Put(notice with { Revision = draft.Revision })], CancellationToken.None);
    }

    /// <summary>As if the chat had asked.</summary>
    private async Task<Request> RequestAsync(FeedNotice notice, BotIdentity me, CancellationToken cancellationToken)
    {
        var reader = await readers.FindAsync(notice.ChatId, null, cancellationToken);
        return new Request
        {
            ChatId = notice.ChatId,
            IsPrivate = notice.ChatId > 0,
            UserId = Draft.Feeds,
            Wording = reader.Wording,
            Zone = reader.Zone,
            Today = reader.Today,
            BotName = me.Name,
        };
    }

    private static Card Unread(string link, Request request) => new()
    {
        Title = request.Wording["feed.unread"],
        Blocks = [new Paragraph(new Link(link, new Uri(link))), new Paragraph(request.Wording["feed.unreadHow"])],
        Buttons = [[new CommandButton(request.Wording["feed.import"], "/import " + link, InPlace: false)]],
    };
}
