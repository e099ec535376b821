using System.Globalization;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class ParameterTests
{
    private const string Keyboard = """{"inline_keyboard":[[{"text":"b","callback_data":"d"}]]}""";

    [Fact]
    public async Task Parameters_may_stand_in_the_query_string()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Http.GetStringAsync(new Uri($"{bot.Path("sendmessage")}?chat_id={alice.Id}&text=hi%20there&reply_markup={Uri.EscapeDataString(Keyboard)}", UriKind.Relative));
        Assert.Equal(("hi there", "b"), (alice.History[0].Text, alice.History[0].Buttons[0].Text));
    }

    [Fact]
    public async Task Parameters_may_be_sent_as_a_form()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        using var form = new FormUrlEncodedContent(Fields(alice.Id));
        using var answer = await bot.Http.PostAsync(new Uri(bot.Path("sendMessage"), UriKind.Relative), form);
        Assert.Equal(("hi there", "b"), (alice.History[0].Text, alice.History[0].Buttons[0].Text));
    }

    [Fact]
    public async Task Parameters_may_be_sent_as_multipart()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(alice.Id))
        {
            form.Add(new StringContent(value), name);
        }

        using var answer = await bot.Http.PostAsync(new Uri(bot.Path("sendMessage"), UriKind.Relative), form);
        Assert.Equal(("hi there", "b"), (alice.History[0].Text, alice.History[0].Buttons[0].Text));
    }

    [Fact]
    public async Task Broken_json_is_refused()
    {
        await using var bot = await BotClient.Start();
        Assert.Equal((400, "Bad Request: can't parse JSON object"), await bot.Refused("sendMessage", "{"));
        Assert.Equal((400, "Bad Request: can't parse JSON object"), await bot.Refused("sendMessage", "[1]"));
        var alice = bot.World.AddUser("Alice");
        Assert.Equal(
            (400, "Bad Request: can't parse reply markup JSON object"),
            await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x","reply_markup":"{"}"""));
    }

    private static Dictionary<string, string> Fields(long chat) => new(StringComparer.Ordinal)
    {
        ["chat_id"] = chat.ToString(CultureInfo.InvariantCulture),
        ["text"] = "hi there",
        ["reply_markup"] = Keyboard,
    };
}
