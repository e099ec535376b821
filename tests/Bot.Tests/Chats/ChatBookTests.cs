using Bot.Chats;
using Bot.Exchanges;

namespace Bot.Tests.Chats;

public sealed class ChatBookTests : IAsyncLifetime, IDisposable
{
    private TestStore _store = null!;
    private ChatBook _chats = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _chats = new ChatBook(_store.Documents);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _chats.Dispose();

    [Fact]
    public async Task A_chat_that_chose_nothing_leaves_no_trace()
    {
        Assert.Equal(new ChatSettings { ChatId = -5 }, await _chats.FindAsync(-5, default));
        Assert.Equal(0, await _store.Documents.CountAsync("chats"));
    }

    [Fact]
    public async Task Each_choice_leaves_the_others_as_they_are()
    {
        await _chats.ChangeAsync(7, s => s with { Language = Language.Ukrainian }, default);
        await _chats.ChangeAsync(7, s => s with { Zone = "Europe/Warsaw" }, default);

        Assert.Equal(new ChatSettings { ChatId = 7, Language = Language.Ukrainian, Zone = "Europe/Warsaw" }, await _chats.FindAsync(7, default));
        Assert.Null((await _chats.FindAsync(8, default)).Language);
    }

    [Fact]
    public async Task English_is_a_choice_too()
    {
        await _chats.ChangeAsync(7, s => s with { Language = Language.English }, default);
        Assert.Equal(Language.English, (await _chats.FindAsync(7, default)).Language);
    }

    [Fact]
    public async Task Choices_made_at_the_same_time_are_both_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? _chats.ChangeAsync(7, s => s with { Language = Language.Russian }, default)
            : _chats.ChangeAsync(7, s => s with { Zone = "UTC" }, default)));

        Assert.Equal(new ChatSettings { ChatId = 7, Language = Language.Russian, Zone = "UTC" }, await _chats.FindAsync(7, default));
    }

    [Fact]
    public async Task A_forgotten_chat_leaves_no_trace()
    {
        await _chats.ChangeAsync(7, s => s with { Zone = "UTC" }, default);
        await _chats.ForgetAsync(7, default);
        Assert.Equal(0, await _store.Documents.CountAsync("chats"));
    }

    [Fact]
    public async Task A_migrated_group_keeps_its_settings_under_its_new_id_only()
    {
        await _chats.ChangeAsync(-5, s => s with { Language = Language.Ukrainian }, default);
        await _chats.MoveAsync(-5, -1005, default);
        await _chats.MoveAsync(-5, -1005, default);

        Assert.Equal(new ChatSettings { ChatId = -1005, Language = Language.Ukrainian }, await _chats.FindAsync(-1005, default));
        Assert.Equal(1, await _store.Documents.CountAsync("chats"));
    }

    [Fact]
    public async Task What_was_chosen_in_the_new_chat_meanwhile_stays()
    {
        await _chats.ChangeAsync(-5, s => s with { Language = Language.Ukrainian }, default);
        await _chats.ChangeAsync(-1005, s => s with { Language = Language.Russian }, default);
        await _chats.MoveAsync(-5, -1005, default);

        Assert.Equal(Language.Russian, (await _chats.FindAsync(-1005, default)).Language);
        Assert.Equal(1, await _store.Documents.CountAsync("chats"));
    }

    [Fact]
    public async Task Both_announcements_of_a_migration_may_be_handled_at_once()
    {
        for (var i = 1; i <= 20; i++)
        {
            var (from, to) = (-i, -1000 - i);
            await _chats.ChangeAsync(from, s => s with { Zone = "UTC" }, default);
            await Task.WhenAll(_chats.MoveAsync(from, to, default), _chats.MoveAsync(from, to, default));
            Assert.Equal("UTC", (await _chats.FindAsync(to, default)).Zone);
        }

        Assert.Equal(20, await _store.Documents.CountAsync("chats"));
    }

    [Fact]
    public async Task A_choice_made_in_the_new_chat_during_the_move_is_kept_beside_the_old_ones()
    {
        for (var i = 1; i <= 100; i++)
        {
            var (from, to) = (-i, -1000 - i);
            await _chats.ChangeAsync(from, s => s with { Language = Language.Ukrainian }, default);
            await _chats.ChangeAsync(to, s => s with { Zone = "Europe/Warsaw" }, default);
            await Task.WhenAll(
                Task.Run(() => _chats.MoveAsync(from, to, default)),
                Task.Run(() => _chats.ChangeAsync(to, s => s with { Zone = "UTC" }, default)));

            Assert.Equal((Language.Ukrainian, "UTC"), await _chats.FindAsync(to, default) is var moved ? (moved.Language, moved.Zone) : default);
        }
    }
}
