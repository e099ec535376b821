using Bot.Editing.Roles;
using Bot.Exchanges;
using Bot.Languages;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Commands.Editors;

/// <summary>The menu of commands in the chats of those who keep the record: readers' commands and theirs.</summary>
internal sealed class EditorsMenu(BotApiSender sender, CommandTable commands, RoleBook roles, Wordings wordings, ILogger<EditorsMenu> logger)
{
    /// <summary>Shows the menus of all who have a role, at the start.</summary>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        foreach (var owner in roles.Owners)
        {
            await ShowAsync(owner, Role.Owner, cancellationToken);
        }

        foreach (var chat in roles.Editors.Select(e => e.UserId).Concat(roles.Rooms))
        {
            await ShowAsync(chat, Role.Editor, cancellationToken);
        }
    }

    /// <summary>Shows the menu of <paramref name="role"/> in a chat. A private chat that was not begun yet has none; it gets its menu at the next start.</summary>
    public Task ShowAsync(long chatId, Role role, CancellationToken cancellationToken) => ForEachLanguageAsync(
        (words, code) => new SetMyCommands
        {
            Commands = [.. commands.All.Where(c => c is not IEditorCommand e || e.Needs <= role).Select(c => Menu.Entry(c, words))],
            Scope = BotCommandScope.Chat(chatId),
            LanguageCode = code,
        },
        cancellationToken);

    /// <summary>Gives a chat the readers' menu back.</summary>
    public Task HideAsync(long chatId, CancellationToken cancellationToken) => ForEachLanguageAsync(
        (_, code) => new DeleteMyCommands { Scope = BotCommandScope.Chat(chatId), LanguageCode = code }, cancellationToken);

    private async Task ForEachLanguageAsync(Func<Wording, string?, IMethod<bool>> call, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var language in LanguageCodes.All.ToArray())
            {
                await sender.Send(call(wordings.Of(language), language == Language.English ? null : language.Code()), Lane.Reply, cancellationToken);
            }
        }
        catch (ChatGoneException e)
        {
            logger.LogDebug("A menu of editors' commands waits until its chat is there: {Reason}", e.Message);
        }
        catch (BotApiException e)
        {
            logger.LogWarning("A menu of editors' commands could not be changed: {Reason}", e.Message);
        }
    }
}
