using System.Text.Json.Nodes;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class MembershipTests
{
    [Fact]
    public async Task A_user_who_blocked_the_bot_is_forbidden_and_the_bot_is_told()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.Blocks();
        Assert.Equal((403, "Forbidden: bot was blocked by the user"), await bot.Refused("sendMessage", To(alice.Id)));
        var update = (await bot.Updates())[0]!["my_chat_member"]!;
        Assert.Equal(("member", "kicked"), (update["old_chat_member"]!["status"]!.GetValue<string>(), update["new_chat_member"]!["status"]!.GetValue<string>()));
        alice.Unblocks();
        await bot.Ok("sendMessage", To(alice.Id));
    }

    [Fact]
    public async Task A_user_who_never_opened_the_chat_is_not_found()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice", started: false);
        Assert.Equal((400, "Bad Request: chat not found"), await bot.Refused("sendMessage", To(alice.Id)));
        alice.Sends("/start");
        await bot.Ok("sendMessage", To(alice.Id));
    }

    [Fact]
    public async Task A_deleted_account_is_forbidden()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.Deactivates();
        Assert.Equal((403, "Forbidden: user is deactivated"), await bot.Refused("sendMessage", To(alice.Id)));
    }

    [Fact]
    public async Task A_group_that_removed_the_bot_is_forbidden()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var group = bot.World.AddGroup("Relatives", [alice]);
        group.RemovesBot(alice);
        Assert.Equal((403, "Forbidden: bot was kicked from the group chat"), await bot.Refused("sendMessage", To(group.Id)));
        group.AddsBot(alice);
        await bot.Ok("sendMessage", To(group.Id));
        var kinds = (await bot.Updates()).Select(update => update!.AsObject().Last().Key).ToList();
        Assert.Equal(["my_chat_member", "my_chat_member", "message"], kinds);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id()
    {
        await using var bot = await BotClient.Start();
        var group = bot.World.AddGroup("Relatives", [bot.World.AddUser("Alice")]);
        var supergroup = group.Migrates();
        var answer = await bot.Call("sendMessage", To(group.Id));
        Assert.Equal(
            $$$"""{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":{{{supergroup.Id}}}}}""",
            answer.ToJsonString());
        await bot.Ok("sendMessage", To(supergroup.Id));
        var updates = await bot.Updates();
        Assert.Equal(supergroup.Id, updates[0]!["message"]!["migrate_to_chat_id"]!.GetValue<long>());
        Assert.Equal(group.Id, updates[1]!["message"]!["migrate_from_chat_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task In_privacy_mode_a_group_shows_commands_replies_and_mentions_only()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var group = bot.World.AddGroup("Relatives", [alice]);
        await bot.Ok("sendMessage", To(group.Id));
        var seat = alice.In(group);
        seat.Sends("chatter");
        seat.Sends("/latest@another_bot");
        seat.Sends("/latest");
        seat.Sends($"@{bot.World.Options.BotUsername} hello");
        seat.Sends("an answer", replyTo: group.History[0]);
        Assert.Equal(["/latest", $"@{bot.World.Options.BotUsername} hello", "an answer"], (await bot.Updates()).Select(TextOf));
    }

    [Fact]
    public async Task A_channel_post_bears_the_channel_and_no_user()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var channel = bot.World.AddChannel("News", [alice], "home_news");
        alice.In(channel).Sends("/subscribe");
        var post = (await bot.Updates())[0]!["channel_post"]!;
        Assert.Null(post["from"]);
        Assert.Equal(channel.Id, post["sender_chat"]!["id"]!.GetValue<long>());
        await bot.Ok("sendMessage", """{"chat_id":"@home_news","text":"subscribed"}""");
        Assert.Equal("subscribed", channel.History[^1].Text);
    }

    [Fact]
    public async Task Administrators_and_members_are_known_by_their_status()
    {
        await using var bot = await BotClient.Start();
        var (alice, bob) = (bot.World.AddUser("Alice"), bot.World.AddUser("Bob"));
        var group = bot.World.AddGroup("Relatives", [alice]);
        async Task<string> StatusOf(long id) => (await bot.Ok("getChatMember", $$"""{"chat_id":{{group.Id}},"user_id":{{id}}}"""))["status"]!.GetValue<string>();
        Assert.Equal(("creator", "left", "member"), (await StatusOf(alice.Id), await StatusOf(bob.Id), await StatusOf(bot.World.BotId)));
        Assert.Single((JsonArray)await bot.Ok("getChatAdministrators", $$"""{"chat_id":{{group.Id}}}"""));
        Assert.Equal("Relatives", (await bot.Ok("getChat", $$"""{"chat_id":{{group.Id}}}"""))["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_forum_has_topics_and_other_chats_have_none()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var forum = bot.World.AddForum("Relatives", [alice]);
        alice.In(forum).Sends("/latest", topic: 7);
        var message = (await bot.Updates())[0]!["message"]!;
        Assert.Equal((7, true), (message["message_thread_id"]!.GetValue<int>(), message["is_topic_message"]!.GetValue<bool>()));
        await bot.Ok("sendMessage", $$"""{"chat_id":{{forum.Id}},"text":"x","message_thread_id":7}""");
        Assert.Equal(
            (400, "Bad Request: message thread not found"),
            await bot.Refused("sendMessage", $$"""{"chat_id":{{alice.Id}},"text":"x","message_thread_id":7}"""));
    }

    private static string To(long chat) => $$"""{"chat_id":{{chat}},"text":"x"}""";

    private static string TextOf(JsonNode? update) => update!["message"]!["text"]!.GetValue<string>();
}
