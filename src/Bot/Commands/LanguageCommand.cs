using System.Collections.Immutable;
using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Commands;

/// <summary><c>/language [en|uk|ru]</c>: the language of the answers in this chat.</summary>
internal sealed class LanguageCommand(ChatBook chats, Wordings wordings) : IChatCommand
{
    /// <summary>A button for each language, named in that language.</summary>
    public static ImmutableArray<Button> Buttons { get; } =
    [
        new CommandButton("English", "/language en"), new CommandButton("Українська", "/language uk"), new CommandButton("Русский", "/language ru"),
    ];

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (Read(request.Arguments) is not { } language)
        {
            return new Card
            {
                Title = request.Wording["language.title"],
                Blocks = request.Arguments.Length == 0 ? [] : [new Paragraph(request.Wording["language.unknown"])],
                Buttons = [Buttons],
            };
        }

        await chats.ChangeAsync(request.ChatId, s => s with { Language = language }, cancellationToken);
        var words = wordings.Of(language);
        return new Card
        {
            Title = words["language.chosen"],
            Buttons = [[new CommandButton(words["button.latest"], "/latest", InPlace: false), new CommandButton(words["button.help"], "/help", InPlace: false)]],
        };
    }

    private static Language? Read(string text) => text.ToLowerInvariant() switch
    {
        "en" or "eng" or "english" or "англійська" or "английский" => Language.English,
        "uk" or "ua" or "ukrainian" or "українська" or "украинский" => Language.Ukrainian,
        "ru" or "rus" or "russian" or "російська" or "русский" => Language.Russian,
        _ => null,
    };
}
