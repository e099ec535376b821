using Bot.Cards;
using Bot.Rendering;
using Bot.TelegramApi.Types;

namespace Bot.Tests.Rendering;

public sealed class KeyboardWriterTests
{
    [Fact]
    public void Buttons_keep_their_rows_and_say_what_they_do()
    {
        var keyboard = KeyboardWriter.Write(SampleCards.Exchange, button => "c:" + button.Command)!.InlineKeyboard;
        Assert.Equal(
            [new InlineKeyboardButton { Text = "‹ earlier", CallbackData = "c:/exchange 2024-01-03" }, new InlineKeyboardButton { Text = "later ›", CallbackData = "c:/exchange 2024-02-08" }],
            keyboard[0]);
        Assert.Equal(
            [new InlineKeyboardButton { Text = "Site", Url = "https://example.org/" }, new InlineKeyboardButton { Text = "Share", SwitchInlineQuery = "2024-01-31" }],
            keyboard[1]);
    }

    [Fact]
    public void A_card_without_buttons_has_no_keyboard()
    {
        Assert.Null(KeyboardWriter.Write(new Card { Title = "T" }, button => button.Command));
        Assert.Null(KeyboardWriter.Write(new Card { Title = "T", Buttons = [[]] }, button => button.Command));
    }
}
