using Bot.Commands.Editors;
using Bot.Exchanges;
using Bot.Languages;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Commands;

/// <summary>Registers the commands and the bot's descriptions with Telegram at the start, in each language and for private chats and groups.</summary>
internal sealed class Menu(BotApiSender sender, CommandTable commands, EditorsMenu editors, Wordings wordings, ILogger<Menu> logger)
{
    /// <summary>Registers everything, and then the menus of editors whose chats were not begun yet, until asked to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RegisterAsync(cancellationToken);
        await editors.ShowOwedAsync(cancellationToken);
    }

    /// <summary>Registers everything. A failure is logged and does not keep the bot from answering.</summary>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var language in LanguageCodes.All.ToArray())
            {
                await RegisterAsync(wordings.Of(language), language == Language.English ? null : language.Code(), cancellationToken);
            }

            await editors.RegisterAsync(cancellationToken);
        }
        catch (TelegramApi.Errors.BotApiException e)
        {
            logger.LogWarning("The menu of commands could not be registered: {Reason}", e.Message);
        }
    }

    /// <summary>A command as a line of a menu.</summary>
    public static BotCommand Entry(ICommand command, Wording words) => new() { Command = command.Name, Description = words[$"command.{command.Name}.description"] };

    /// <summary>English goes without a language code: it is what users of every other language see.</summary>
    private async Task RegisterAsync(Wording words, string? code, CancellationToken cancellationToken)
    {
        foreach (var scope in new[] { BotCommandScope.Default, BotCommandScope.AllPrivateChats, BotCommandScope.AllGroupChats })
        {
            BotCommand[] menu =
            [
                .. commands.All.Where(c => c is not IEditorCommand && (scope != BotCommandScope.AllGroupChats || c.Group == CommandGroup.Record || c is Help)).Select(c => Entry(c, words)),
            ];
            await sender.Send(new SetMyCommands { Commands = menu, Scope = scope, LanguageCode = code }, Lane.Reply, cancellationToken);
        }

        await sender.Send(new SetMyDescription { Description = words["bot.description"], LanguageCode = code }, Lane.Reply, cancellationToken);
        await sender.Send(new SetMyShortDescription { ShortDescription = words["bot.shortDescription"], LanguageCode = code }, Lane.Reply, cancellationToken);
    }
}
