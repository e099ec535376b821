using System.Net;
using System.Text.Json.Nodes;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class ReceivingTests
{
    [Fact]
    public async Task A_wrong_token_is_unauthorized_and_a_malformed_one_not_found()
    {
        await using var bot = await BotClient.Start();
        Assert.Equal(HttpStatusCode.OK, await bot.StatusWith(bot.Server.Token));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.StatusWith("7000000001:other"));
        Assert.Equal(HttpStatusCode.NotFound, await bot.StatusWith("nonsense"));
    }

    [Fact]
    public async Task An_unknown_method_answers_404_as_Telegram_does()
    {
        await using var bot = await BotClient.Start();
        var answer = await bot.Call("sendStory");
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Method_names_match_in_any_letter_case()
    {
        await using var bot = await BotClient.Start();
        Assert.Equal(bot.World.BotId, (await bot.Ok("GETME"))["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_text_of_a_user_comes_with_its_command_and_mention()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice", "uk");
        alice.Sends("/latest 3 @someone");
        var message = (await bot.Updates())[0]!["message"]!;
        Assert.Equal("/latest 3 @someone", message["text"]!.GetValue<string>());
        Assert.Equal("""[{"type":"bot_command","offset":0,"length":7},{"type":"mention","offset":10,"length":8}]""", message["entities"]!.ToJsonString());
        Assert.Equal("uk", message["from"]!["language_code"]!.GetValue<string>());
        Assert.Equal("private", message["chat"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Updates_below_the_offset_are_forgotten()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.Sends("one");
        alice.Sends("two");
        var first = (await bot.Updates())[0]!["update_id"]!.GetValue<long>();
        Assert.Equal(2, (await bot.Updates(first)).Count);
        Assert.Single(await bot.Updates(first + 1));
        Assert.Single(await bot.Updates());
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_last_updates()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.Sends("one");
        alice.Sends("two");
        Assert.Equal("two", (await bot.Updates(-1))[0]!["message"]!["text"]!.GetValue<string>());
        Assert.Single(await bot.Updates());
    }

    [Fact]
    public async Task Kinds_that_were_not_asked_for_are_not_kept()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("getUpdates", """{"allowed_updates":["my_chat_member"]}""");
        alice.Sends("unseen");
        alice.Blocks();
        Assert.True(Assert.Single(await bot.Updates())!.AsObject().ContainsKey("my_chat_member"));
    }

    [Fact]
    public async Task A_long_poll_ends_when_a_message_comes()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var poll = bot.Ok("getUpdates", """{"timeout":50}""");
        await Task.Delay(50);
        alice.Sends("wake up");
        Assert.Single((JsonArray)await poll);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_is_up()
    {
        var clock = new ManualClock();
        await using var bot = await BotClient.Start(new SandboxOptions { Clock = clock, DefaultWorld = false });
        var poll = bot.Ok("getUpdates", """{"timeout":30}""");
        await clock.UntilSomebodyWaits();
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty((JsonArray)await poll);
    }

    [Fact]
    public async Task A_second_poller_ends_the_first_with_409()
    {
        await using var bot = await BotClient.Start(new SandboxOptions { Clock = new ManualClock(), DefaultWorld = false });
        var first = bot.Call("getUpdates", """{"timeout":30}""");
        await ((ManualClock)bot.World.Options.Clock).UntilSomebodyWaits();
        await bot.Updates();
        var answer = await first;
        Assert.Equal(409, answer["error_code"]!.GetValue<int>());
        Assert.StartsWith("Conflict: terminated by other getUpdates request", answer["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_that_nobody_claims_for_a_day_are_forgotten()
    {
        var clock = new ManualClock();
        await using var bot = await BotClient.Start(new SandboxOptions { Clock = clock, DefaultWorld = false });
        bot.World.AddUser("Alice").Sends("old news");
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(await bot.Updates());
    }

    [Fact]
    public async Task The_update_queue_is_bounded()
    {
        await using var bot = await BotClient.Start(new SandboxOptions { UpdateLimit = 3, DefaultWorld = false });
        var alice = bot.World.AddUser("Alice");
        foreach (var number in Enumerable.Range(1, 10))
        {
            alice.Sends($"message {number}");
        }

        Assert.Equal("message 8", (await bot.Updates())[0]!["message"]!["text"]!.GetValue<string>());
    }
}
