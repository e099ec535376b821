using System.Text.Json;
using Bot.Intake;
using Bot.TelegramApi;
using Bot.TelegramApi.Tests;
using Bot.TelegramApi.Types;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Intake;

public sealed class InboxTests : IAsyncLifetime
{
    private const long BotId = 42;
    private readonly ManualTimeProvider _time = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task An_update_that_was_not_handled_comes_back_unchanged_after_a_restart()
    {
        Update[] batch = [Received.Text(1), Received.Press(2, "/totals 2025")];
        await Store(NewInbox(), batch);

        var left = await NewInbox().LeftoversAsync(default);

        Assert.Equal(batch.Select(Json), left.Select(e => Json(e.Update)));
    }

    [Fact]
    public async Task A_handled_update_does_not_come_back()
    {
        var inbox = NewInbox();
        foreach (var entry in await Store(inbox, Received.Text(1), Received.Text(2)))
        {
            await inbox.DoneAsync(entry.Update, default);
        }

        Assert.Empty(await NewInbox().LeftoversAsync(default));
        Assert.Equal(3, await NewInbox().NextOffsetAsync(default));
    }

    [Fact]
    public async Task Replayed_updates_are_left_out()
    {
        var inbox = NewInbox();
        await Store(inbox, Received.Text(5), Received.Text(6));

        Assert.Empty(await Store(inbox, Received.Text(5), Received.Text(6)));
        Assert.Equal([7L], (await Store(inbox, Received.Text(6), Received.Text(7), Received.Text(7))).Select(e => e.Update.UpdateId));
        Assert.Equal([8L], (await Store(NewInbox(), Received.Text(8), Received.Text(3))).Select(e => e.Update.UpdateId));
    }

    [Fact]
    public async Task Updates_are_handed_on_in_the_order_of_their_ids() =>
        Assert.Equal([1L, 2, 10], (await Store(NewInbox(), Received.Text(10), Received.Text(1), Received.Text(2))).Select(e => e.Update.UpdateId));

    [Fact]
    public async Task Leftovers_come_oldest_first_whatever_the_length_of_their_ids()
    {
        await Store(NewInbox(), Received.Text(9), Received.Text(10), Received.Text(1000));
        Assert.Equal([9L, 10, 1000], (await NewInbox().LeftoversAsync(default)).Select(e => e.Update.UpdateId));
    }

    [Fact]
    public async Task An_update_that_is_not_admitted_is_not_stored_but_counts_as_received()
    {
        Assert.Empty(await NewInbox().StoreAsync([Received.Text(1)], _ => null, default));
        Assert.Empty(await NewInbox().LeftoversAsync(default));
        Assert.Equal(2, await NewInbox().NextOffsetAsync(default));
    }

    [Fact]
    public async Task After_a_week_without_updates_lower_ids_are_new_ones()
    {
        await Store(NewInbox(), Received.Text(1_000_000));
        _time.Jump(TimeSpan.FromDays(5));
        Assert.Empty(await Store(NewInbox(), Received.Text(500)));
        _time.Jump(TimeSpan.FromDays(7));

        Assert.Equal([700L], (await Store(NewInbox(), Received.Text(700))).Select(e => e.Update.UpdateId));
        Assert.Equal(701, await NewInbox().NextOffsetAsync(default));
        Assert.Empty(await Store(NewInbox(), Received.Text(700)));
    }

    [Fact]
    public async Task After_a_long_pause_it_polls_without_offset_so_that_Telegram_forgets_nothing_new()
    {
        await Store(NewInbox(), Received.Text(1_000_000));
        Assert.Equal(1_000_001, await NewInbox().NextOffsetAsync(default));
        _time.Jump(TimeSpan.FromDays(8));
        Assert.Null(await NewInbox().NextOffsetAsync(default));
    }

    [Fact]
    public async Task Another_bot_in_the_same_store_has_an_offset_of_its_own()
    {
        await Store(NewInbox(), Received.Text(1_000_000));
        Assert.Null(await new Inbox(_store.Documents, _time, BotId + 1, NullLogger<Inbox>.Instance).NextOffsetAsync(default));
    }

    [Fact]
    public async Task An_update_on_which_run_after_run_ends_is_found_to_be_poison()
    {
        await Store(NewInbox(), Received.Text(1));
        for (var run = 1; run <= InboxEntry.MostStarts; run++)
        {
            var entry = Assert.Single(await NewInbox().LeftoversAsync(default));
            Assert.False(entry.IsPoison);
            await NewInbox().BeginAsync(entry, default);
        }

        Assert.True(Assert.Single(await NewInbox().LeftoversAsync(default)).IsPoison);
    }

    [Fact]
    public async Task An_update_that_only_waits_is_never_poison()
    {
        await Store(NewInbox(), Received.Text(1), Received.Text(2));
        for (var run = 0; run < 3 * InboxEntry.MostStarts; run++)
        {
            var entries = await NewInbox().LeftoversAsync(default);
            Assert.DoesNotContain(entries, e => e.IsPoison);
            await NewInbox().BeginAsync(entries[0], default);
            await NewInbox().PutBackAsync(entries[0], default);
        }
    }

    [Fact]
    public async Task A_warning_stays_a_warning_over_a_restart()
    {
        await NewInbox().StoreAsync([Received.Text(1)], u => new InboxEntry(u, IsWarning: true), default);
        Assert.True(Assert.Single(await NewInbox().LeftoversAsync(default)).IsWarning);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_dropped_and_the_others_come_back()
    {
        await Store(NewInbox(), Received.Text(1));
        await _store.Documents.CommitAsync([new Storage.PutChange("inbox", "0", "{}"u8.ToArray())]);

        Assert.Single(await NewInbox().LeftoversAsync(default));
        Assert.Equal(1, await _store.Documents.CountAsync("inbox"));
    }

    private static string Json(Update update) => JsonSerializer.Serialize(update, TelegramJson.Default.Update);

    private Inbox NewInbox() => new(_store.Documents, _time, BotId, NullLogger<Inbox>.Instance);

    private static Task<IReadOnlyList<InboxEntry>> Store(Inbox inbox, params Update[] batch) =>
        inbox.StoreAsync(batch, u => new InboxEntry(u), default);
}
