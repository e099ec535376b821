using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class WebhookTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Updates_are_delivered_with_the_secret()
    {
        await using var hook = await HookServer.Start();
        await using var bot = await Start();
        await bot.Ok("setWebhook", $$"""{"url":"{{hook.Url}}","secret_token":"s-e_C"}""");
        bot.World.AddUser("Alice").Sends("hello");
        var (update, secret) = await hook.Next();
        Assert.Equal(("hello", "s-e_C"), (update["message"]!["text"]!.GetValue<string>(), secret));
    }

    [Fact]
    public async Task What_is_not_accepted_comes_again_with_the_same_id()
    {
        await using var hook = await HookServer.Start();
        hook.Answers(500, 500, 200);
        await using var bot = await Start();
        await bot.Ok("setWebhook", $$"""{"url":"{{hook.Url}}"}""");
        bot.World.AddUser("Alice").Sends("hello");
        var first = (await hook.Next()).Update["update_id"]!.GetValue<long>();
        await AdvanceWhenSomebodyWaits(1);
        Assert.Equal(first, (await hook.Next()).Update["update_id"]!.GetValue<long>());
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (await bot.Ok("getWebhookInfo"))["last_error_message"]!.GetValue<string>());
        await AdvanceWhenSomebodyWaits(2);
        Assert.Equal(first, (await hook.Next()).Update["update_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task One_chat_is_served_in_order_while_another_waits_for_a_retry()
    {
        await using var hook = await HookServer.Start();
        hook.Answers(500);
        await using var bot = await Start();
        var (alice, bob) = (bot.World.AddUser("Alice"), bot.World.AddUser("Bob"));
        await bot.Ok("setWebhook", $$"""{"url":"{{hook.Url}}"}""");
        alice.Sends("alice 1");
        Assert.Equal("alice 1", await NextText(hook));
        alice.Sends("alice 2");
        bob.Sends("bob 1");
        Assert.Equal("bob 1", await NextText(hook));
        await AdvanceWhenSomebodyWaits(1);
        Assert.Equal("alice 1", await NextText(hook));
        Assert.Equal("alice 2", await NextText(hook));
    }

    [Fact]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await using var bot = await Start();
        await bot.Ok("setWebhook", """{"url":"http://127.0.0.1:9/"}""");
        Assert.Equal(
            (409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"),
            await bot.Refused("getUpdates"));
        await bot.Ok("deleteWebhook");
        await bot.Ok("getUpdates");
    }

    [Fact]
    public async Task Setting_a_webhook_ends_a_long_poll()
    {
        await using var bot = await Start();
        var poll = bot.Call("getUpdates", """{"timeout":30}""");
        await _clock.UntilSomebodyWaits();
        await bot.Ok("setWebhook", """{"url":"http://127.0.0.1:9/"}""");
        Assert.Equal("Conflict: terminated by setWebhook request", (await poll)["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_call_in_the_answer_is_carried_out()
    {
        await using var hook = await HookServer.Start();
        await using var bot = await Start();
        var alice = bot.World.AddUser("Alice");
        hook.Body = $$"""{"method":"sendMessage","chat_id":{{alice.Id}},"text":"by answer"}""";
        await bot.Ok("setWebhook", $$"""{"url":"{{hook.Url}}"}""");
        alice.Sends("hello");
        Assert.Equal("by answer", (await alice.NextReply(CancellationToken.None)).Text);
    }

    [Theory]
    [InlineData("""{"url":"https://example.org/hook"}""", "Bad Request: bad webhook: the sandbox delivers to this machine only")]
    [InlineData("""{"url":"nonsense"}""", "Bad Request: bad webhook: invalid webhook URL specified")]
    [InlineData("""{"url":"http://127.0.0.1:9/","secret_token":"no spaces"}""", "Bad Request: secret token contains unallowed characters")]
    public async Task A_wrong_webhook_is_refused(string call, string description)
    {
        await using var bot = await Start();
        Assert.Equal((400, description), await bot.Refused("setWebhook", call));
    }

    private Task<BotClient> Start() => BotClient.Start(new SandboxOptions { Clock = _clock, DefaultWorld = false });

    private static async Task<string> NextText(HookServer hook) => (await hook.Next()).Update["message"]!["text"]!.GetValue<string>();

    private async Task AdvanceWhenSomebodyWaits(int seconds)
    {
        await _clock.UntilSomebodyWaits();
        _clock.Advance(TimeSpan.FromSeconds(seconds));
    }
}
