using System.Text;
using Bot.Sandbox.Formatting;
using Bot.Sandbox.Rich;

namespace Bot.Sandbox.Tests;

public sealed class RichMessageTests
{
    [Theory]
    [InlineData("<script>x</script>", "Unsupported start tag \"script\" at byte offset 0")]
    [InlineData("<td>x</td>", "Tag \"td\" isn't allowed outside of its parent tag at byte offset 0")]
    [InlineData("<table><tr><td><p>x</p></td></tr></table>", "Tag \"p\" isn't allowed in the tag \"td\" at byte offset 15")]
    [InlineData("<ul>loose</ul>", "Text isn't allowed in the tag \"ul\" at byte offset 4")]
    [InlineData("<p>x", "Can't find end tag corresponding to start tag \"p\"")]
    [InlineData("<details>x</details>", "Tag \"details\" must have a summary at byte offset 0")]
    [InlineData("<p><tg-time unix=\"soon\">x</tg-time></p>", "Invalid date-time specified at byte offset 3")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "Invalid link at byte offset 0")]
    [InlineData("<table><tr><td align=\"justify\">x</td></tr></table>", "Invalid align at byte offset 11")]
    public void Wrong_markup_is_refused(string html, string description)
        => Assert.Equal(description, Assert.Throws<MarkupException>(() => RichHtml.Parse(html, detectsEntities: true)).Message);

    [Fact]
    public void A_table_keeps_looks_spans_and_alignment()
        => Assert.Equal(
            """[{"type":"table","cells":[[{"text":"x","align":"center","valign":"top","is_header":true,"colspan":2}],[{"text":"1","align":"left","valign":"top"},{"text":"2","align":"right","valign":"middle"}]],"is_bordered":true,"is_compact":true,"caption":"c"}]""",
            RichHtml.Parse("""<table bordered compact><caption>c</caption><tr><th colspan="2">x</th></tr><tr><td>1</td><td align="right" valign="middle">2</td></tr></table>""", detectsEntities: true).ToJsonString());

    [Fact]
    public void A_link_to_a_reference_is_a_footnote_and_one_to_an_anchor_is_not()
        => Assert.Equal(
            """[{"type":"anchor","name":"top"},{"type":"paragraph","text":[{"type":"reference_link","text":"1","reference_name":"n"},{"type":"anchor_link","text":"up","anchor_name":"top"}]},{"type":"footer","text":{"type":"reference","text":"note","name":"n"}}]""",
            RichHtml.Parse("""<a name="top"></a><p><a href="#n">1</a><a href="#top">up</a></p><footer><tg-reference name="n">note</tg-reference></footer>""", detectsEntities: true).ToJsonString());

    [Fact]
    public void White_space_is_folded_except_in_code()
        => Assert.Equal(
            """[{"type":"paragraph","text":"a b"},{"type":"pre","text":"x\n  y"}]""",
            RichHtml.Parse("\n a\n   b \n<pre>x\n  y</pre>\n", detectsEntities: true).ToJsonString());

    [Fact]
    public void Links_are_found_unless_detection_is_switched_off()
    {
        Assert.Contains("\"bot_command\"", RichHtml.Parse("<p>/latest</p>", detectsEntities: true).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"bot_command\"", RichHtml.Parse("<p>/latest</p>", detectsEntities: false).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "i", "iii.")]
    [InlineData(14, "I", "XIV.")]
    [InlineData(28, "a", "ab.")]
    [InlineData(-1, "a", "-1.")]
    public void Items_bear_their_labels(int number, string type, string label) => Assert.Equal(label, ListLabel.Of(number, type));

    [Fact]
    public void The_limits_hold_exactly()
    {
        RichHtml.Parse(new string('x', RichHtml.MostCharacters), detectsEntities: false);
        Assert.Throws<RichLimitException>(() => RichHtml.Parse(new string('x', RichHtml.MostCharacters + 1), detectsEntities: false));
        RichHtml.Parse(Repeated("<p>x</p>", RichHtml.MostBlocks), detectsEntities: false);
        Assert.Throws<RichLimitException>(() => RichHtml.Parse(Repeated("<p>x</p>", RichHtml.MostBlocks + 1), detectsEntities: false));
        RichHtml.Parse(Repeated("<img src=\"https://x.org/a.png\"/>", RichHtml.MostMedia), detectsEntities: false);
        Assert.Throws<RichLimitException>(() => RichHtml.Parse(Repeated("<img src=\"https://x.org/a.png\"/>", RichHtml.MostMedia + 1), detectsEntities: false));
        RichHtml.Parse($"<table><tr>{Repeated("<td>x</td>", 19)}<td>x</td></tr></table>", detectsEntities: false);
        Assert.Throws<RichLimitException>(() => RichHtml.Parse($"<table><tr>{Repeated("<td>x</td>", 19)}<td colspan=\"2\">x</td></tr></table>", detectsEntities: false));
    }

    [Fact]
    public void Rows_and_items_count_as_blocks()
    {
        Assert.Throws<RichLimitException>(() => RichHtml.Parse($"<table>{Repeated("<tr><td>x</td></tr>", 500)}</table>", detectsEntities: false));
        Assert.Throws<RichLimitException>(() => RichHtml.Parse($"<ul>{Repeated("<li>x</li>", 500)}</ul>", detectsEntities: false));
    }

    [Fact]
    public void Sixteen_levels_are_allowed_and_no_more()
    {
        RichHtml.Parse(Nested(16), detectsEntities: false);
        Assert.StartsWith("Too deep nesting", Assert.Throws<MarkupException>(() => RichHtml.Parse(Nested(17), detectsEntities: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_markup_is_read_or_refused()
    {
        string[] pieces = ["<p>", "</p>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<ul>", "</ul>", "<li>", "</li>", "<b>", "</b>", "<details>", "<summary>", "</summary>", "</details>", "<br>", "<hr/>", "<a name=\"x\">", "<a href=\"#x\">", "</a>", "text", " ", "&nbsp;", "<", "/", "<img src='tg://emoji?id=5' alt='x'>", "<tg-button type=\"disabled\">", "</tg-button>", "<ol start=-3>", "</ol>", "<blockquote expandable>", "</blockquote>", "<cite>", "</cite>"];
        var random = new Random(31012024);
        for (var round = 0; round < 5000; round++)
        {
            var html = new StringBuilder();
            for (var piece = random.Next(14); piece >= 0; piece--)
            {
                html.Append(pieces[random.Next(pieces.Length)]);
            }

            try
            {
                RichPlainText.Of(RichHtml.Parse(html.ToString(), detectsEntities: true));
            }
            catch (MarkupException)
            {
                // Refused: also an answer.
            }
        }
    }

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Nested(int levels) => Repeated("<blockquote>", levels) + "x" + Repeated("</blockquote>", levels);
}
