using Bot.Chats;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

/// <summary>Alerts while Telegram refuses, fails or cannot be reached.</summary>
public sealed class FaultTests
{
    private const string Id = "2026-11-20";

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
        await world.Finished();
        telegram.ToldOnceEach(300);
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
        await world.Finished();
        telegram.ToldOnceEach(200);
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
        await world.Finished(TimeSpan.FromHours(3));
        telegram.ToldOnceEach(540);
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
        await world.Finished();
        telegram.ToldOnceEach(200);
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
        await world.Finished(TimeSpan.FromHours(3));
        telegram.ToldOnceEach(100);
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
        await world.Finished();
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)((2 * i) + 1)), telegram.Messages.Select(m => m.ChatId).Order());
        Assert.Equal(100, await world.Store.CountAsync(ChatSettings.Collection.Name));
        Assert.Equal((100L, 100L), ((await world.Progress())[0].Sent, (await world.Progress())[0].Dropped));
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
        await world.Finished();
        Assert.Equal(105, telegram.Messages.Count);
        Assert.Equal(100, telegram.Messages.Select(m => m.ChatId).Distinct().Count());
    });
}
