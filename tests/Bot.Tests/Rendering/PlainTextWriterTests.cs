using Bot.Rendering;

namespace Bot.Tests.Rendering;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void A_card_becomes_plain_text() => Golden.Check("Rendering/exchange.plain", PlainTextWriter.Write(SampleCards.Exchange));

    [Fact]
    public void Plain_text_loses_no_word()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var cards = new RandomCards(seed);
            var text = PlainTextWriter.Write(cards.Next());
            Assert.All(cards.WordsUsed, word => Assert.Contains(word, text, StringComparison.Ordinal));
        }
    }
}
