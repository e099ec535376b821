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

public sealed class DispatcherTests
{
    private const string Id = "2026-11-20";

    [Fact]
    public Task Every_subscriber_is_told_once() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Finished(world);
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
        await Finished(world);
        Assert.Equal(300, telegram.Messages.Count);
        Assert.Equal(300, telegram.Messages.Select(m => m.ChatId).Distinct().Count());
    });

    [Fact]
    public Task A_chat_that_cannot_be_reached_at_a_stop_is_told_after_it_and_nobody_behind_it_again() => AlertWorld.Play(async (world, telegram) =>
    {
        var isDown = true;
        telegram.Before = method =>
        {
            if (isDown && method is SendRichMessage { ChatId.Number: 1 }) // the first in the order of the keys
            {
                throw new ServerErrorException("sendRichMessage", "502 Bad Gateway");
            }
        };
        await world.SubscribeMany(300);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 150);
        await world.StopAsync();
        isDown = false;
        world.Start();
        await Finished(world);
        AssertOnceEach(telegram, 300);
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
        await Finished(world);
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
        await Finished(world);
        Assert.Equal([5, 7], telegram.In(-9).Select(m => m.Thread!.Value).Order());
        Assert.Equal(2, (await new DocumentCollection<Broadcast>(world.Store, Broadcast.Collection).GetAsync(Id))!.Value.Total);
    });

    [Fact]
    public Task A_storm_of_429_delays_and_neither_loses_nor_repeats() => AlertWorld.Play(async (world, telegram) =>
    {
        var random = new Random(7);
        telegram.Before = method =>
        {
            if (method is SendRichMessage && random.Next(4) == 0)
            {
                throw new TooManyRequestsException("sendRichMessage", "429", TimeSpan.FromSeconds(random.Next(1, 10)));
            }
        };
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Finished(world);
        AssertOnceEach(telegram, 200);
    });

    [Fact]
    public Task Chats_that_are_always_refused_hold_up_nobody_and_get_theirs_once_they_can() => AlertWorld.Play(async (world, telegram) =>
    {
        var isSick = true;
        telegram.Before = method =>
        {
            if (isSick && method is SendRichMessage { ChatId.Number: var chat and <= 40 })
            {
                throw new TooManyRequestsException("sendRichMessage", "429", TimeSpan.FromSeconds(5));
            }
        };
        await world.SubscribeMany(540); // more of them than messages may be under way
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count == 500, TimeSpan.FromMinutes(12));
        isSick = false;
        await Finished(world, TimeSpan.FromHours(3));
        AssertOnceEach(telegram, 540);
    });

    [Fact]
    public Task A_minute_of_5xx_is_sat_out() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromSeconds(2));
        telegram.Before = _ => throw new ServerErrorException("sendRichMessage", "502 Bad Gateway");
        await world.Pass(TimeSpan.FromSeconds(60));
        telegram.Before = _ => { };
        await Finished(world);
        AssertOnceEach(telegram, 200);
    });

    [Fact]
    public Task Hours_without_a_network_are_sat_out_durably() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(100);
        telegram.Before = _ => throw new NetworkException("sendRichMessage", "unreachable", mayHaveBeenHandled: false);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromHours(3));
        await world.StopAsync();
        world.Start();
        await world.Pass(TimeSpan.FromHours(2));
        telegram.Before = _ => { };
        await Finished(world, TimeSpan.FromHours(3));
        AssertOnceEach(telegram, 100);
    });

    [Fact]
    public Task Chats_that_are_gone_are_dropped_and_the_others_get_theirs() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        telegram.Before = method =>
        {
            if (method is SendRichMessage { ChatId.Number: var id } && id % 2 == 0)
            {
                throw new ChatGoneException("sendRichMessage", "403 Forbidden: bot was blocked by the user", ChatGoneReason.Blocked);
            }
        };
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Finished(world);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)((2 * i) + 1)), telegram.Messages.Select(m => m.ChatId).Order());
        Assert.Equal(100, await world.Store.CountAsync(ChatSettings.Collection.Name));
        Assert.Equal((100L, 100L), ((await world.Progress())[0].Sent, (await world.Progress())[0].Dropped));
    });

    [Fact]
    public Task A_correction_edits_what_was_sent_and_replaces_what_was_not() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 80);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor, "typo");
        await Finished(world);
        AssertOnceEach(telegram, 200);
        Assert.All(telegram.Messages, m => Assert.Contains("105", m.Html, StringComparison.Ordinal));
        var english = telegram.Messages.Where(m => m.ChatId % 3 == 0).ToArray();
        Assert.Contains(english, m => m.Edits == 0);
        Assert.Contains(english, m => m.Edits == 1);
        Assert.All(english, m => Assert.Equal(m.Edits == 1, m.Html.Contains("100 → <b>105</b>", StringComparison.Ordinal) && m.Html.Contains("typo", StringComparison.Ordinal)));
    });

    [Fact]
    public Task A_correction_reaches_a_message_too_whose_answer_comes_after_all_others_were_edited() => AlertWorld.Play(async (world, telegram) =>
    {
        // Only the answer from the first chat is slow.
        telegram.After = method => telegram.Latency = method is SendRichMessage { ChatId.Number: 1 } ? TimeSpan.FromSeconds(20) : TimeSpan.FromMilliseconds(80);
        await world.SubscribeMany(60);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count == 60);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await Finished(world);
        Assert.All(telegram.Messages, m => Assert.Equal(1, m.Edits));
    });

    [Fact]
    public Task A_correction_long_after_edits_every_message_also_after_a_restart() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(100);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Finished(world);
        await world.Pass(TimeSpan.FromDays(3));
        await world.StopAsync();
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        world.Start();
        await world.Pass(TimeSpan.FromSeconds(1));
        await world.StopAsync();
        world.Start();
        await Finished(world);
        Assert.All(telegram.Messages, m => Assert.Equal(1, m.Edits));
        AssertOnceEach(telegram, 100);
    });

    [Fact]
    public Task A_retraction_marks_what_was_sent_and_drops_what_was_not() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 80);
        await world.Desk.RetractAsync(Id, AlertWorld.Editor, "not confirmed");
        await world.Pass(TimeSpan.FromMinutes(5));
        Assert.InRange(telegram.Messages.Count, 80, 80 + Dispatcher.WindowSize(world.Settings));
        Assert.All(telegram.Messages, m => Assert.Contains("not confirmed", m.Html, StringComparison.Ordinal));
        Assert.Equal(AlertState.Retracted, (await world.Progress())[0].State);
    });

    [Fact]
    public Task A_retraction_that_is_undone_goes_on_where_it_stopped() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 80);
        var retracted = await world.Desk.RetractAsync(Id, AlertWorld.Editor, "not confirmed");
        await world.Pass(TimeSpan.FromMinutes(5));
        await world.Desk.UndoAsync(retracted.Audit.Number, AlertWorld.Editor);
        await Finished(world, TimeSpan.FromDays(2));
        AssertOnceEach(telegram, 200);
        Assert.All(telegram.Messages, m => Assert.DoesNotContain("not confirmed", m.Html, StringComparison.Ordinal));
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
        await Finished(world);
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
        await Finished(world);
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
        await Finished(world);
        await world.Chats.ForgetAsync(7, default);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await Finished(world);
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
        await Finished(world);
        Assert.Equal(700, await world.Store.CountAsync(Delivery.Collection.Name));
        await world.Pass(world.Settings.RememberAlerts + TimeSpan.FromHours(1));
        Assert.Equal(0, await world.Store.CountAsync(Delivery.Collection.Name));
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await world.Pass(TimeSpan.FromHours(1));
        AssertOnceEach(telegram, 700);
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
        await Finished(world);
        AssertOnceEach(telegram, 30);
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
        await Finished(world);
        AssertOnceEach(telegram, 300);
    });

    [Fact]
    public Task An_answer_that_was_lost_is_the_only_reason_to_send_again() => AlertWorld.Play(async (world, telegram) =>
    {
        var lost = 0;
        telegram.After = method =>
        {
            if (method is SendRichMessage && lost < 5)
            {
                lost++;
                throw new NetworkException("sendRichMessage", "broken", mayHaveBeenHandled: true);
            }
        };
        await world.SubscribeMany(100);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Finished(world);
        Assert.Equal(105, telegram.Messages.Count);
        Assert.Equal(100, telegram.Messages.Select(m => m.ChatId).Distinct().Count());
    });

    internal static async Task Finished(AlertWorld world, TimeSpan? atMost = null)
    {
        var end = world.Time.Elapsed + (atMost ?? TimeSpan.FromHours(1));
        while ((await world.Progress()).Any(p => p.State == AlertState.Running))
        {
            Assert.True(world.Time.Elapsed < end, "It did not finish in time.");
            await world.Pass(TimeSpan.FromMilliseconds(100));
        }
    }

    private static void AssertOnceEach(FakeTelegram telegram, int subscribers)
    {
        Assert.Equal(subscribers, telegram.Messages.Count);
        Assert.Equal(subscribers, telegram.Messages.Select(m => m.ChatId).Distinct().Count());
    }
}
