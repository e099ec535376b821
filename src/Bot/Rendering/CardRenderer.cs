using System.Collections.Immutable;
using Bot.Cards;
using Bot.Conversation;
using Bot.TelegramApi.Types;

namespace Bot.Rendering;

/// <summary>A card ready to send.</summary>
/// <param name="Rich">As the HTML of a rich message, or null where it does not fit into one.</param>
/// <param name="Html">As one or more messages of parse mode HTML.</param>
/// <param name="Keyboard">Its buttons, or null.</param>
/// <param name="LongButtons">Commands too long for a button, to be stored before the buttons are shown.</param>
internal sealed record RenderedCard(string? Rich, ImmutableArray<string> Html, InlineKeyboardMarkup? Keyboard, ImmutableArray<StoredButton> LongButtons);

/// <summary>Writes a card in every form that may be sent.</summary>
internal static class CardRenderer
{
    /// <summary>Renders <paramref name="card"/>.</summary>
    public static RenderedCard Render(Card card)
    {
        var longButtons = ImmutableArray.CreateBuilder<StoredButton>();
        var keyboard = KeyboardWriter.Write(card, button => ButtonData.Of(button, longButtons));
        return new RenderedCard(RichHtmlWriter.Write(card), HtmlWriter.Write(card), keyboard, longButtons.ToImmutable());
    }
}
