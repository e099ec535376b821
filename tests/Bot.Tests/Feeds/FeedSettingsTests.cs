using Bot.Feeds;
using Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Feeds;

public sealed class FeedSettingsTests
{
    [Fact]
    public void Without_feeds_there_are_none() => Assert.Empty(Read().Addresses);

    [Fact]
    public void Addresses_and_limits_are_read()
    {
        var settings = Read(("Feeds:0", "https://a.example/rss"), ("Feeds:1", "http://b.example/atom?x=1"), ("FeedPolling:EveryMinutes", "1"), ("FeedPolling:MostDays", "5"));
        Assert.Equal(["https://a.example/rss", "http://b.example/atom?x=1"], settings.Addresses.Select(a => a.AbsoluteUri));
        Assert.Equal((TimeSpan.FromMinutes(1), 5, 100, 10), (settings.Every, settings.MostDays, settings.MostItems, settings.MostPages));
    }

    [Theory]
    [InlineData("Feeds", "https://a.example/rss")]
    [InlineData("Feeds:0", "")]
    [InlineData("Feeds:0", "news")]
    [InlineData("Feeds:0", "/etc/passwd")]
    [InlineData("Feeds:0", "ftp://a.example/rss")]
    [InlineData("Feeds:0", "https://user:secret@a.example/rss")]
    [InlineData("Feeds:0:Url", "https://a.example/rss")]
    [InlineData("FeedPolling:EveryMinutes", "0")]
    [InlineData("FeedPolling:MostDays", "0")]
    [InlineData("FeedPolling:MostItems", "many")]
    [InlineData("FeedPolling:MostPages", "101")]
    public void A_wrong_value_is_named(string name, string value)
    {
        var message = Assert.Throws<StartupException>(() => Read((name, value))).Message;
        Assert.StartsWith(name.Replace(":Url", "", StringComparison.Ordinal), message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void An_address_twice_is_named() => Assert.Throws<StartupException>(() => Read(("Feeds:0", "https://a.example/rss"), ("Feeds:1", "https://a.example/rss")));

    private static FeedSettings Read(params (string Name, string Value)[] values) => FeedSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))).Build());
}
