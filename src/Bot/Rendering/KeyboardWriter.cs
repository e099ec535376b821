using Bot.Cards;
using Bot.TelegramApi.Types;

namespace Bot.Rendering;

/// <summary>A card's buttons as an inline keyboard.</summary>
internal static class KeyboardWriter
{
    /// <summary>
    /// The keyboard, or null when the card has no buttons. <paramref name="callbackData"/> turns a command into what comes back when its
    /// button is pressed (1-64 bytes of UTF-8; keeping to that is the caller's duty).
    /// </summary>
    public static InlineKeyboardMarkup? Write(Card card, Func<CommandButton, string> callbackData)
    {
        var rows = card.Buttons.Where(row => !row.IsEmpty).Select(row => row.Select(button => Write(button, callbackData)).ToArray()).ToArray();
        return rows.Length == 0 ? null : new InlineKeyboardMarkup { InlineKeyboard = rows };
    }

    private static InlineKeyboardButton Write(Button button, Func<CommandButton, string> callbackData) => button switch
    {
        CommandButton command => new() { Text = command.Text, CallbackData = callbackData(command) },
        LinkButton link => new() { Text = link.Text, Url = link.Url.AbsoluteUri },
        ShareButton share => new() { Text = share.Text, SwitchInlineQuery = share.Query },
        _ => throw new ArgumentOutOfRangeException(nameof(button), button, "This kind of button has no counterpart on Telegram."),
    };
}
