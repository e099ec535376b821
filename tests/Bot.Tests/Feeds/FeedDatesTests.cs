using System.Globalization;
using Bot.Feeds;

namespace Bot.Tests.Feeds;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("Fri, 20 Nov 2026 12:30:05 GMT", "2026-11-20T12:30:05")]
    [InlineData("Fri, 20 Nov 2026 12:30:05 +0200", "2026-11-20T10:30:05")]
    [InlineData("Fri, 20 Nov 2026 12:30:05 -05:30", "2026-11-20T18:00:05")]
    [InlineData("20 Nov 2026 12:30 EST", "2026-11-20T17:30:00")]
    [InlineData("20 Nov 26 12:30 UT", "2026-11-20T12:30:00")]
    [InlineData("  Friday,  20 November 2026 12:30:60 Z ", "2026-11-20T12:30:59")]
    [InlineData("Mon, 20 Nov 2026 12:30:05", "2026-11-20T12:30:05")]
    [InlineData("Fri 20-Nov-2026 12:30:05 UTC+03:00", "2026-11-20T09:30:05")]
    [InlineData("Fri, 20 Nov 2026 12:30:05 GMT (UTC)", "2026-11-20T12:30:05")]
    [InlineData("Fri, 20 Nov 2026", "2026-11-20T00:00:00")]
    [InlineData("Пт, 20 Nov 2026 12:30:05 +0300", "2026-11-20T09:30:05")]
    [InlineData("2026-11-20T12:30:05Z", "2026-11-20T12:30:05")]
    [InlineData("2026-11-20t12:30:05.123456+02:00", "2026-11-20T10:30:05")]
    [InlineData("2026-11-20 12:30:05 +0200", "2026-11-20T10:30:05")]
    [InlineData("2026-11-20T12:30", "2026-11-20T12:30:00")]
    [InlineData("2026-11-20T24:00:00Z", "2026-11-21T00:00:00")]
    [InlineData("2026-11-20", "2026-11-20T00:00:00")]
    [InlineData("2026-11", "2026-11-01T00:00:00")]
    public void A_date_is_read_however_it_is_written(string text, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), FeedDates.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2026 12:00:00 GMT")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-00T00:00:00Z")]
    [InlineData("99 Nov 2026")]
    [InlineData("20 Foo 2026 12:00:00 GMT")]
    [InlineData("2026-11-20T25:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("1763640000")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(FeedDates.Read(text));

    [Fact]
    public void Nothing_at_all_makes_it_throw()
    {
        const string letters = "0123456789-+:.,TZ NovFriGMT()Пт\t";
        var random = new Random(20261120);
        for (var i = 0; i < 50_000; i++)
        {
            _ = FeedDates.Read(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => letters[random.Next(letters.Length)])));
        }
    }
}
