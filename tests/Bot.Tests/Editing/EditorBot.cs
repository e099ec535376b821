using System.Text.RegularExpressions;
using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Rendering;
using Bot.Tests.Commands;

namespace Bot.Tests.Editing;

/// <summary>The bot of a test that edits: what an owner types, and what comes back as plain text.</summary>
public abstract partial class EditorBot : IAsyncLifetime
{
    internal TestBot Bot { get; } = new();

    public Task InitializeAsync() => Bot.InitializeAsync();

    public virtual Task DisposeAsync() => Bot.DisposeAsync();

    internal async Task<Card[]> CardsAsync(string line, Language language = Language.English, long chatId = TestBot.Owner) => await Bot.ReplyAsync(line, language, chatId) switch
    {
        CardReply { Card: var card } => [card],
        CardsReply { Cards: var cards } => [.. cards],
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    /// <summary>All that is answered, as text.</summary>
    internal async Task<string> SayAsync(string line, Language language = Language.English) => string.Join("\n----\n", (await CardsAsync(line, language)).Select(PlainTextWriter.Write));

    /// <summary>Sends an /add, expects a preview, and gives the draft's name.</summary>
    internal async Task<string> DraftAsync(string line) => Assert.IsType<string>(DraftName().Match((await CardsAsync(line))[^1].Title) is { Success: true, Value: var name } ? name : null);

    /// <summary>Presses the button of the last card whose command begins so.</summary>
    internal async Task<Card[]> PressAsync(Card[] cards, string command) => await CardsAsync(Commands(cards).First(c => c.StartsWith(command, StringComparison.Ordinal)));

    internal static IEnumerable<string> Commands(Card[] cards) => cards[^1].Buttons.SelectMany(row => row).OfType<CommandButton>().Select(b => b.Command);

    internal Exchange Find(string id) => Bot.Record.Find(id) ?? throw new InvalidOperationException($"There is no {id}.");

    [GeneratedRegex(@"\bd[0-9]{1,6}\b", RegexOptions.None, 1000)]
    private static partial Regex DraftName();
}
