using System.Text.Json.Nodes;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class InlineAndCommandTests
{
    [Fact]
    public async Task A_chosen_result_is_sent_via_the_bot_and_can_be_edited()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var group = bot.World.AddGroup("Relatives", [alice]);
        var asked = alice.Asks("june 2025", CancellationToken.None);
        var query = (await bot.Updates())[0]!["inline_query"]!;
        Assert.Equal("june 2025", query["query"]!.GetValue<string>());
        await bot.Ok("answerInlineQuery", $$$"""{"inline_query_id":"{{{query["id"]!.GetValue<string>()}}}","results":[{"type":"article","id":"a","title":"June","input_message_content":{"message_text":"<b>June</b>","parse_mode":"HTML"},"reply_markup":{"inline_keyboard":[[{"text":"More","callback_data":"m"}]]}}],"next_offset":"2"}""");
        var answer = await asked;
        Assert.Equal("2", answer.NextOffset);
        alice.In(group).Chooses(answer, 0);
        Assert.Equal(bot.World.BotId, group.History[0].Json["via_bot"]!["id"]!.GetValue<long>());
        var updates = await bot.Updates();
        var inlineId = updates.Single(update => update!.AsObject().ContainsKey("chosen_inline_result"))!["chosen_inline_result"]!["inline_message_id"]!.GetValue<string>();
        Assert.True((await bot.Ok("editMessageText", $$"""{"inline_message_id":"{{inlineId}}","text":"changed"}""")).GetValue<bool>());
        Assert.Equal("changed", group.History[0].Text);
    }

    [Theory]
    [InlineData("""[{"type":"article","id":"a","title":"t","input_message_content":{"message_text":"<b>"  ,"parse_mode":"HTML"}}]""", "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("""[{"type":"article","id":"","title":"t","input_message_content":{"message_text":"x"}}]""", "Bad Request: RESULT_ID_INVALID")]
    [InlineData("""[{"type":"article","id":"a","input_message_content":{"message_text":"x"}}]""", "Bad Request: can't parse inline query result: Can't find field \"title\"")]
    public async Task Wrong_results_are_refused(string results, string description)
    {
        await using var bot = await BotClient.Start();
        Assert.Equal((400, description), await bot.Refused("answerInlineQuery", $$"""{"inline_query_id":"1","results":{{results}}}"""));
    }

    [Fact]
    public async Task At_most_fifty_results_are_taken()
    {
        await using var bot = await BotClient.Start();
        var results = string.Join(',', Enumerable.Range(0, 51).Select(number => $$$"""{"type":"article","id":"{{{number}}}","title":"t","input_message_content":{"message_text":"x"}}"""));
        Assert.Equal((400, "Bad Request: RESULTS_TOO_MUCH"), await bot.Refused("answerInlineQuery", $$"""{"inline_query_id":"1","results":[{{results}}]}"""));
    }

    [Fact]
    public async Task Commands_are_kept_per_scope_and_language()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice", "uk");
        await bot.Ok("setMyCommands", """{"commands":[{"command":"latest","description":"newest"}]}""");
        await bot.Ok("setMyCommands", """{"commands":[{"command":"latest","description":"останній"}],"language_code":"uk"}""");
        await bot.Ok("setMyCommands", $$$"""{"commands":[{"command":"publish","description":"publish"}],"scope":{"type":"chat","chat_id":{{{alice.Id}}}}}""");
        Assert.Equal("publish", await Shown(bot, alice.Id));
        await bot.Ok("deleteMyCommands", $$$"""{"scope":{"type":"chat","chat_id":{{{alice.Id}}}}}""");
        Assert.Equal("останній", (await bot.Ok("getMyCommands", """{"language_code":"uk"}"""))[0]!["description"]!.GetValue<string>());
        Assert.Equal("latest", await Shown(bot, alice.Id));
        Assert.Empty((JsonArray)await bot.Ok("getMyCommands", """{"language_code":"ru"}"""));
    }

    [Theory]
    [InlineData("Up per", "x", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("ok", "", "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task Wrong_commands_are_refused(string command, string description, string refusal)
    {
        await using var bot = await BotClient.Start();
        Assert.Equal((400, refusal), await bot.Refused("setMyCommands", $$"""{"commands":[{"command":"{{command}}","description":"{{description}}"}]}"""));
    }

    [Fact]
    public async Task Descriptions_are_kept_per_language_and_bounded()
    {
        await using var bot = await BotClient.Start();
        await bot.Ok("setMyDescription", """{"description":"who came home"}""");
        Assert.Equal("who came home", (await bot.Ok("getMyDescription", """{"language_code":"uk"}"""))["description"]!.GetValue<string>());
        Assert.Equal(400, (await bot.Refused("setMyShortDescription", $$"""{"short_description":"{{new string('x', 121)}}"}""")).Code);
    }

    private static async Task<string> Shown(BotClient bot, long user)
        => JsonNode.Parse(await bot.Http.GetStringAsync(new Uri($"/sandbox/commands?user={user}&chat={user}", UriKind.Relative)))![0]!["command"]!.GetValue<string>();
}
