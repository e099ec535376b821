using Bot.Alerts;
using Bot.Subscriptions;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

public sealed class QuietAndDigestTests
{
    private const string Id = "2026-11-20";

    [Theory]
    [InlineData("2026-11-20T21:30Z", "2026-11-21T06:00Z")] // 23:30 in Kyiv: until 8:00 there
    [InlineData("2026-11-21T03:00Z", "2026-11-21T06:00Z")] // past midnight
    [InlineData("2027-03-27T22:00Z", "2027-03-28T05:00Z")] // the clocks go forward that night
    [InlineData("2026-10-24T20:00Z", "2026-10-25T06:00Z")] // and back
    public Task An_alert_within_quiet_hours_waits_for_their_end(string now, string end) => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            await world.Subscribe(2, with: s => s with { Quiet = QuietHours.Read("22-8")! with { Silent = true } });
            await world.Subscribe(3);
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromMinutes(1));
            Assert.Equal([(2, true), (3, false)], telegram.Messages.Select(m => ((int)m.ChatId, m.IsSilent)).Order());
            Assert.Equal(1, (await world.Progress())[0].Waiting);

            await world.StopAsync(); // The wait survives a restart.
            world.Start();
            await world.Finished(TimeSpan.FromHours(12));
            Assert.InRange(Assert.Single(telegram.In(1)).At - At(end), TimeSpan.Zero, Dispatcher.CheckEvery + TimeSpan.FromSeconds(2));
            Assert.False(telegram.In(1)[0].IsSilent);
        },
        new VirtualTime(At(now)));

    [Fact]
    public Task A_correction_while_an_alert_waits_changes_what_will_be_sent() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
            await world.Finished(TimeSpan.FromHours(12));
            Assert.Contains("105", Assert.Single(telegram.In(1)).Html, StringComparison.Ordinal);
            Assert.Equal(0, telegram.In(1)[0].Edits);
        },
        new VirtualTime(At("2026-11-20T21:30Z")));

    [Fact]
    public Task Of_an_alert_that_is_retracted_while_it_waits_nothing_is_sent_until_that_is_undone() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromMinutes(1));
            var retracted = await world.Desk.RetractAsync(Id, AlertWorld.Editor, "not confirmed");
            await world.Pass(TimeSpan.FromHours(12));
            Assert.Empty(telegram.Messages);
            await world.Desk.UndoAsync(retracted.Audit.Number, AlertWorld.Editor);
            await world.Finished(TimeSpan.FromDays(2));
            Assert.Single(telegram.Messages);
        },
        new VirtualTime(At("2026-11-20T21:30Z")));

    [Fact]
    public Task Who_unsubscribes_while_an_alert_waits_does_not_get_it() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Chats.ChangeAsync(1, s => s with { Subscriptions = null }, default);
            await world.Finished(TimeSpan.FromHours(12));
            Assert.Empty(telegram.Messages);
        },
        new VirtualTime(At("2026-11-20T21:30Z")));

    [Fact]
    public Task A_clock_that_leaps_over_the_end_of_quiet_hours_brings_the_alert_at_once() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromMinutes(1));
            world.Time.SetWallClock(TimeSpan.FromHours(12));
            await world.Pass(TimeSpan.FromSeconds(30));
            Assert.Single(telegram.In(1));
        },
        new VirtualTime(At("2026-11-20T21:30Z")));

    [Fact]
    public Task A_daily_digest_comes_in_the_morning_of_each_zone_and_only_when_something_happened() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Daily);
            await world.Subscribe(2, digest: Frequency.Daily, with: s => s with { Zone = "America/New_York" });
            await world.Subscribe(3, "bodies", Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromDays(2));
            Assert.Equal(
                [(1, "2026-11-21T07:00Z"), (2, "2026-11-20T14:00Z")],
                telegram.Messages.Select(m => ((int)m.ChatId, Minute(m.At))).Order());
            Assert.Contains(Id, telegram.In(1)[0].Html, StringComparison.Ordinal);
        },
        new VirtualTime(At("2026-11-20T12:00Z")));

    [Fact]
    public Task A_quiet_publication_is_told_by_the_digests_alone_unless_it_happened_long_ago() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1);
            await world.Subscribe(2, digest: Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.PublishAsync(News.Exchange("2026-08-20", 50), AlertWorld.Editor, quiet: true);
            await world.Desk.PublishAsync(News.Exchange("2026-11-19", 100), AlertWorld.Editor, quiet: true);
            await world.Desk.CorrectAsync("2026-11-19", News.Exchange("2026-11-19", 105), AlertWorld.Editor);
            await world.Desk.PublishAsync(News.Exchange("2026-11-18", 70), AlertWorld.Editor, quiet: true);
            await world.Desk.RetractAsync("2026-11-18", AlertWorld.Editor, "not confirmed");
            Assert.Empty(await world.Progress());
            await world.Pass(TimeSpan.FromDays(2));
            var digest = Assert.Single(telegram.Messages);
            Assert.Equal(2, digest.ChatId);
            Assert.Contains("1 exchange.", digest.Html, StringComparison.Ordinal);
            Assert.Contains("105", digest.Html, StringComparison.Ordinal);
        },
        new VirtualTime(At("2026-11-20T12:00Z")));

    [Fact]
    public Task What_was_published_quietly_and_retracted_can_be_announced_after_all() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(1);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor, quiet: true);
        await world.Desk.RetractAsync(Id, AlertWorld.Editor, "not confirmed");
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Contains("New", Assert.Single(telegram.Messages).Html, StringComparison.Ordinal);
        Assert.Equal(0, telegram.Messages[0].Edits);
    });

    [Fact]
    public Task Weekly_and_monthly_digests_say_so_when_nothing_happened() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Weekly);
            await world.Subscribe(2, digest: Frequency.Monthly);
            world.Start();
            await world.Pass(TimeSpan.FromDays(2));
            Assert.Equal([(1, "2026-11-30T07:00Z"), (2, "2026-12-01T07:00Z")], telegram.Messages.Select(m => ((int)m.ChatId, Minute(m.At))).Order());
            Assert.All(telegram.Messages, m => Assert.Contains("Nothing new", m.Html, StringComparison.Ordinal));
        },
        new VirtualTime(At("2026-11-29T12:00Z")));

    [Theory]
    [InlineData("2027-03-27T12:00Z", "2027-03-28T06:00Z")]
    [InlineData("2026-10-24T12:00Z", "2026-10-25T07:00Z")]
    public Task A_digest_comes_at_nine_by_the_clock_on_the_wall_when_the_clocks_change(string now, string due) => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromDays(1));
            Assert.Equal(due, Minute(Assert.Single(telegram.Messages).At));
        },
        new VirtualTime(At(now)));

    [Fact]
    public Task A_digest_after_days_of_downtime_tells_of_all_of_them_once() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.StopAsync();
            await world.Pass(TimeSpan.FromDays(4));
            for (var restarts = 0; restarts < 3; restarts++)
            {
                world.Start();
                await world.Pass(TimeSpan.FromHours(1));
                await world.StopAsync();
            }

            world.Start();
            Assert.Single(telegram.Messages);
        },
        new VirtualTime(At("2026-11-20T12:00Z")));

    [Fact]
    public Task A_new_subscriber_of_a_zone_that_had_none_for_long_waits_for_the_morning() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Chats.ForgetAsync(1, default);
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromDays(3));
            await world.Subscribe(2, digest: Frequency.Daily);
            await world.Pass(TimeSpan.FromDays(2));
            Assert.Empty(telegram.Messages);
        },
        new VirtualTime(At("2026-11-20T12:00Z")));

    [Fact]
    public Task A_clock_that_ran_ahead_and_was_set_back_stops_no_digest_for_long() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, digest: Frequency.Daily);
            world.Start();
            await world.Pass(TimeSpan.FromMinutes(1));
            world.Time.SetWallClock(TimeSpan.FromDays(300));
            await world.Pass(TimeSpan.FromMinutes(1));
            world.Time.SetWallClock(TimeSpan.FromDays(-300));
            await world.Pass(TimeSpan.FromMinutes(1));
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Pass(TimeSpan.FromDays(1));
            Assert.Single(telegram.Messages);
        },
        new VirtualTime(At("2026-11-20T12:00Z")));

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mmZ", System.Globalization.CultureInfo.InvariantCulture);
}
