using System.Text.Json;
using Bot.Sandbox.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_hits_its_method_so_many_times_and_no_other()
    {
        await using var bot = await BotClient.Start();
        bot.World.Faults.Add(new Fault(FaultKind.Error) { Method = "GetMe", Code = 502, Times = 2 });
        await bot.Ok("getWebhookInfo");
        Assert.Equal((502, "Bad Gateway"), await bot.Refused("getMe"));
        Assert.Equal((502, "Bad Gateway"), await bot.Refused("getMe"));
        await bot.Ok("getMe");
    }

    [Fact]
    public async Task A_dropped_call_after_its_effect_leaves_the_message_sent()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        bot.World.Faults.Add(new Fault(FaultKind.Drop) { AfterEffect = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Call("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x"}"""));
        Assert.Single(alice.History);
    }

    [Fact]
    public async Task A_dropped_call_has_no_effect_by_default()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        bot.World.Faults.Add(new Fault(FaultKind.Drop));
        await Assert.ThrowsAsync<HttpRequestException>(() => bot.Call("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x"}"""));
        Assert.Empty(alice.History);
    }

    [Fact]
    public async Task A_malformed_answer_is_no_json()
    {
        await using var bot = await BotClient.Start();
        bot.World.Faults.Add(new Fault(FaultKind.Malformed));
        await Assert.ThrowsAnyAsync<JsonException>(() => bot.Call("getMe"));
    }

    [Fact]
    public async Task A_429_bears_retry_after()
    {
        await using var bot = await BotClient.Start();
        bot.World.Faults.Add(new Fault(FaultKind.Error) { Code = 429, RetryAfter = 7 });
        Assert.Equal(7, (await bot.Call("getMe"))["parameters"]!["retry_after"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_fault_can_be_meant_for_one_chat_and_let_some_calls_pass()
    {
        await using var bot = await BotClient.Start();
        var (alice, bob) = (bot.World.AddUser("Alice"), bot.World.AddUser("Bob"));
        bot.World.Faults.Add(new Fault(FaultKind.Error) { ChatId = alice.Id, Skip = 1, Code = 403 });
        await bot.Ok("sendMessage", $$"""{"chat_id":{{bob.Id}},"text":"x"}""");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x"}""");
        Assert.Equal(403, (await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x"}""")).Code);
    }

    [Fact]
    public async Task A_delayed_call_is_answered_when_the_time_has_passed()
    {
        var clock = new ManualClock();
        await using var bot = await BotClient.Start(new SandboxOptions { Clock = clock, DefaultWorld = false });
        bot.World.Faults.Add(new Fault(FaultKind.Delay) { Duration = TimeSpan.FromMinutes(1) });
        var call = bot.Ok("getMe");
        await clock.UntilSomebodyWaits();
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        await call;
    }
}
