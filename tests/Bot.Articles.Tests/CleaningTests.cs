using Bot.Articles.Cleaning;

namespace Bot.Articles.Tests;

public sealed class CleaningTests
{
    private const string News = "Russia and Ukraine exchanged 100 prisoners of war each on Thursday, the Russian Defence Ministry said.";

    [Fact]
    public void Soft_hyphens_vanish_and_lines_are_kept() => Assert.Equal("сімдесят\nдва", CleanText.Of("сім\u00adдесят\r\nдва"));

    [Fact]
    public void Html_becomes_lines_without_scripts_and_navigation() =>
        Assert.Equal("One & two\nThree", HtmlText.Of("<nav>Home</nav><p>One &amp; <b>two</b></p><script>var x = '5 soldiers';</script><div>Three</div>"));

    [Fact]
    public void Unclosed_markup_loses_no_text() => Assert.Contains("Three", HtmlText.Of("<p>One <b>two<p>Three <"), StringComparison.Ordinal);

    [Fact]
    public void The_head_of_a_page_gives_address_site_and_date()
    {
        var reading = Reading.Of($"""
            <html><head><meta property="og:site_name" content="Coast Times"><meta property="article:published_time" content="2025-03-14T08:00:00Z">
            <link rel="canonical" href="https://coast.example/swap"></head><body><h1>Hundred freed on each side</h1><p>{News}</p></body></html>
            """);
        Assert.Equal(("Coast Times", new DateOnly(2025, 3, 14), "https://coast.example/swap"), (reading.Head.Publisher, reading.Head.Published, reading.Head.Url));
    }

    [Theory]
    [InlineData("Related articles\nGaza: 300 prisoners freed\nThe Israeli prison service said that 300 Palestinian prisoners were released.")]
    [InlineData("Sign up for our newsletter\n42,000 readers already do.")]
    [InlineData("Read also: Russia returns 205 soldiers")]
    [InlineData("👁 205K")]
    public void What_follows_the_text_is_not_read(string tail) =>
        Assert.Equal(["russian-mod > Russia 100 Military", "russian-mod > Ukraine 100 Military"], Reading.Claims(News + "\n" + tail));

    [Fact]
    public void The_text_goes_on_after_a_box() => Assert.Contains(
        "zelensky > Ukraine 100 Military", Reading.Claims(News + "\nSubscribe to our newsletter!\nZelensky said that 100 Ukrainian defenders were back home from Russian captivity."));

    [Theory]
    [InlineData("NORTH PRESS\nFriday 14 March 2025\n" + News, "NORTH PRESS")]
    [InlineData("North Press | 14 March 2025\n" + News, "North Press")]
    [InlineData("KYIV, March 14, 2025 (Northpress) – " + News, "Northpress")]
    [InlineData(News + "\n(c) 2025 North Press", "North Press")]
    public void The_publisher_is_read_from_header_dateline_and_footer(string text, string expected) => Assert.Equal(expected, Reading.Of(text).Head.Publisher);

    [Theory]
    [InlineData("https://north.example/2025/03/14/swap")]
    [InlineData("https://north.example/news/20250314-swap")]
    [InlineData("https://north.example/swap-2025-03-14")]
    public void The_address_gives_the_date_where_nothing_else_does(string url) => Assert.Equal(Reading.Friday, Reading.Of(News, url: url).Head.Published);
}
