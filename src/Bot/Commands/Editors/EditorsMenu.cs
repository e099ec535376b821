using System.Collections.Concurrent;
using System.Threading.Channels;
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
    private readonly ConcurrentDictionary<long, Role> _owed = new();
    private readonly Channel<long> _opened = Channel.CreateUnbounded<long>();

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

    /// <summary>Shows the menus that could not be shown before their chat was begun, until asked to stop.</summary>
    public async Task ShowOwedAsync(CancellationToken cancellationToken)
    {
        await foreach (var chat in _opened.Reader.ReadAllAsync(cancellationToken))
        {
            if (_owed.TryRemove(chat, out var role))
            {
                await ShowAsync(chat, role, cancellationToken);
            }
        }
    }

    /// <summary>Tells that a chat is begun, since somebody writes there. Costs nobody's answer any time.</summary>
    public void Opened(long chatId)
    {
        if (_owed.ContainsKey(chatId))
        {
            _opened.Writer.TryWrite(chatId);
        }
    }

    /// <summary>Shows the menu of <paramref name="role"/> in a chat. A private chat that was not begun yet has none, and gets its menu once it is <see cref="Opened"/>.</summary>
    public async Task ShowAsync(long chatId, Role role, CancellationToken cancellationToken)
    {
        var isThere = await ForEachLanguageAsync(
            (words, code) => new SetMyCommands
            {
                Commands = [.. commands.All.Where(c => c is not IEditorCommand e || e.Needs <= role).Select(c => Menu.Entry(c, words))],
                Scope = BotCommandScope.Chat(chatId),
                LanguageCode = code,
            },
            cancellationToken);
        if (!isThere)
        {
            _owed[chatId] = role;
        }
    }

    /// <summary>Gives a chat the readers' menu back.</summary>
    public Task HideAsync(long chatId, CancellationToken cancellationToken)
    {
        _owed.TryRemove(chatId, out _);
        return ForEachLanguageAsync((_, code) => new DeleteMyCommands { Scope = BotCommandScope.Chat(chatId), LanguageCode = code }, cancellationToken);
    }

    /// <returns>Whether the chat is there.</returns>
    private async Task<bool> ForEachLanguageAsync(Func<Wording, string?, IMethod<bool>> call, CancellationToken cancellationToken)
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
            return false;
        }
        catch (BotApiException e)
        {
            logger.LogWarning("A menu of editors' commands could not be changed: {Reason}", e.Message);
        }

        return true;
    }
}
