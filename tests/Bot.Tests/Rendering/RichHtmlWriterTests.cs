using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Cards;
using Bot.Rendering;

namespace Bot.Tests.Rendering;

public sealed partial class RichHtmlWriterTests
{
    [Fact]
    public void A_card_becomes_a_rich_message() =>
        Golden.Check("Rendering/exchange.rich", BlockByBlock().Replace(RichHtmlWriter.Write(SampleCards.Exchange)!, "\n").TrimStart() + "\n");

    [Fact]
    public void Rich_messages_are_well_formed_within_limits_and_lose_no_word()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var cards = new RandomCards(seed);
            if (RichHtmlWriter.Write(cards.Next()) is { } html)
            {
                var (text, blocks, depth) = MarkupChecker.Rich(html);
                Assert.InRange(text.Length, 1, RichHtmlWriter.MaxLength);
                Assert.InRange(blocks, 1, RichHtmlWriter.MaxBlocks);
                Assert.InRange(depth, 1, 16);
                Assert.All(cards.WordsUsed, word => Assert.Contains(word, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_card_that_is_too_large_is_left_to_HTML()
    {
        Assert.Null(Write(new Paragraph(new string('a', RichHtmlWriter.MaxLength))));
        Assert.Null(Write(Rows(RichHtmlWriter.MaxBlocks - 2)));
        Assert.Null(Write(new Bullets([.. Enumerable.Repeat<Line>("a", 250)])));
        Assert.Null(Write(new Table([.. Enumerable.Repeat(new Column("a"), 21)], [])));
        Assert.Null(Write(Folded(11)));
    }

    [Fact]
    public void A_card_that_just_fits_is_rich()
    {
        Assert.NotNull(Write(new Paragraph(new string('a', RichHtmlWriter.MaxLength - "<h3>T</h3><p></p>".Length))));
        Assert.Equal(RichHtmlWriter.MaxBlocks, MarkupChecker.Rich(Write(Rows(RichHtmlWriter.MaxBlocks - 3))!).Blocks);
        Assert.NotNull(Write(new Table([.. Enumerable.Repeat(new Column("a"), 20)], [])));
        Assert.InRange(MarkupChecker.Rich(Write(Folded(10))!).Depth, 11, 16);
    }

    [Fact]
    public void Nothing_empty_is_written() => Assert.Equal("<h3>T</h3>", Write(new Bullets([]), new Lines([]), new Table([], []), new Paragraph("")));

    [GeneratedRegex("(?=<(h[34]|p|ul|li|table|tr|details|/details|footer|caption)>)|(?=<table )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockByBlock();

    private static string? Write(params ImmutableArray<Block> blocks) => RichHtmlWriter.Write(new Card { Title = "T", Blocks = blocks });

    private static Table Rows(int count) => new([new("a")], [.. Enumerable.Repeat<ImmutableArray<Line>>(["b"], count)]);

    private static Block Folded(int times) =>
        Enumerable.Range(0, times).Aggregate<int, Block>(new Table([new("a")], [[new Link("x", new Uri("https://example.org/"))]]), (block, _) => new Details("S", [block]));
}
