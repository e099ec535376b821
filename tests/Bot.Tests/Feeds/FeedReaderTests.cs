using System.Text;
using Bot.Feeds;

namespace Bot.Tests.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://news.example.org/feeds/all.xml");

    [Fact]
    public void Rss_is_read()
    {
        var item = Assert.Single(Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
              <title>News</title><link>https://news.example.org</link><ttl>30</ttl>
              <item>
                <title>Обмін &amp;quot;205 на 205&amp;quot;</title><media:title>A picture</media:title>
                <link> https://news.example.org/a?b=1&amp;c=2 </link>
                <guid isPermaLink="false">id-1</guid>
                <pubDate>Fri, 20 Nov 2026 12:00:00 +0200</pubDate>
                <description>A &lt;b&gt;teaser&lt;/b&gt;</description>
              </item>
            </channel></rss>
            """).Items);
        Assert.Equal(new FeedItem("id-1", new Uri("https://news.example.org/a?b=1&c=2"), "Обмін \"205 на 205\"", "A <b>teaser</b>", false, new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero)), item);
    }

    [Fact]
    public void Whole_text_is_told_from_a_teaser()
    {
        var text = string.Concat(Enumerable.Repeat("Words of the article. ", 30));
        var item = Assert.Single(Read($"<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><link>/a</link><description>Teaser</description><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item></channel></rss>").Items);
        Assert.True(item.IsWhole);
        Assert.Equal($"<p>{text}</p>", item.Html);
        Assert.Equal("https://news.example.org/a", item.Link.AbsoluteUri);
        Assert.Equal(item.Link.AbsoluteUri, item.Id);
    }

    [Fact]
    public void Atom_is_read()
    {
        var item = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://elsewhere.example.org/base/">
              <entry>
                <id>tag:1</id><title type="html">A &amp;amp; B</title>
                <link rel="self" href="https://x.example.org/self"/><link href="story?id=2"/>
                <updated>2026-11-21T00:00:00Z</updated><published>2026-11-20T12:00:00+02:00</published>
                <summary type="text">1 &lt; 2</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two <b>words</b></p></div></content>
              </entry>
            </feed>
            """).Items);
        Assert.Equal(("tag:1", "https://elsewhere.example.org/base/story?id=2", "A & B"), (item.Id, item.Link.AbsoluteUri, item.Title));
        Assert.Contains("<b>words</b>", item.Html, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), item.Published);
    }

    [Fact]
    public void Rss_1_0_is_read()
    {
        var item = Assert.Single(Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://news.example.org/"><title>News</title><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><items><rdf:Seq/></items></channel>
              <item rdf:about="https://news.example.org/1"><title>One</title><link>https://news.example.org/1</link><dc:date>2026-11-20</dc:date></item>
            </rdf:RDF>
            """).Items);
        Assert.Equal("https://news.example.org/1", item.Id);
        Assert.NotNull(item.Published);
    }

    [Theory]
    [InlineData("<rss><channel><ttl>60</ttl></channel></rss>", 60)]
    [InlineData("<rss xmlns:sy='x'><channel><ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>", 360)]
    [InlineData("<rss><channel><ttl>soon</ttl></channel></rss>", null)]
    [InlineData("<rss><channel><ttl>-1</ttl></channel></rss>", null)]
    public void It_is_read_how_long_the_site_wants_to_be_left_alone(string xml, int? minutes) => Assert.Equal(minutes, Read(xml).Rest?.TotalMinutes);

    [Fact]
    public void The_document_type_of_old_feeds_does_no_harm() => Assert.Single(Read("""
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><item><title>One</title><link>https://news.example.org/1</link></item></channel></rss>
        """).Items);

    [Fact]
    public void Windows_1251_is_read_whatever_the_header_says()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>Обмен пленными</title><link>/1</link></item></channel></rss>");
        foreach (var charset in new[] { null, "utf-8", "windows-1251", "nonsense" })
        {
            Assert.Equal("Обмен пленными", FeedReader.Read(bytes, charset, Address).Items[0].Title);
        }
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("windows-1251")]
    public void A_declared_encoding_that_the_bytes_contradict_is_not_believed(string declared) =>
        Assert.Equal("Обмін", Read($"\uFEFF <?xml version='1.0' encoding='{declared}'?><rss><channel><item><title>Обмін</title><link>/1</link></item></channel></rss>").Items[0].Title);

    [Fact]
    public void Characters_that_xml_forbids_are_passed_over() => Assert.Equal("One two", Read("<rss><channel><item><title>One\u000B two\uFFFF</title><link>/1</link></item></channel></rss>").Items[0].Title);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("")]
    public void An_item_without_a_web_address_is_left_out(string link) => Assert.Empty(Read($"<rss><channel><item><title>One</title><link>{link}</link><guid isPermaLink='false'>1</guid></item></channel></rss>").Items);

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not a feed</body></html>")]
    [InlineData("{\"items\":[]}")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<rss><channel><item></channel></rss>")]
    [InlineData("<rss><channel><title>&nbsp;</title></channel></rss>")]
    public void What_is_no_feed_is_refused(string text) => Assert.Throws<FeedFormatException>(() => Read(text));

    [Fact]
    public void Entities_are_neither_expanded_nor_loaded()
    {
        Assert.Throws<FeedFormatException>(() => Read("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><link>/1</link></item></channel></rss>"""));
        Assert.Throws<FeedFormatException>(() => Read($"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 1000)}\"><!ENTITY b \"{string.Concat(Enumerable.Repeat("&a;", 1000))}\">]><rss><channel><title>&b;</title></channel></rss>"));
    }

    [Fact]
    public void Depth_and_number_of_parts_are_bounded()
    {
        Assert.Throws<FeedFormatException>(() => Read($"<rss>{string.Concat(Enumerable.Repeat("<a>", 500_000))}"));
        Assert.Throws<FeedFormatException>(() => Read($"<rss>{string.Concat(Enumerable.Repeat("<a/>", 300_000))}</rss>"));
        Assert.Throws<FeedFormatException>(() => Read($"<rss {string.Concat(Enumerable.Range(0, 150_000).Select(i => $"a{i}='' "))}/>"));
    }

    [Fact]
    public void Whatever_comes_it_is_a_feed_or_refused()
    {
        const string feed = """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><ttl>5</ttl><item><title>Обмін &amp; 205</title><link>https://a.example/1</link>
            <guid>1</guid><pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate><c:encoded><![CDATA[<p>x</p>]]></c:encoded></item></channel></rss>
            """;
        var (random, read) = (new Random(20261120), 0);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(feed);
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                var at = random.Next(bytes.Length);
                bytes = random.Next(3) switch
                {
                    0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
                    1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(40))..]],
                    _ => [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]],
                };
            }

            try
            {
                read += FeedReader.Read(bytes, random.Next(2) == 0 ? null : "utf-8", Address).Items.Length;
            }
            catch (FeedFormatException)
            {
                // As it should be.
            }
        }

        Assert.True(read > 100, "Hardly anything could be read; the test shows nothing.");
    }

    private static FeedDocument Read(string xml) => FeedReader.Read(Encoding.UTF8.GetBytes(xml), null, Address);
}
