using Bot.Alerts;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Storage;
using Bot.Subscriptions;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

/// <summary>Who is told what, how fast, and what is remembered of it.</summary>
public sealed class DispatcherTests
{
    private const string Id = "2026-11-20";

    [Fact]
    public Task Every_subscriber_is_told_once() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), telegram.Messages.Select(m => m.ChatId).Order());
        Assert.Equal((300, 0L), ((int)(await world.Progress())[0].Sent, (await world.Progress())[0].Remaining));
    });

    [Fact]
    public Task Nobody_is_told_again_after_a_restart() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        for (var i = 0; i < 10; i++)
        {
            world.Start();
            if (i == 0)
            {
                await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            }

            await world.Pass(TimeSpan.FromSeconds(1.3));
            await world.StopAsync();
        }

        world.Start();
        await world.Finished();
        Assert.Equal(300, telegram.Messages.Count);
        Assert.Equal(300, telegram.Messages.Select(m => m.ChatId).Distinct().Count());
    });

    [Fact]
    public Task A_start_goes_on_at_the_cursor() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 150);
        await world.StopAsync();
        var broadcast = (await new DocumentCollection<Broadcast>(world.Store, Broadcast.Collection).GetAsync(Id))!.Value;
        Assert.Equal(telegram.Messages.Select(m => ChatSettings.KeyOf(m.ChatId)).Max(StringComparer.Ordinal), broadcast.Cursor);
        world.Start();
    });

    [Fact]
    public Task Each_subscription_gets_only_what_it_asks_for_in_its_language() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(1, "bodies");
        await world.Subscribe(2, "prisoners", with: s => s with { Language = Language.Ukrainian });
        await world.Subscribe(3, digest: Frequency.Weekly);
        await world.Subscribe(4);
        await world.Subscribe(4, "prisoners");
        await world.Subscribe(5, "prisoners");
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal([2, 4, 5], telegram.Messages.Select(m => m.ChatId).Order());
        Assert.Contains("Нове", telegram.In(2)[0].Html, StringComparison.Ordinal);
        Assert.Contains("Ваша підписка", telegram.In(2)[0].Html, StringComparison.Ordinal);
        Assert.Contains("New", telegram.In(4)[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Your subscription", telegram.In(4)[0].Html, StringComparison.Ordinal);
        Assert.Contains("Your subscription", telegram.In(5)[0].Html, StringComparison.Ordinal);
    });

    [Fact]
    public Task Each_topic_of_a_group_gets_one_message_however_many_of_its_subscriptions_are_meant() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(-9, with: s => s with { Subscriptions = [new Subscription(Thread: 5), new Subscription("prisoners", Thread: 5), new Subscription(Thread: 7)] });
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal([5, 7], telegram.In(-9).Select(m => m.Thread!.Value).Order());
        Assert.Equal(2, (await new DocumentCollection<Broadcast>(world.Store, Broadcast.Collection).GetAsync(Id))!.Value.Total);
    });

    [Fact]
    public Task Alerts_at_the_same_time_get_on_side_by_side() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(500);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 100);
        await world.Desk.PublishAsync(News.Exchange("2026-11-19", 50), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 400);
        var progress = await world.Progress();
        Assert.InRange(progress.Single(p => p.Id == "2026-11-19").Sent, 110, 160);
        await world.Finished();
        Assert.Equal(1000, telegram.Messages.Count);
    });

    [Fact]
    public Task The_allowed_pace_is_reached_and_never_exceeded() => AlertWorld.Play(async (world, telegram) =>
    {
        telegram.Latency = TimeSpan.FromMilliseconds(300);
        await world.SubscribeMany(3000);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        var begun = world.Time.Elapsed;
        await world.Finished();
        var ideal = TimeSpan.FromSeconds(3000 / 30.0);
        Assert.InRange(world.Time.Elapsed - begun, ideal - TimeSpan.FromSeconds(1), ideal + TimeSpan.FromSeconds(2));
        Assert.All(telegram.Messages.GroupBy(m => (long)m.At.ToUnixTimeSeconds()), second => Assert.InRange(second.Count(), 0, 31));
    }, bulkPerSecond: 30);

    [Fact]
    public Task A_reply_does_not_wait_for_the_alert() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(1000);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromSeconds(5));
        var asked = world.Time.Elapsed;
        await world.Sender.Send(new SendMessage { ChatId = 5_000_000, Text = "answer" }, Lane.Reply);
        Assert.Equal(telegram.Latency, world.Time.Elapsed - asked);
    });

    [Fact]
    public Task Who_is_forgotten_leaves_no_trace_and_gets_nothing_more() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(10);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        await world.Chats.ForgetAsync(7, default);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal(0, Assert.Single(telegram.In(7)).Edits);
        Assert.Null(await world.Store.GetAsync(Delivery.Collection.Name, Delivery.KeyOf(Id, 7, null)));
        Assert.Equal(9, telegram.Messages.Count(m => m.Edits == 1));
    });

    [Fact]
    public Task Old_alerts_are_forgotten_after_their_time() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(700);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal(700, await world.Store.CountAsync(Delivery.Collection.Name));
        await world.Pass(world.Settings.RememberAlerts + TimeSpan.FromHours(1));
        Assert.Equal(0, await world.Store.CountAsync(Delivery.Collection.Name));
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromHours(1));
        telegram.ToldOnceEach(700);
        Assert.All(telegram.Messages, m => Assert.Equal(0, m.Edits));
    }, rememberDays: 1);

    [Fact]
    public Task Without_rich_messages_the_alert_comes_as_html() => AlertWorld.Play(async (world, telegram) =>
    {
        telegram.Before = method =>
        {
            if (method is SendRichMessage)
            {
                throw new MethodNotFoundException("sendRichMessage", "404 Not Found");
            }
        };
        await world.SubscribeMany(30);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        telegram.ToldOnceEach(30);
    });

    [Fact]
    public Task A_clock_set_forward_or_back_changes_nothing() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 100);
        world.Time.SetWallClock(TimeSpan.FromDays(-400));
        await world.Until(() => telegram.Messages.Count >= 200);
        world.Time.SetWallClock(TimeSpan.FromDays(400));
        await world.Finished();
        telegram.ToldOnceEach(300);
    });
}
