using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.FloodControl;

public class PaceTests
{
    private static readonly FloodControlOptions Limits = new() { ChatBurst = 3 };

    private static readonly long Second = TimeSpan.TicksPerSecond;

    [Fact]
    public void A_rested_chat_gets_a_burst_and_then_one_message_a_second()
    {
        var pace = new ChatPace(Limits, isGroup: false);

        var turns = Enumerable.Range(0, 6).Select(_ => pace.Reserve(0) / Second);

        Assert.Equal([0, 0, 0, 1, 2, 3], turns);
    }

    [Fact]
    public void A_group_gets_twenty_messages_in_any_minute()
    {
        var pace = new ChatPace(Limits, isGroup: true);

        var turns = Enumerable.Range(0, 100).Select(_ => pace.Reserve(0)).ToArray();

        Assert.All(turns.Skip(20).Zip(turns), pair => Assert.True(pair.First - pair.Second >= 60 * Second));
        Assert.Equal(60 * Second, turns[20]);
    }

    [Fact]
    public void A_hold_lasts_exactly_as_long_as_asked()
    {
        var pace = new ChatPace(Limits, isGroup: false);
        pace.Refuse(0, 35 * Second);

        Assert.True(pace.IsHeld((35 * Second) - 1));
        Assert.False(pace.IsHeld(35 * Second));
        Assert.Equal(35 * Second, pace.Reserve(Second));
    }

    [Fact]
    public void Random_traffic_never_exceeds_the_limits_of_a_chat()
    {
        var random = new Random(20250814);
        for (var round = 0; round < 200; round++)
        {
            var pace = new ChatPace(Limits, isGroup: true);
            List<long> turns = [];
            var now = 0L;
            for (var i = 0; i < 200; i++)
            {
                now += random.NextInt64(0, 4 * Second);
                turns.Add(pace.Reserve(now));
                Assert.True(turns[^1] >= now);
            }

            Assert.All(turns.Skip(20).Zip(turns), pair => Assert.True(pair.First - pair.Second >= 60 * Second));
            Assert.All(turns.Skip(3).Zip(turns), pair => Assert.True(pair.First - pair.Second >= Second));
        }
    }

    [Fact]
    public void Chats_at_rest_are_forgotten_and_held_ones_are_not()
    {
        var paces = new ChatPaces(Limits);
        var now = 0L;
        for (var chat = 1; chat <= 500_000; chat++)
        {
            paces.Reserve(chat, now);
            now += Second / 1000;
        }

        Assert.InRange(paces.Count, 1, 130_000);
        paces.Refuse(7, now, now + (3600 * Second));
        now += 130 * Second; // a refusal is remembered for longer
        paces.Reserve(8, now);

        Assert.Equal(2, paces.Count);
        Assert.True(paces.IsHeld(7, now));
    }

    [Fact]
    public void A_chat_is_told_apart_by_number_and_name()
    {
        Assert.Equal(new ChatId(-5), new ChatId("-5"));
        Assert.NotEqual(new ChatId("@a"), new ChatId("@b"));
        Assert.True(new ChatId("@a").IsGroupOrChannel);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_bulk_pace_outside_of_what_telegram_sells_is_refused(int perSecond)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => FloodControlOptions.Validate(new FloodControlOptions { BulkPerSecond = perSecond }));

        Assert.Contains("BulkPerSecond must be 1-1000", error.Message, StringComparison.Ordinal);
    }
}
