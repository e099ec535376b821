using System.Collections.Immutable;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>A card in the HTML of <c>parse_mode</c>, for chats and servers without rich messages.</summary>
internal static class HtmlWriter
{
    /// <summary>UTF-16 units of a message after entity parsing.</summary>
    public const int MaxLength = 4096;

    /// <summary>Entities of a message: Telegram drops the links and styles beyond.</summary>
    public const int MaxEntities = 100;

    /// <summary>The card in one message, or in several to be sent in this order; the buttons belong under the last.</summary>
    public static ImmutableArray<string> Write(Card card) =>
        new HtmlPacker(MaxLength, MaxEntities).Pack([.. new HtmlLayout(card).Passages()]);
}
