using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class SendingTests
{
    [Fact]
    public async Task A_reply_reaches_the_user()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.Sends("/latest");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"<b>205</b> came home","parse_mode":"HTML"}""");
        var reply = await alice.NextReply(CancellationToken.None);
        Assert.Equal("205 came home", reply.Text);
        Assert.Equal("""[{"type":"bold","offset":0,"length":3}]""", reply.Json["entities"]!.ToJsonString());
    }

    [Fact]
    public async Task Text_is_counted_after_entity_parsing()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"<b>{{new string('x', 4096)}}</b>","parse_mode":"HTML"}""");
        Assert.Equal((400, "Bad Request: message is too long"), await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"{{new string('x', 4097)}}"}"""));
        Assert.Equal((400, "Bad Request: message text is empty"), await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"<b> </b>","parse_mode":"HTML"}"""));
    }

    [Fact]
    public async Task Broken_markup_is_refused_in_Telegrams_words()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        Assert.Equal(
            (400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
            await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"<b>open","parse_mode":"HTML"}"""));
    }

    [Fact]
    public async Task Callback_data_has_at_most_64_bytes()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        string Keyboard(string data) => $$$"""{"chat_id":{{{alice.Id}}},"text":"x","reply_markup":{"inline_keyboard":[[{"text":"b","callback_data":"{{{data}}}"}]]}}""";
        await bot.Ok("sendMessage", Keyboard(new string('ї', 32)));
        Assert.Equal((400, "Bad Request: BUTTON_DATA_INVALID"), await bot.Refused("sendMessage", Keyboard(new string('ї', 32) + "x")));
    }

    [Fact]
    public async Task A_pressed_button_reaches_the_bot_and_its_answer_the_user()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("sendMessage", $$$"""{"chat_id":{{{alice.Id}}},"text":"page 1","reply_markup":{"inline_keyboard":[[{"text":"Next","callback_data":"p:2"}]]}}""");
        var message = alice.History[^1];
        var press = alice.Presses(message, "Next", CancellationToken.None);
        var query = (await bot.Updates())[0]!["callback_query"]!;
        Assert.Equal("p:2", query["data"]!.GetValue<string>());
        await bot.Ok("editMessageText", $$"""{"chat_id":{{alice.Id}},"message_id":{{message.Id}},"text":"page 2"}""");
        await bot.Ok("answerCallbackQuery", $$"""{"callback_query_id":"{{query["id"]!.GetValue<string>()}}","text":"here you are","show_alert":true}""");
        var answer = await press;
        Assert.True(answer.IsAlert);
        Assert.Equal("here you are", answer.Text);
        Assert.Equal("page 2", (await alice.NextEdit(CancellationToken.None)).Text);
        Assert.Equal(400, (await bot.Refused("answerCallbackQuery", $$"""{"callback_query_id":"{{query["id"]!.GetValue<string>()}}"}""")).Code);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"same"}""");
        Assert.Equal(
            (400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"),
            await bot.Refused("editMessageText", $$"""{"chat_id":{{alice.Id}},"message_id":{{alice.History[^1].Id}},"text":"same"}"""));
    }

    [Fact]
    public async Task Only_a_message_of_the_bot_can_be_edited()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var message = alice.Sends("mine");
        Assert.Equal((400, "Bad Request: message can't be edited"), await bot.Refused("editMessageText", $$"""{"chat_id":{{alice.Id}},"message_id":{{message.Id}},"text":"x"}"""));
        Assert.Equal((400, "Bad Request: message to edit not found"), await bot.Refused("editMessageText", $$"""{"chat_id":{{alice.Id}},"message_id":99,"text":"x"}"""));
    }

    [Fact]
    public async Task A_rich_message_arrives_as_blocks()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("sendRichMessage", $$$"""{"chat_id":{{{alice.Id}}},"rich_message":{"html":"<h2>Totals</h2><table bordered><tr><th>year</th><th>people</th></tr><tr><td>2025</td><td>1,000</td></tr></table>"}}""");
        var reply = await alice.NextReply(CancellationToken.None);
        Assert.True(reply.IsRich);
        Assert.Equal("Totals\nyear\tpeople\n2025\t1,000", reply.Text);
    }

    [Fact]
    public async Task A_message_can_be_deleted_once()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        await bot.Ok("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"gone soon"}""");
        var call = $$"""{"chat_id":{{alice.Id}},"message_id":{{alice.History[^1].Id}}}""";
        await bot.Ok("deleteMessage", call);
        Assert.Empty(alice.History);
        Assert.Equal((400, "Bad Request: message to delete not found"), await bot.Refused("deleteMessage", call));
    }

    [Fact]
    public async Task Calls_are_recorded_without_the_token()
    {
        await using var bot = await BotClient.Start();
        await bot.Refused("sendMessage", """{"chat_id":5,"text":"lost"}""");
        var call = Assert.Single(bot.World.Calls);
        Assert.Equal(("sendMessage", 400, "Bad Request: chat not found"), (call.Method, call.Status, call.Description));
        Assert.DoesNotContain(bot.Server.Token, call.Parameters.ToJsonString(), StringComparison.Ordinal);
    }
}
