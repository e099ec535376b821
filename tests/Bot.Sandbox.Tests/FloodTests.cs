using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class FloodTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_short_burst_passes_and_then_one_message_a_second()
    {
        await using var bot = await Start();
        var alice = bot.World.AddUser("Alice");
        alice.Sends("hi");
        Assert.Equal(5, await SendUntilRefused(bot, alice.Id));
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((429, "Too Many Requests: retry after 1"), await bot.Refused("sendMessage", To(alice.Id)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Ok("sendMessage", To(alice.Id));
    }

    [Fact]
    public async Task The_answer_says_when_to_come_again()
    {
        await using var bot = await Start();
        var alice = bot.World.AddUser("Alice");
        await SendUntilRefused(bot, alice.Id);
        var answer = await bot.Call("sendMessage", To(alice.Id));
        Assert.Equal("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":5}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task A_group_takes_twenty_messages_a_minute()
    {
        await using var bot = await Start();
        var alice = bot.World.AddUser("Alice");
        var group = bot.World.AddGroup("Relatives", [alice]);
        for (var sent = 0; sent < 20; sent++)
        {
            await bot.Ok("sendMessage", To(group.Id));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(429, (await bot.Refused("sendMessage", To(group.Id))).Code);
        _clock.Advance(TimeSpan.FromSeconds(41));
        await bot.Ok("sendMessage", To(group.Id));
    }

    [Fact]
    public async Task Thirty_chats_a_second_can_be_told_and_no_more()
    {
        await using var bot = await Start();
        var users = Enumerable.Range(1, 31).Select(number => bot.World.AddUser($"User {number}")).ToList();
        foreach (var user in users.Take(30))
        {
            await bot.Ok("sendMessage", To(user.Id));
        }

        Assert.Equal(429, (await bot.Refused("sendMessage", To(users[30].Id))).Code);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Ok("sendMessage", To(users[30].Id));
    }

    [Fact]
    public async Task Replies_to_those_who_wrote_are_not_bulk()
    {
        await using var bot = await Start();
        foreach (var user in Enumerable.Range(1, 50).Select(number => bot.World.AddUser($"User {number}")).ToList())
        {
            user.Sends("/latest");
            await bot.Ok("sendMessage", To(user.Id));
        }
    }

    [Fact]
    public async Task Paid_broadcasts_pass_the_bulk_limit()
    {
        await using var bot = await Start();
        foreach (var user in Enumerable.Range(1, 50).Select(number => bot.World.AddUser($"User {number}")).ToList())
        {
            await bot.Ok("sendMessage", $$"""{"chat_id":{{user.Id}},"text":"x","allow_paid_broadcast":true}""");
        }
    }

    [Fact]
    public async Task Without_flood_limits_everything_passes()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        Assert.Equal(100, await SendUntilRefused(bot, alice.Id));
    }

    private static string To(long chat) => $$"""{"chat_id":{{chat}},"text":"x"}""";

    private static async Task<int> SendUntilRefused(BotClient bot, long chat)
    {
        var sent = 0;
        while (sent < 100 && (await bot.Call("sendMessage", To(chat)))["ok"]!.GetValue<bool>())
        {
            sent++;
        }

        return sent;
    }

    private Task<BotClient> Start() => BotClient.Start(new SandboxOptions { Clock = _clock, DefaultWorld = false });
}
