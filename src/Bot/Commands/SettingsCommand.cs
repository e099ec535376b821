using System.Collections.Immutable;
using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using Bot.Languages;
using Bot.Subscriptions;

namespace Bot.Commands;

/// <summary><c>/settings</c>: what this chat has chosen, with the buttons to change it; <c>/settings quiet 22-8|off|silent|wait</c> for the quiet hours.</summary>
internal sealed class SettingsCommand(ChatBook chats, Administrators administrators) : IChatCommand
{
    private const string Quiet = "quiet";
    private static readonly string[] Offered = ["22-7", "22-8", "23-9", "0-8"];

    /// <inheritdoc/>
    public string Name => "settings";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var asked = request.Arguments.ToLowerInvariant().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked is not [Quiet, ..])
        {
            return Overview(request, await chats.FindAsync(request.ChatId, cancellationToken));
        }

        if (asked is not [_, var choice])
        {
            return QuietCard(await chats.FindAsync(request.ChatId, cancellationToken), words);
        }

        if (!await administrators.MayDecideAsync(request, request.ChatId, cancellationToken))
        {
            return new Card { Title = words["subscribe.administrators"] };
        }

        var hours = QuietHours.Read(choice);
        if (hours is null && choice is not ("off" or "silent" or "wait"))
        {
            return new Card { Title = words["quiet.unknown"], Buttons = Hours() };
        }

        var changed = await chats.ChangeAsync(request.ChatId, s => s with { Quiet = Chosen(s.Quiet, hours, choice) }, cancellationToken);
        return QuietCard(changed.Value, words);
    }

    private static QuietHours? Chosen(QuietHours? before, QuietHours? hours, string choice) => choice switch
    {
        "off" => null,
        "silent" => before is null ? null : before with { Silent = true },
        "wait" => before is null ? null : before with { Silent = false },
        _ => hours! with { Silent = before?.Silent ?? false },
    };

    private static Card Overview(Request request, ChatSettings chosen)
    {
        var words = request.Wording;
        return new Card
        {
            Title = words["settings.title"],
            Blocks =
            [
                new Lines(
                [
                    Line.Of(words["settings.language"] + ": ", new Strong(words["language.name"]), chosen.Language is null ? " " + words["settings.fromTelegram"] : ""),
                    Line.Of(words["settings.timezone"] + ": ", new Strong(request.Zone.Id), chosen.Zone is null ? " " + words["settings.default"] : ""),
                    QuietLine(chosen, words),
                ]),
            ],
            Buttons =
            [
                [new CommandButton(words["settings.language"], "/language"), new CommandButton(words["settings.timezone"], "/timezone")],
                [new CommandButton(words["settings.quiet"], "/settings quiet"), new CommandButton(words["button.subscriptions"], "/subscriptions")],
                [new CommandButton(words["button.forgetme"], "/forgetme")],
            ],
        };
    }

    private static Card QuietCard(ChatSettings chosen, Wording words) => new()
    {
        Title = words["settings.quiet"],
        Blocks = [new Lines([QuietLine(chosen, words), words["quiet.text"]])],
        Buttons =
        [
            .. Hours(),
            .. chosen.Quiet is { } quiet
                ? [[quiet.Silent ? new CommandButton(words["button.quietWait"], "/settings quiet wait") : new CommandButton(words["button.quietSilent"], "/settings quiet silent")]]
                : Array.Empty<ImmutableArray<Button>>(),
            [new CommandButton(words["button.quietOff"], "/settings quiet off"), new CommandButton(words["button.settings"], "/settings")],
        ],
    };

    private static Line QuietLine(ChatSettings chosen, Wording words) => Line.Of(
        words["settings.quiet"] + ": ",
        new Strong(chosen.Quiet?.Text ?? words["quiet.none"]),
        chosen.Quiet is { } quiet ? " " + words[quiet.Silent ? "quiet.silent" : "quiet.wait"] : "");

    private static ImmutableArray<ImmutableArray<Button>> Hours() => [[.. Offered.Select(hours => new CommandButton(hours.Replace('-', '–'), "/settings quiet " + hours))]];
}
