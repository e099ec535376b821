using Bot.Alerts;
using Bot.Subscriptions;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.Tests.Publishing;

namespace Bot.Tests.Alerts;

/// <summary>Groups that become supergroups, and so change their id, while an alert is on its way.</summary>
public sealed class MigrationTests
{
    private const string Id = "2026-11-20";
    private const long Group = -77;
    private const long Supergroup = -1001234567890;

    [Fact]
    public Task A_group_that_moves_in_the_middle_is_told_once_under_its_new_id() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(50);
        await world.Subscribe(Group);
        telegram.Before = MovesAt(method => method is SendRichMessage { ChatId.Number: Group });
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        Assert.Single(telegram.In(Supergroup));
        Assert.Equal(51, telegram.Messages.Count);
        Assert.NotNull((await world.Chats.FindAsync(Supergroup, default)).Subscriptions);
        Assert.Null((await world.Chats.FindAsync(Group, default)).Subscriptions);
    });

    [Fact]
    public Task A_group_that_moves_behind_the_cursor_is_not_missed() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(300);
        await world.Subscribe(999_999); // last in the order of the keys
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 100);
        await world.Chats.MoveAsync(999_999, Supergroup, default);
        await world.Finished();
        Assert.Single(telegram.In(Supergroup));
        Assert.Equal(301, telegram.Messages.Count);
    });

    [Fact]
    public Task Groups_that_move_at_any_moment_are_told_once_under_one_of_their_ids() => AlertWorld.Play(async (world, telegram) =>
    {
        var random = new Random(20261122);
        // The new id of every other group comes after its old one in the order of the walk.
        (long From, long To)[] groups = [.. Enumerable.Range(0, 200).Select(i => (i % 2 == 0 ? -500_000L - i : -10_000_000_000L - i, -1_005_000_000_000L - i))];
        var moved = new Dictionary<long, long>();
        telegram.Latency = TimeSpan.FromMilliseconds(700);
        telegram.Before = method =>
        {
            if (method is SendRichMessage { ChatId.Number: var chat })
            {
                if (moved.TryGetValue(chat, out var to))
                {
                    throw Moved(method, to);
                }

                if (random.Next(20) == 0)
                {
                    throw new ServerErrorException("sendRichMessage", "502 Bad Gateway");
                }
            }
        };
        foreach (var (from, _) in groups)
        {
            await world.Subscribe(from);
        }

        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await Task.WhenAll(groups.Select(async (group, i) =>
        {
            await world.Pass(TimeSpan.FromMilliseconds(random.Next(9000)));
            moved.Add(group.From, group.To);
            if (i % 3 != 0)
            {
                await world.Pass(TimeSpan.FromMilliseconds(random.Next(400)));
                await world.Chats.MoveAsync(group.From, group.To, default);
            }
        }));
        await world.Finished();
        Assert.All(groups, g => Assert.Equal((g, 1), (g, telegram.In(g.From).Count + telegram.In(g.To).Count)));
        Assert.Contains(groups, g => telegram.In(g.From).Count == 1);
        Assert.Contains(groups, g => telegram.In(g.To).Count == 1);
    });

    [Fact]
    public Task A_group_that_moves_before_anything_was_written_down_is_not_missed() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.SubscribeMany(50);
        await world.Subscribe(999_999); // last in the order of the keys
        telegram.Latency = TimeSpan.Zero;
        Task? moving = null;
        telegram.Before = _ => moving ??= world.Chats.MoveAsync(999_999, Supergroup, default);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        await moving!;
        await world.Pass(Dispatcher.CheckEvery + TimeSpan.FromSeconds(2));
        Assert.Single(telegram.In(Supergroup));
        Assert.Equal(51, telegram.Messages.Count);
    });

    [Fact]
    public Task A_group_that_was_told_just_before_it_moved_is_not_told_again() => AlertWorld.Play(async (world, telegram) =>
    {
        // Only the answer from the group is slow.
        telegram.After = method => telegram.Latency = method is SendRichMessage { ChatId.Number: Group } ? TimeSpan.FromSeconds(8) : TimeSpan.FromMilliseconds(80);
        await world.Subscribe(Group);
        await world.SubscribeMany(200);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.In(Group).Count == 1);
        await world.Chats.MoveAsync(Group, Supergroup, default);
        await world.Finished();
        Assert.Empty(telegram.In(Supergroup));
        Assert.Equal(201, telegram.Messages.Count);
    });

    [Fact]
    public Task A_group_whose_old_id_has_its_turn_after_the_new_one_was_told_is_not_told_again() => AlertWorld.Play(async (world, telegram) =>
    {
        const long Last = -500_031; // of the first batch; so its errand is in the walk's hands already, but not under way
        for (var i = 0; i < 60; i++)
        {
            await world.Subscribe(-500_000 - i);
        }

        var (isMoved, flood) = (false, true);
        telegram.Latency = TimeSpan.FromMilliseconds(10);
        telegram.Before = method =>
        {
            if (flood)
            {
                flood = false;
                throw new TooManyRequestsException("sendRichMessage", "429", TimeSpan.FromSeconds(30));
            }

            if (isMoved && method is SendRichMessage { ChatId.Number: Last })
            {
                throw Moved(method);
            }
        };
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => !flood);
        isMoved = true;
        await world.Chats.MoveAsync(Last, Supergroup, default);
        await world.Finished();
        Assert.Contains(telegram.Calls, c => c is SendRichMessage { ChatId.Number: Last });
        Assert.Single(telegram.In(Supergroup));
        Assert.Equal(60, telegram.Messages.Count);
    });

    [Fact]
    public Task Who_was_told_under_the_new_id_is_not_told_again() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(Supergroup);
        await world.SubscribeMany(100);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Until(() => telegram.Messages.Count >= 50);
        await world.Subscribe(Group);
        await world.Chats.MoveAsync(Group, Supergroup, default);
        await world.Finished();
        Assert.Single(telegram.In(Supergroup));
    });

    [Fact]
    public Task A_correction_does_not_touch_messages_of_the_supergroup_that_bear_the_old_ids() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(Group);
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        await world.Chats.MoveAsync(Group, Supergroup, default);
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await world.Finished();
        Assert.Empty(telegram.Calls.OfType<EditMessageText>());
        Assert.Single(telegram.Messages);
    });

    [Fact]
    public Task A_correction_that_meets_the_move_lets_the_message_be() => AlertWorld.Play(async (world, telegram) =>
    {
        await world.Subscribe(Group);
        telegram.Before = MovesAt(method => method is EditMessageText { ChatId.Number: Group });
        world.Start();
        await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
        await world.Finished();
        await world.Desk.CorrectAsync(Id, News.Exchange(Id, 105), AlertWorld.Editor);
        await world.Finished();
        Assert.Equal(Group, Assert.Single(telegram.Calls.OfType<EditMessageText>()).ChatId!.Value.Number);
        Assert.NotNull((await world.Chats.FindAsync(Supergroup, default)).Subscriptions);
    });

    [Fact]
    public Task A_group_that_moves_leaves_the_count_of_those_who_wait_alone() => AlertWorld.Play(
        async (world, telegram) =>
        {
            await world.Subscribe(1, with: s => s with { Quiet = QuietHours.Read("22-8") });
            await world.SubscribeMany(100, from: 2);
            await world.Subscribe(999_999);
            world.Start();
            await world.Desk.PublishAsync(News.Exchange(Id, 100), AlertWorld.Editor);
            await world.Until(() => telegram.Messages.Count >= 50);
            await world.Chats.MoveAsync(999_999, Supergroup, default);
            await world.Pass(TimeSpan.FromMinutes(1));
            Assert.Single(telegram.In(Supergroup));
            Assert.Equal(1, (await world.Progress())[0].Waiting);
        },
        new VirtualTime(new DateTimeOffset(2026, 11, 20, 21, 30, 0, TimeSpan.Zero)));

    /// <summary>Telegram refuses such a call, since the group has become the supergroup.</summary>
    private static Action<IMethod> MovesAt(Func<IMethod, bool> call) => method =>
    {
        if (call(method))
        {
            throw Moved(method);
        }
    };

    private static ChatMigratedException Moved(IMethod method, long to = Supergroup) => new(method.Name, "400 group chat was upgraded to a supergroup chat", to);
}
