using System.Text;

namespace Bot.Articles.Tests;

public sealed class HostileInputTests
{
    private static readonly string[] _pieces =
    [
        "Russia", "Ukraine", "100", "1 000", "на", "for", "each", "по", "prisoners", "полонених", "тел", "said", "повідомив", "Zelensky", "Минобороны РФ", "on Friday", "29 лютого", "2025", "00.00.0000",
        "<div", "<p>", "</script>", "<!--", "&#x0;", "&amp;", "«", "»", "\"", ".", "\n", "\r", "\t", "\0", "\u202e", "\ud800", "hundred", "dozen", "thousand", "million", "стo", "— ", "undisclosed", "не назвали",
        "the same number", "взамен", "Read also:", "http://", "https://[", "www", "99999999999999999999", "1.1.1.1", "12:00", "%", "$", "#", "of them", "(", ")", ";", "while", "youngest", "Istanbul", "since",
    ];

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(20251122);
        for (var run = 0; run < 1500; run++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i >= 0; i--)
            {
                text.Append(random.Next(6) == 0 ? ((char)random.Next(1, 0xffff)).ToString() : _pieces[random.Next(_pieces.Length)]).Append(random.Next(8) == 0 ? "" : " ");
            }

            Assert.NotNull(Reading.Of(text.ToString(), random.Next(2) == 0 ? Reading.Friday : null));
        }
    }

    [Fact]
    public void Mutilated_articles_never_throw()
    {
        var random = new Random(7);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles", "own"), "*.txt"))
        {
            var text = new StringBuilder(File.ReadAllText(file));
            for (var i = 0; i < 40 && text.Length > 0; i++)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(20), text.Length - at)),
                    1 => text.Insert(at, _pieces[random.Next(_pieces.Length)]),
                    _ => text.Insert(at, text.ToString(at, Math.Min(30, text.Length - at))),
                };
            }

            Assert.NotNull(Reading.Of(text.ToString()));
        }
    }

    [Theory]
    [InlineData("100 prisoners of war each, Zelensky said, ")]
    [InlineData("hundred ")]
    [InlineData("<form><div ")]
    [InlineData("<")]
    [InlineData("<!-- ")]
    [InlineData("1,000")]
    [InlineData("the same number in return ")]
    [InlineData("Russia and Ukraine exchanged 100 prisoners each on Friday. ")]
    [InlineData("Zelensky said.\n")]
    [InlineData("\n ")]
    [InlineData("«")]
    public void A_million_characters_of_one_thing_are_read_in_bounds(string piece) =>
        Assert.NotNull(Reading.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)), Reading.Friday));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    public void Nothing_is_no_exchange(string text) => Assert.Equal(NoExchangeReason.NoHandOver, Assert.IsType<NotAnExchange>(Reading.Of(text)).Reason);

    [Fact]
    public void Dates_at_the_edge_of_time_do_not_overflow() =>
        Assert.NotNull(Reading.Of("Yesterday Russia and Ukraine exchanged 100 prisoners each, Zelensky said on Monday.", DateOnly.MinValue));
}
