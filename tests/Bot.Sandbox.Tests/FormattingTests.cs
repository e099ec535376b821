using System.Text;
using Bot.Sandbox.Formatting;

namespace Bot.Sandbox.Tests;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("5 < 6", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("їж <b", "Unclosed start tag at byte offset 5")]
    [InlineData("<b>x</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    [InlineData("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public void Broken_markup_is_described_as_Telegram_describes_it(string markup, string description)
        => Assert.Equal(description, Assert.Throws<MarkupException>(() => HtmlText.Parse(markup)).Message);

    [Fact]
    public void Offsets_are_counted_in_utf16_units()
    {
        var text = HtmlText.Parse("🇺🇦 <b>дім</b>");
        Assert.Equal("🇺🇦 дім", text.Text);
        Assert.Equal(new TextEntity("bold", 5, 3), Assert.Single(text.Entities));
    }

    [Fact]
    public void Entities_are_decoded_named_and_numeric()
        => Assert.Equal("<&>\" ї👍 &nbsp; &#0;", HtmlText.Parse("&lt;&amp;&gt;&quot; &#1111;&#x1F44D; &nbsp; &#0;").Text);

    [Fact]
    public void An_outer_entity_stands_before_the_inner_one()
        => Assert.Equal(["bold", "italic"], HtmlText.Parse("<b><i>x</i></b>").Entities.Select(entity => entity.Type));

    [Fact]
    public void A_code_block_bears_its_language()
    {
        var entity = Assert.Single(HtmlText.Parse("<pre><code class=\"language-csharp\">x</code></pre>").Entities);
        Assert.Equal(("pre", "csharp"), (entity.Type, entity.Language));
    }

    [Fact]
    public void A_link_that_Telegram_drops_leaves_its_text()
        => Assert.Empty(HtmlText.Parse("<a href=\"javascript:alert(1)\">x</a>").Entities);

    [Fact]
    public void A_moment_keeps_its_time_and_format()
    {
        var entity = Assert.Single(HtmlText.Parse("<tg-time unix=\"1647531900\" format=\"wDT\">then</tg-time>").Entities);
        Assert.Equal(("date_time", 1647531900L, "wDT"), (entity.Type, entity.UnixTime, entity.DateTimeFormat));
    }

    [Fact]
    public void Trimming_moves_the_entities_along()
    {
        var text = HtmlText.Parse("  <b> x </b>  ").Trimmed();
        Assert.Equal("x", text.Text);
        Assert.Equal(new TextEntity("bold", 0, 1), Assert.Single(text.Entities));
    }

    [Theory]
    [InlineData("/latest@who_bot now", "bot_command", "/latest@who_bot")]
    [InlineData("see t.me/x, please", "url", "t.me/x")]
    [InlineData("see https://example.org/a?b=c.", "url", "https://example.org/a?b=c")]
    [InlineData("mail a@b.org", "email", "a@b.org")]
    [InlineData("#обмін today", "hashtag", "#обмін")]
    [InlineData("ask @olivia", "mention", "@olivia")]
    [InlineData("call +380 44 123 45 67", "phone_number", "+380 44 123 45 67")]
    public void Plain_text_gets_the_entities_Telegram_finds(string text, string type, string word)
    {
        var entity = Assert.Single(EntityDetection.Detect(new FormattedText(text, [])).Entities);
        Assert.Equal((type, word), (entity.Type, text.Substring(entity.Offset, entity.Length)));
    }

    [Fact]
    public void Any_markup_is_read_or_refused_and_entities_stay_inside_the_text()
    {
        string[] pieces = ["<b>", "</b>", "<i>", "</i>", "<a href=\"https://x.org\">", "</a>", "</>", "<pre>", "<code class='language-x'>", "</code>", "</pre>", "<blockquote expandable>", "</blockquote>", "&lt;", "&#", "&", "<", ">", "\"", "=", "👍", "їжак", " ", "\n", "/start", "@bot_name", "<tg-time unix=\"5\" format=\"r\">", "</tg-time>"];
        var random = new Random(20250814);
        for (var round = 0; round < 5000; round++)
        {
            var markup = new StringBuilder();
            for (var piece = random.Next(12); piece >= 0; piece--)
            {
                markup.Append(pieces[random.Next(pieces.Length)]);
            }

            try
            {
                var text = EntityDetection.Detect(HtmlText.Parse(markup.ToString())).Trimmed();
                Assert.All(text.Entities, entity => Assert.True(entity.Offset >= 0 && entity.Length > 0 && entity.End <= text.Text.Length, markup.ToString()));
            }
            catch (MarkupException)
            {
                // Refused: also an answer.
            }
        }
    }
}
