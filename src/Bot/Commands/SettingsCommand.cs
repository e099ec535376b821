using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;

namespace Bot.Commands;

/// <summary><c>/settings</c>: what this chat has chosen, with the buttons to change it.</summary>
internal sealed class SettingsCommand(ChatBook chats) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "settings";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var chosen = await chats.FindAsync(request.ChatId, cancellationToken);
        return new Card
        {
            Title = words["settings.title"],
            Blocks =
            [
                new Lines(
                [
                    Line.Of(words["settings.language"] + ": ", new Strong(words["language.name"]), chosen.Language is null ? " " + words["settings.fromTelegram"] : ""),
                    Line.Of(words["settings.timezone"] + ": ", new Strong(request.Zone.Id), chosen.Zone is null ? " " + words["settings.default"] : ""),
                ]),
            ],
            Buttons =
            [
                [new CommandButton(words["settings.language"], "/language"), new CommandButton(words["settings.timezone"], "/timezone")],
                [new CommandButton(words["button.forgetme"], "/forgetme")],
            ],
        };
    }
}
