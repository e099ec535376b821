using System.Collections.Immutable;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>How a command is typed: what it does, and examples to copy.</summary>
internal static class Usage
{
    /// <summary>The card of the command <paramref name="name"/>.</summary>
    public static Card Of(string name, Wording words) => new()
    {
        Title = "/" + name,
        Blocks = [new Paragraph(words[$"command.{name}.description"]), new Bullets([.. Examples(name, words).Select(example => (Line)new Code(example))])],
        Buttons = [.. Examples(name, words).Select(example => ImmutableArray.Create<Button>(new CommandButton(example, example, InPlace: false)))],
    };

    /// <summary>The card of a command that changes something: without buttons, lest an example is run by a touch.</summary>
    public static Card WithoutButtons(string name, Wording words) => Of(name, words) with { Buttons = [] };

    /// <summary>The examples of the command <paramref name="name"/>, each a line that can be sent as it stands.</summary>
    public static string[] Examples(string name, Wording words) => words[$"command.{name}.usage"].Split('\n');
}
