using Bot.Subscriptions;
using NodaTime;

namespace Bot.Tests.Subscriptions;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Kyiv = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];

    [Theory]
    [InlineData("22-8", "22:00–08:00")]
    [InlineData("22:30 – 7:15", "22:30–07:15")]
    [InlineData("0-24", null)]
    [InlineData("8-24", "08:00–00:00")]
    [InlineData("9-9", null)]
    [InlineData("25-8", null)]
    [InlineData("22:60-8", null)]
    [InlineData("night", null)]
    [InlineData("", null)]
    public void Hours_are_read_as_people_write_them(string text, string? read) => Assert.Equal(read, QuietHours.Read(text)?.Text);

    [Theory]
    [InlineData("2026-11-20T21:59", null)]
    [InlineData("2026-11-20T22:00", "2026-11-21T08:00")]
    [InlineData("2026-11-20T23:59", "2026-11-21T08:00")]
    [InlineData("2026-11-21T00:00", "2026-11-21T08:00")]
    [InlineData("2026-11-21T07:59", "2026-11-21T08:00")]
    [InlineData("2026-11-21T08:00", null)]
    public void Hours_that_last_over_midnight_end_in_the_morning(string now, string? end) => Assert.Equal(end, Local(End("22-8", At(now))));

    [Theory]
    [InlineData("2026-11-20T12:00", null)]
    [InlineData("2026-11-20T14:30", "2026-11-20T15:00")]
    public void Hours_within_a_day_end_on_that_day(string now, string? end) => Assert.Equal(end, Local(End("13-15", At(now))));

    [Fact]
    public void A_night_in_which_the_clocks_go_forward_is_an_hour_shorter() =>
        Assert.Equal(Duration.FromHours(9), End("22-8", At("2026-03-28T22:00")) - At("2026-03-28T22:00"));

    [Fact]
    public void A_night_in_which_the_clocks_go_back_is_an_hour_longer() =>
        Assert.Equal(Duration.FromHours(11), End("22-8", At("2026-10-24T22:00")) - At("2026-10-24T22:00"));

    [Fact]
    public void An_end_that_the_clocks_skip_moves_on_by_the_gap() => // 03:00 becomes 04:00 in Kyiv
        Assert.Equal("2026-03-29T04:30", Local(End("22-3:30", At("2026-03-29T01:00"))));

    [Fact]
    public void In_an_hour_that_comes_twice_the_end_is_always_ahead()
    {
        var first = new LocalDateTime(2026, 10, 25, 3, 10).InZone(Kyiv, mapping => mapping.First()).ToInstant();
        var second = first + Duration.FromHours(1);
        Assert.Equal(Duration.FromMinutes(20), End("22-3:30", first) - first);
        Assert.Equal(Duration.FromMinutes(20), End("22-3:30", second) - second);
    }

    [Fact]
    public void Whatever_the_hours_and_the_moment_an_end_lies_ahead_and_within_a_day_and_an_hour()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (from, until) = (random.Next(1440), random.Next(1440));
            var now = At("2026-03-01T00:00") + Duration.FromMinutes(random.Next(300 * 1440));
            if (from != until && new QuietHours(from, until).EndIfQuiet(now, Kyiv) is { } end)
            {
                Assert.InRange(end - now, Duration.FromTicks(1), Duration.FromHours(25));
            }
        }
    }

    private static Instant? End(string hours, Instant now) => QuietHours.Read(hours)!.EndIfQuiet(now, Kyiv);

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Kyiv).ToInstant();

    private static string? Local(Instant? instant) =>
        instant?.InZone(Kyiv).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
