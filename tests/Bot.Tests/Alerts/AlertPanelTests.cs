using Bot.Alerts;
using Bot.Conversation;
using Bot.Publishing;
using Bot.Tests.Commands;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

public sealed class AlertPanelTests
{
    [Fact]
    public Task Whoever_publishes_sees_the_progress_in_one_message_that_is_edited() => AlertWorld.Play(async (world, telegram) =>
    {
        const long Editor = 5_000_000;
        await world.SubscribeMany(600);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange("2026-11-20", 100), new Editor(Editor, "Olena", Editor));
        await world.Pass(TimeSpan.FromSeconds(11));
        Assert.Contains("under way", Assert.Single(telegram.In(Editor)).Html, StringComparison.Ordinal);
        await world.Finished();
        await world.Pass(TimeSpan.FromSeconds(10));
        var panel = Assert.Single(telegram.In(Editor));
        Assert.Contains("finished: sent 600 · remaining 0", panel.Html, StringComparison.Ordinal);
        Assert.InRange(panel.Edits, 2, 8);
        Assert.Equal(0, await world.Store.CountAsync(Panel.Collection.Name));
    });

    [Fact]
    public Task The_expected_end_is_near_the_true_one() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(1400); // 50 s at 28 a second
        world.Start();
        var begun = world.Time.GetUtcNow();
        await world.Desk.PublishAsync(News.Exchange("2026-11-20", 100), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromSeconds(20));
        var expected = Assert.Single(await world.Progress()).ExpectedEnd!.Value;
        Assert.InRange(expected - begun, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(55));
    });

    [Fact]
    public async Task Alerts_is_for_owners_and_unknown_to_everybody_else()
    {
        var bot = new TestBot();
        await bot.InitializeAsync();
        try
        {
            Assert.Equal(bot.Wordings.Of(Exchanges.Language.English)["notice.unknownCommand"], (await bot.CardAsync("/alerts")).Title);
            Assert.IsType<NoReply>(await bot.ReplyAsync("/alerts", chatId: TestBot.Owner));
            Assert.Contains("Alerts", Assert.Single(bot.Telegram.In(TestBot.Owner)).Html, StringComparison.Ordinal);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }
}
