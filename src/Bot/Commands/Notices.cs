using System.Collections.Immutable;
using Bot.Cards;
using Bot.Conversation;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Short answers to what is no command the bot knows.</summary>
internal static class Notices
{
    /// <summary>In the place of a command: the reader wrote too much at once.</summary>
    public const string TooMany = "!too-many";

    /// <summary>In the place of a command: a photo, a voice message, a sticker.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The notice of that name.</summary>
    public static IChatCommand For(string name) => new Notice(
        words => new Card { Title = words[name == TooMany ? "notice.tooMany" : "notice.unreadable"] });

    /// <summary>The answer to an unknown command: the nearest known ones as buttons.</summary>
    public static ICommand Unknown(string name, ImmutableArray<ICommand> known)
    {
        name = name.Length > 32 ? name[..32] : name; // Telegram allows no longer one
        var near = known.Select(c => c.Name)
            .Select(n => (Name: n, Distance: Spelling.Distance(n, name)))
            .Where(c => c.Distance <= Math.Max(1, c.Name.Length / 3) || (name.Length >= 3 && c.Name.StartsWith(name, StringComparison.Ordinal)))
            .OrderBy(c => c.Distance).Take(3).Select(c => "/" + c.Name).ToArray();
        return new Notice(words => new Card
        {
            Title = words["notice.unknownCommand"],
            Blocks = [new Paragraph(near is [] ? words["notice.seeHelp"] : words.Say("notice.didYouMean", ("command", near[0])))],
            Buttons = [[.. near.Append("/help").Select(n => new CommandButton(n, n, InPlace: false))]],
        });
    }

    private sealed class Notice(Func<Wording, Card> card) : IChatCommand
    {
        public string Name => "";

        public CommandGroup Group => CommandGroup.About;

        public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => Task.FromResult<Reply>(card(request.Wording));
    }
}
