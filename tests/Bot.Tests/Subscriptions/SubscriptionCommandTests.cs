using Bot.Cards;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Languages;
using Bot.TelegramApi.Types;
using Bot.Tests.Commands;

namespace Bot.Tests.Subscriptions;

public sealed class SubscriptionCommandTests(TestBot bot) : IClassFixture<TestBot>
{
    private static long s_lastChat = 1000;
    private readonly long _chat = Interlocked.Increment(ref s_lastChat);

    [Theory]
    [InlineData("/subscribe", "all")]
    [InlineData("/subscribe bodies", "bodies")]
    [InlineData("/subscribe weekly", "weekly")]
    [InlineData("/subscribe daily bodies to ukraine", "daily bodies to:ukraine")]
    [InlineData("/subscribe щотижня тіла", "weekly bodies")]
    [InlineData("/subscribe ежемесячно", "monthly")]
    [InlineData("/start subscribe", "all")]
    public async Task Each_accepted_form_subscribes(string line, string subscription) =>
        Assert.Equal([subscription], await Subscribed(line));

    [Fact]
    public async Task Several_subscriptions_stand_side_by_side_and_none_twice() =>
        Assert.Equal(["all", "bodies", "weekly"], await Subscribed("/subscribe", "/subscribe bodies", "/subscribe weekly", "/subscribe bodies"));

    [Theory]
    [InlineData("/subscribe blorb")]
    [InlineData("/subscribe june 2025")]
    [InlineData("/subscribe @nowhere_at_all")]
    public async Task What_is_not_understood_subscribes_to_nothing(string line) => Assert.Empty(await Subscribed(line));

    [Theory]
    [InlineData("/unsubscribe bodies", "all,weekly")]
    [InlineData("/unsubscribe weekly", "all,bodies")]
    [InlineData("/unsubscribe all", "bodies,weekly")]
    [InlineData("/unsubscribe everything", "")]
    [InlineData("/unsubscribe", "all,bodies,weekly")]
    [InlineData("/unsubscribe civilians", "all,bodies,weekly")]
    public async Task Unsubscribing_drops_what_was_named(string line, string left) =>
        Assert.Equal(left, string.Join(',', await Subscribed("/subscribe", "/subscribe bodies", "/subscribe weekly", line)));

    [Fact]
    public async Task A_single_subscription_need_not_be_named() => Assert.Empty(await Subscribed("/subscribe bodies", "/unsubscribe"));

    [Fact]
    public async Task Every_button_of_the_list_drops_its_subscription()
    {
        await Subscribed("/subscribe", "/subscribe daily bodies to ukraine", "/subscribe weekly");
        for (var left = 3; left > 0; left--)
        {
            var list = await bot.CardAsync("/subscriptions", chatId: _chat);
            var drop = list.Buttons.SelectMany(row => row).OfType<CommandButton>().First(b => b.Command.StartsWith("/unsubscribe", StringComparison.Ordinal));
            await bot.CardAsync(drop.Command, chatId: _chat);
            Assert.Equal(left - 1, (await Subscribed()).Length);
        }
    }

    [Fact]
    public async Task A_chat_that_has_dropped_everything_leaves_no_trace()
    {
        await Subscribed("/subscribe", "/settings quiet 22-8", "/unsubscribe", "/settings quiet off");
        Assert.Null(await bot.Store.GetAsync(ChatSettings.Collection.Name, ChatSettings.KeyOf(_chat)));
    }

    [Theory]
    [InlineData(MemberStatus.Creator, 1)]
    [InlineData(MemberStatus.Administrator, 1)]
    [InlineData(MemberStatus.Member, 0)]
    [InlineData(MemberStatus.Restricted, 0)]
    [InlineData(MemberStatus.Left, 0)]
    public async Task Only_administrators_subscribe_a_group(string status, int subscriptions)
    {
        bot.Telegram.Members[(-_chat, 7)] = status;
        await bot.ReplyAsync(bot.Request("/subscribe", chatId: -_chat) with { IsPrivate = false, UserId = 7 });
        Assert.Equal(subscriptions, (await bot.Chats.FindAsync(-_chat, default)).Subscriptions?.Count ?? 0);
    }

    [Fact]
    public async Task Whoever_writes_in_the_groups_name_is_an_administrator()
    {
        await bot.ReplyAsync(bot.Request("/subscribe", chatId: -_chat) with { IsPrivate = false, UserId = 1087968824, IsAnonymousAdministrator = true });
        Assert.Single((await bot.Chats.FindAsync(-_chat, default)).Subscriptions!);
    }

    [Fact]
    public async Task A_topic_of_a_group_is_subscribed_by_itself()
    {
        bot.Telegram.Members[(-_chat, 7)] = MemberStatus.Creator;
        var request = bot.Request("/subscribe", chatId: -_chat) with { IsPrivate = false, UserId = 7 };
        await bot.ReplyAsync(request with { ThreadId = 5 });
        await bot.ReplyAsync(request with { ThreadId = 6 });
        await bot.ReplyAsync(request);
        await bot.ReplyAsync(request with { ThreadId = 6, Command = "unsubscribe", Arguments = "all" });
        Assert.Equal([5, null], (await bot.Chats.FindAsync(-_chat, default)).Subscriptions!.Select(s => s.Thread));
    }

    [Fact]
    public async Task An_administrator_subscribes_a_channel_from_the_private_chat()
    {
        var channel = -1_000_000_000_000 - _chat;
        bot.Telegram.Names["@channel" + _chat] = channel;
        bot.Telegram.Members[(channel, _chat)] = MemberStatus.Administrator;
        await bot.CardAsync($"/subscribe @channel{_chat} bodies", chatId: _chat);
        Assert.Equal(["bodies"], (await bot.Chats.FindAsync(channel, default)).Subscriptions!.Select(s => s.Text));
        Assert.Empty(await Subscribed());

        await bot.CardAsync($"/unsubscribe {channel} bodies", chatId: _chat);
        Assert.Null((await bot.Chats.FindAsync(channel, default)).Subscriptions);
    }

    [Fact]
    public async Task A_stranger_cannot_subscribe_a_channel()
    {
        var channel = -1_000_000_000_000 - _chat;
        bot.Telegram.Names["@channel" + _chat] = channel;
        await bot.CardAsync($"/subscribe @channel{_chat}", chatId: _chat);
        Assert.Null((await bot.Chats.FindAsync(channel, default)).Subscriptions);
    }

    [Fact]
    public async Task Quiet_hours_are_chosen_in_settings()
    {
        await Subscribed("/settings quiet 22:30-8", "/settings quiet silent");
        Assert.Equal(("22:30–08:00", true), (await bot.Chats.FindAsync(_chat, default)).Quiet is { } q ? (q.Text, q.Silent) : default);
        await Subscribed("/settings quiet off");
        Assert.Null((await bot.Chats.FindAsync(_chat, default)).Quiet);
    }

    [Fact]
    public async Task Every_form_is_answered_in_every_language()
    {
        foreach (var language in LanguageCodes.All.ToArray())
        {
            foreach (var line in new[] { "/subscribe", "/subscribe weekly bodies", "/subscriptions", "/unsubscribe", "/unsubscribe weekly bodies", "/settings quiet", "/settings quiet 22-8", "/settings quiet x" })
            {
                Assert.NotEmpty(await bot.TextAsync(line, language, _chat));
            }
        }
    }

    private async Task<string[]> Subscribed(params string[] lines)
    {
        foreach (var line in lines)
        {
            await bot.CardAsync(line, Language.English, _chat);
        }

        return [.. ((await bot.Chats.FindAsync(_chat, default)).Subscriptions ?? []).Select(s => s.Text)];
    }
}
