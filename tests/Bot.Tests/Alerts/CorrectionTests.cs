using Bot.Alerts;
using Bot.TelegramApi.Methods;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

/// <summary>Alerts whose exchange is corrected or retracted meanwhile or afterwards.</summary>
public sealed class CorrectionTests
{
    private const string Id = "2026-11-20";

    [Fact]
    public Task A_correction_edits_what_was_sent_and_replaces_what_was_not() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 80);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor, "typo");
        await world.Finished();
        telegram.ToldOnceEach(200);
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
        await world.Finished();
        Assert.All(telegram.Messages, m => Assert.Equal(1, m.Edits));
    });

    [Fact]
    public Task A_correction_long_after_edits_every_message_also_after_a_restart() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(100);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        await world.Pass(TimeSpan.FromDays(3));
        await world.StopAsync();
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        world.Start();
        await world.Pass(TimeSpan.FromSeconds(1));
        await world.StopAsync();
        world.Start();
        await world.Finished();
        Assert.All(telegram.Messages, m => Assert.Equal(1, m.Edits));
        telegram.ToldOnceEach(100);
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
        await world.Finished(TimeSpan.FromDays(2));
        telegram.ToldOnceEach(200);
        Assert.All(telegram.Messages, m => Assert.DoesNotContain("not confirmed", m.Html, StringComparison.Ordinal));
    });
}
