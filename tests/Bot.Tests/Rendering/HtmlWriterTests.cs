using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;
using Bot.Rendering;

namespace Bot.Tests.Rendering;

public sealed class HtmlWriterTests
{
    [Fact]
    public void A_card_becomes_one_message() =>
        Golden.Check("Rendering/exchange.html", string.Join("\n═══\n", HtmlWriter.Write(SampleCards.Exchange)) + "\n");

    [Fact]
    public void Messages_are_well_formed_within_limits_and_lose_no_word()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            Check(new RandomCards(seed), card => HtmlWriter.Write(card), HtmlWriter.MaxLength, HtmlWriter.MaxEntities);
        }
    }

    [Theory]
    [InlineData(60, 100)]
    [InlineData(200, 3)]
    [InlineData(4096, 2)]
    [InlineData(61, 5)]
    public void Messages_of_any_size_are_well_formed_within_limits_and_lose_no_word(int maxLength, int maxEntities)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            Check(
                new RandomCards(seed, size: 7),
                card => new HtmlPacker(maxLength, maxEntities).Pack([.. new HtmlLayout(card).Passages()]),
                maxLength,
                maxEntities);
        }
    }

    [Fact]
    public void A_long_card_breaks_between_its_blocks()
    {
        var block = new Paragraph(new string('a', 1500));
        var messages = HtmlWriter.Write(new Card { Title = "T", Blocks = [block, block, block] });
        Assert.Equal([1 + 2 + 1500 + 2 + 1500, 1500], messages.Select(m => MarkupChecker.Html(m).Text.Length));
    }

    [Fact]
    public void A_heading_goes_with_what_follows_it()
    {
        var messages = HtmlWriter.Write(new Card { Title = "T", Blocks = [new Paragraph(new string('a', 4000)), new Heading("H"), new Paragraph(new string('b', 200))] });
        Assert.StartsWith("<b>H</b>\nb", messages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_longer_than_a_message_breaks_between_its_lines_and_its_frame_is_reopened()
    {
        var lines = new Lines([.. Enumerable.Range(0, 100).Select(i => (Line)string.Create(CultureInfo.InvariantCulture, $"{i:000}{new string('x', 97)}"))]);
        var messages = HtmlWriter.Write(new Card { Title = "T", Blocks = [new Details("S", [lines])] });
        Assert.Equal(3, messages.Length);
        Assert.All(messages.Skip(1), m => Assert.StartsWith("<blockquote expandable>", m, StringComparison.Ordinal));
        Assert.All(messages, m => Assert.All(
            MarkupChecker.Html(m).Text.Split('\n').Where(line => line.Length > 1), line => Assert.Equal(100, line.Length)));
    }

    [Fact]
    public void A_word_longer_than_a_message_is_cut_between_characters()
    {
        const string Family = "👩‍👩‍👧‍👦";
        var messages = HtmlWriter.Write(new Card { Title = "T", Blocks = [new Paragraph(new Strong(string.Concat(Enumerable.Repeat(Family, 2000))))] });
        var texts = messages.Skip(1).Select(m => MarkupChecker.Html(m).Text).ToList();
        Assert.All(texts, text => Assert.Equal("", text.Replace(Family, "", StringComparison.Ordinal)));
        Assert.Equal(2000 * Family.Length, texts.Sum(text => text.Length));
    }

    [Fact]
    public void A_character_longer_than_a_message_is_cut_between_code_points()
    {
        var endless = "a" + string.Concat(Enumerable.Repeat("\U000E0100", 3000));
        var texts = HtmlWriter.Write(new Card { Title = "T", Blocks = [new Paragraph(endless)] }).Skip(1).Select(m => MarkupChecker.Html(m).Text);
        Assert.Equal(endless, string.Concat(texts));
    }

    [Fact]
    public void A_block_that_fits_but_for_the_blank_line_before_it_goes_to_the_next_message_whole()
    {
        var half = new string('b', 50);
        var messages = HtmlWriter.Write(new Card { Title = "T", Blocks = [new Paragraph(new string('a', 3991)), new Lines([half, half])] });
        Assert.Equal(half + "\n" + half, messages[1]);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("<b>a\uFFFDb</b>", HtmlWriter.Write(new Card { Title = "a\uD83Db" })[0]);

    [Fact]
    public void A_table_that_fits_a_telephone_is_aligned_and_a_wider_one_is_told_line_by_line()
    {
        Assert.Contains("<pre>Year      N\n───────────\n2024     12\n2025  1,200</pre>", Only(Table("Year", "N")), StringComparison.Ordinal);
        Assert.Contains(
            "<b>2024</b>: A very long header that leaves no room 12\n<b>2025</b>: A very long header that leaves no room 1,200",
            Only(Table("Year", "A very long header that leaves no room")),
            StringComparison.Ordinal);

        static Table Table(string first, string second) => new([new(first), new(second, IsNumber: true)], [["2024", "12"], ["2025", "1,200"]]);
    }

    [Fact]
    public void A_note_mark_leads_to_its_notes_first_link_and_a_mark_without_a_note_is_text()
    {
        var html = HtmlWriter.Write(SampleCards.Exchange)[0];
        Assert.Contains("<a href=\"https://example.org/z\">[1]</a>", html, StringComparison.Ordinal);
        Assert.Equal("<b>T</b>\n\n1[9]", HtmlWriter.Write(new Card { Title = "T", Blocks = [new Paragraph(Line.Of("1", new NoteMark(9)))] })[0]);
    }

    private static string Only(Block block) => Assert.Single(HtmlWriter.Write(new Card { Title = "T", Blocks = [block] }));

    private static void Check(RandomCards cards, Func<Card, ImmutableArray<string>> write, int maxLength, int maxEntities)
    {
        var messages = write(cards.Next()).Select(MarkupChecker.Html).ToList();
        Assert.All(messages, m => Assert.InRange(m.Text.Trim().Length, 1, maxLength));
        Assert.All(messages, m => Assert.InRange(m.Text.Length, 1, maxLength));
        Assert.All(messages, m => Assert.InRange(m.Entities, 0, maxEntities));
        Assert.All(cards.WordsUsed, word => Assert.Contains(messages, m => m.Text.Contains(word, StringComparison.Ordinal)));
    }
}
