using Bot.Conversation;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Subscriptions;

/// <summary>Who decides for a chat: in private whoever it is with, elsewhere its administrators, as Telegram says at that moment.</summary>
internal sealed class Administrators(BotApiSender sender)
{
    /// <summary>Whether whoever asks may decide for the chat <paramref name="chatId"/>.</summary>
    public async Task<bool> MayDecideAsync(Request request, long chatId, CancellationToken cancellationToken)
    {
        if (chatId == request.ChatId && (request.IsPrivate || request.IsAnonymousAdministrator))
        {
            return true;
        }

        try
        {
            var member = await sender.Send(new GetChatMember { ChatId = chatId, UserId = request.UserId }, Lane.Reply, cancellationToken);
            return member.Status is MemberStatus.Creator or MemberStatus.Administrator;
        }
        catch (Exception e) when (e is ChatGoneException or BadRequestException)
        {
            return false; // The bot is not there, or not as the administrator that Telegram wants for this question.
        }
    }

    /// <summary>The id of a chat given as <c>@name</c> or number; null when there is none that the bot can see.</summary>
    public async Task<long?> FindChatAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await sender.Send(new GetChat { ChatId = name }, Lane.Reply, cancellationToken)).Id;
        }
        catch (Exception e) when (e is ChatGoneException or BadRequestException)
        {
            return null;
        }
    }
}
