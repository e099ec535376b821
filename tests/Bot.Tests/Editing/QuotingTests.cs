using Bot.Editing.Drafts;
using Bot.Editing.Lines;

namespace Bot.Tests.Editing;

/// <summary>What a text brings into a line stays one value.</summary>
public sealed class QuotingTests
{
    [Theory]
    [InlineData("205 «home» and \"back\" ” ua=999@mod")]
    [InlineData("home\tua=999@mod")]
    [InlineData("home\u00A0ua=999@mod")]
    [InlineData("\"x\" ua=999@mod \"")]
    [InlineData("“x")]
    public void A_headline_adds_no_figures(string headline) => Assert.Equal(["title", "note"], Keys(headline));

    [Fact]
    public void Whatever_a_value_holds_it_is_one_value()
    {
        const string letters = "\"\"«»“”„=  \t\u00A0ua1-@.x";
        var random = new Random(20261120);
        for (var i = 0; i < 20_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.Equal(["title", "note"], Keys(value));
        }
    }

    private static IEnumerable<string> Keys(string value) => LineReader.Read($"title={DraftLine.Quoted(value)} note=\"b c\"").Select(a => a.Key);
}
