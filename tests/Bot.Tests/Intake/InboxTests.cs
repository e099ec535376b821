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

    private static string Json(Update update) => JsonSerializer.Serialize(update, TelegramJson.Default.Update);

    private Inbox NewInbox() => new(_store.Documents, _time, BotId, NullLogger<Inbox>.Instance);

    private static Task<IReadOnlyList<InboxEntry>> Store(Inbox inbox, params Update[] batch) =>
        inbox.StoreAsync(batch, u => new InboxEntry(u), default);
}
