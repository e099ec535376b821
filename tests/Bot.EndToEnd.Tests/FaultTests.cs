using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.EndToEnd.Tests;

/// <summary>A Bot API server that is old, ill or overloaded: the bot is never deaf for long, and every question gets its answer.</summary>
public sealed class FaultTests
{
    private const string Rich = "sendRichMessage";
    private const string Poll = "getUpdates";

    [Fact]
    public async Task A_server_without_rich_messages_is_asked_once_and_gets_html_from_then_on()
    {
        await using var house = await House.Open();
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = Rich, Code = 404, Times = int.MaxValue });
        await house.StartBot();
        var olivia = house.Person();

        Assert.False((await olivia.Asks("/latest")).IsRich);
        Assert.Contains("2025", (await olivia.Asks("/totals 2025")).Text, StringComparison.Ordinal);
        Assert.NotEmpty((await house.Person("uk").Asks("/help")).Text);

        Assert.Single(house.World.Calls, c => c.Method == Rich);
    }

    [Fact]
    public async Task A_rich_message_that_is_refused_comes_as_html()
    {
        await using var house = await House.Open();
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = Rich, Code = 400, Description = "Bad Request: can't parse rich message" });
        await house.StartBot();
        var olivia = house.Person();

        Assert.False((await olivia.Asks("/latest")).IsRich);
        Assert.True((await olivia.Asks("/latest")).IsRich);
    }

    [Fact]
    public async Task Rich_messages_can_be_turned_off()
    {
        await using var house = await House.Open();
        await house.StartBot("--Telegram:RichMessages=Off");
        var olivia = house.Person();

        var list = await olivia.Asks("/list");
        await olivia.Presses(list, "2 ›");

        Assert.False((await olivia.NextEdit(default)).IsRich);
        Assert.DoesNotContain(house.World.Calls, c => c.Method == Rich || c.Parameters.ContainsKey("rich_message"));
    }

    [Theory]
    [InlineData(FaultKind.Drop, 0)]
    [InlineData(FaultKind.Malformed, 0)]
    [InlineData(FaultKind.Error, 409)]
    [InlineData(FaultKind.Error, 500)]
    [InlineData(FaultKind.Error, 502)]
    [InlineData(FaultKind.Error, 429)]
    [InlineData(FaultKind.Error, 400)]
    public async Task Failing_polls_are_repeated_until_they_work(FaultKind kind, int code)
    {
        await using var house = await House.Open();
        house.World.Faults.Add(new Fault(kind) { Method = Poll, Code = code, Times = 3, RetryAfter = code == 429 ? 1 : null });
        var bot = await house.StartBot();

        Assert.NotEmpty((await house.Person().Asks("/latest")).Text);
        await bot.Says("Telegram answers again after 3 failed polls");
        if (code == 409)
        {
            await bot.Says("another copy of the bot polls with this token");
        }
    }

    [Theory]
    [InlineData(FaultKind.Drop, 0)]
    [InlineData(FaultKind.Malformed, 0)]
    [InlineData(FaultKind.Error, 500)]
    [InlineData(FaultKind.Error, 429)]
    public async Task A_failing_send_is_repeated_until_the_answer_is_there_once(FaultKind kind, int code)
    {
        await using var house = await House.Open();
        await house.StartBot();
        var (olivia, oksana) = (house.Person(), house.Person("uk"));
        house.World.Faults.Add(new Fault(kind) { Method = Rich, ChatId = olivia.Id, Code = code, Times = 2, RetryAfter = code == 429 ? 1 : null });

        olivia.Sends("/latest");
        Assert.NotEmpty((await oksana.Asks("/latest")).Text);
        await olivia.NextReply(default);
        await olivia.Asks("/about");

        Assert.Equal(2, olivia.Answers(house.World.BotId).Count);
    }

    [Fact]
    public async Task Faults_at_the_very_start_delay_the_bot_only()
    {
        await using var house = await House.Open();
        house.World.Faults.Add(new Fault(FaultKind.Drop) { Method = "getMe" });
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = "getMe", Code = 502 });
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = "setMyCommands", Code = 429, RetryAfter = 3600, Times = int.MaxValue });
        await house.StartBot();

        Assert.NotEmpty((await house.Person().Asks("/latest")).Text);
    }

    [Fact]
    public async Task A_blocked_chat_does_not_disturb_the_others()
    {
        await using var house = await House.Open();
        await house.StartBot();
        var olivia = house.Person();
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = Rich, ChatId = olivia.Id, Code = 403 });
        olivia.Sends("/latest");

        Assert.NotEmpty((await house.Person().Asks("/latest")).Text);
        Assert.NotEmpty((await olivia.Asks("/about")).Text);
        Assert.Single(olivia.Answers(house.World.BotId));
    }

    [Fact]
    public async Task Health_tells_when_the_bot_is_deaf_and_when_it_hears_again()
    {
        await using var house = await House.Open();
        var bot = await house.StartBot("--Health:DeafAfterSeconds=1");
        var health = new Uri(await bot.Address(), "health");
        using var http = new HttpClient();

        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = Poll, Code = 500, Times = int.MaxValue });
        house.Person().Sends("/latest"); // ends the poll under way
        Assert.Contains("\"status\":\"deaf\"", await WhenAnswering(503), StringComparison.Ordinal);

        house.World.Faults.Clear();
        var report = await WhenAnswering(200);
        Assert.Contains("\"status\":\"ok\"", report, StringComparison.Ordinal);
        Assert.Contains("\"store\":\"ok\"", report, StringComparison.Ordinal);
        Assert.Contains("\"recordAsOf\":\"20", report, StringComparison.Ordinal);
        Assert.Contains("\"lastPollSecondsAgo\":", report, StringComparison.Ordinal);

        async Task<string> WhenAnswering(int status)
        {
            for (var i = 0; i < 600; i++)
            {
                using var response = await http.GetAsync(health);
                if ((int)response.StatusCode == status)
                {
                    return await response.Content.ReadAsStringAsync();
                }

                await Task.Delay(50);
            }

            throw new TimeoutException($"/health never answered {status}.");
        }
    }
}
