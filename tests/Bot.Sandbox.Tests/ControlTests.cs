using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task A_test_program_can_make_a_user_write_and_read_the_answer()
    {
        await using var bot = await BotClient.Start();
        var user = (await Post(bot, "/users", """{"first_name":"Alice","language_code":"uk"}"""))["id"]!.GetValue<long>();
        await Post(bot, $"/chats/{user}/messages", $$"""{"user":{{user}},"text":"/start"}""");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{user}},"text":"hello"}""");
        var messages = (JsonArray)JsonNode.Parse(await bot.Http.GetStringAsync(Path($"/chats/{user}/messages")))!;
        Assert.Equal("hello", messages.Single(entry => entry!["by_bot"]!.GetValue<bool>())!["message"]!["text"]!.GetValue<string>());
        var calls = (JsonArray)JsonNode.Parse(await bot.Http.GetStringAsync(Path("/calls")))!;
        Assert.Equal("sendMessage", calls[^1]!["method"]!.GetValue<string>());
    }

    [Fact]
    public async Task Faults_can_be_injected_and_taken_back()
    {
        await using var bot = await BotClient.Start();
        await Post(bot, "/faults", """{"kind":"error","method":"getMe","code":502,"times":5}""");
        Assert.Equal(502, (await bot.Refused("getMe")).Code);
        using var answer = await bot.Http.DeleteAsync(Path("/faults"));
        await bot.Ok("getMe");
    }

    [Fact]
    public async Task What_Telegram_would_not_allow_is_refused_with_a_reason()
    {
        await using var bot = await BotClient.Start();
        var (alice, bob) = (bot.World.AddUser("Alice"), bot.World.AddUser("Bob"));
        using var content = new StringContent($$"""{"user":{{alice.Id}},"text":"x"}""", Encoding.UTF8, "application/json");
        using var answer = await bot.Http.PostAsync(Path($"/chats/{bob.Id}/messages"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("not in this chat", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_tell_of_messages_as_they_come()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var stream = await bot.Http.GetStreamAsync(Path("/events"), patience.Token);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("retry:", await reader.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        alice.Sends("live");
        string? line;
        while ((line = await reader.ReadLineAsync(patience.Token))?.StartsWith("data: ", StringComparison.Ordinal) == false)
        {
        }

        Assert.Equal("message", JsonNode.Parse(line!["data: ".Length..])!["event"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task Another_web_page_cannot_act_through_the_browser(string header, string value)
    {
        await using var bot = await BotClient.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path("/users"));
        request.Content = new ByteArrayContent("""{"first_name":"Mallory"}"""u8.ToArray());
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.Add(header, value);
        using var answer = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_comes_with_a_policy_that_runs_no_foreign_script()
    {
        await using var bot = await BotClient.Start();
        using var answer = await bot.Http.GetAsync(new Uri("/", UriKind.Relative));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static Uri Path(string path) => new("/sandbox" + path, UriKind.Relative);

    private static async Task<JsonNode> Post(BotClient bot, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await bot.Http.PostAsync(Path(path), content);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
