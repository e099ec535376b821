using System.Globalization;
using Bot.EndToEnd.Tests.Support;

namespace Bot.EndToEnd.Tests;

/// <summary>Subscribing and leaving, over HTTP.</summary>
public sealed class AlertTests
{
    [Fact]
    public async Task Who_subscribes_and_then_blocks_the_bot_leaves_no_trace()
    {
        await using var house = await House.Open();
        var olivia = house.Person();
        await using (await house.StartBot())
        {
            Assert.Contains("Subscribed", (await olivia.Asks("/subscribe bodies")).Text, StringComparison.Ordinal);
            Assert.True(await IsKnown(house, olivia.Id));
            olivia.Blocks();
            await Until(async () => !await IsKnown(house, olivia.Id));
        }
    }

    [Fact]
    public async Task The_metrics_can_be_read_by_Prometheus()
    {
        await using var house = await House.Open();
        await using var bot = await house.StartBot();
        using var http = new HttpClient();
        var metrics = await http.GetStringAsync(new Uri(await bot.Address(), "metrics"));
        Assert.Contains("# TYPE bot_alert_messages_total counter\nbot_alert_messages_total{outcome=\"sent\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nbot_alerts_running 0\n", metrics, StringComparison.Ordinal);
    }

    private static async Task<bool> IsKnown(House house, long chat)
    {
        var known = false;
        await house.WithStore(async store => known = await store.GetAsync("chats", chat.ToString(CultureInfo.InvariantCulture)) is not null);
        return known;
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 300, "It did not happen.");
            await Task.Delay(100);
        }
    }
}
