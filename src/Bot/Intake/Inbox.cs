using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Bot.TelegramApi.Types;

namespace Bot.Intake;

/// <summary>An update that was received and is not yet handled.</summary>
/// <param name="Update">The update.</param>
/// <param name="Starts">How many times the program has started with it still unhandled.</param>
/// <param name="IsWarning">Whether it is to be answered with the warning of <see cref="UserLimit"/>.</param>
internal sealed record InboxEntry(Update Update, int Starts = 0, bool IsWarning = false);

/// <summary>How far the updates of a bot have been received.</summary>
/// <param name="BotId">Telegram's id of the bot.</param>
/// <param name="Next">The next <c>getUpdates</c> offset.</param>
/// <param name="ReceivedAt">When the last update came.</param>
internal sealed record InboxState(long BotId, long Next, DateTimeOffset ReceivedAt);

/// <summary>
/// Received updates, durable until handled. Updates and the new offset are stored in one commit before Telegram is told to forget them, and an entry
/// is deleted once it is handled: a kill at any moment loses nothing, and at most the updates being handled at that moment are handled again.
/// A slow chat does not hold back the offset, so others are never kept waiting.
/// </summary>
internal sealed class Inbox(IDocumentStore store, TimeProvider time, long botId)
{
    /// <summary>An update that the program died on this often is dropped, so that it cannot keep the program from starting.</summary>
    public const int MostStarts = 3;

    /// <summary>After a week without updates Telegram may number the next ones anew, possibly lower (Bot API, Update.update_id).</summary>
    private static readonly TimeSpan NumberingMayRestart = TimeSpan.FromDays(6);

    private readonly DocumentCollection<InboxEntry> _entries = new(store, Entries);
    private readonly DocumentCollection<InboxState> _states = new(store, States);

    /// <summary>Collection "inbox", by update id.</summary>
    public static CollectionDefinition<InboxEntry> Entries { get; } = new("inbox", IntakeJson.Default.InboxEntry, e => KeyOf(e.Update.UpdateId));

    /// <summary>Collection "offsets", by bot id.</summary>
    public static CollectionDefinition<InboxState> States { get; } =
        new("offsets", IntakeJson.Default.InboxState, s => s.BotId.ToString(CultureInfo.InvariantCulture));

    /// <summary>The offset to poll from, or null when nothing was ever received.</summary>
    public async Task<long?> NextOffsetAsync(CancellationToken cancellationToken) => (await StateAsync(cancellationToken))?.Next;

    /// <summary>Entries left from an earlier run, oldest first, each counted as one more start.</summary>
    public async Task<IReadOnlyList<InboxEntry>> LeftoversAsync(CancellationToken cancellationToken)
    {
        List<InboxEntry> left = [];
        List<Change> changes = [];
        await foreach (var stored in _entries.ScanAsync(cancellationToken: cancellationToken))
        {
            var entry = stored.Value with { Starts = stored.Value.Starts + 1 };
            if (entry.Starts > MostStarts)
            {
                changes.Add(_entries.Delete(KeyOf(entry.Update.UpdateId)));
                continue;
            }

            left.Add(entry);
            changes.Add(_entries.Put(entry));
        }

        if (changes.Count > 0)
        {
            await store.CommitAsync(changes, cancellationToken);
        }

        return left;
    }

    /// <summary>Stores what is new in <paramref name="batch"/> together with the new offset, and returns it. Replayed updates are left out.</summary>
    /// <param name="batch">Updates as received, at least one.</param>
    /// <param name="admit">Turns an update into its entry; null to ignore it.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<IReadOnlyList<InboxEntry>> StoreAsync(
        IReadOnlyList<Update> batch, Func<Update, InboxEntry?> admit, CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken);
        var highest = batch.Max(u => u.UpdateId);
        var restarted = state is not null && highest < state.Next && time.GetUtcNow() - state.ReceivedAt > NumberingMayRestart;
        var next = restarted ? 0 : state?.Next ?? 0;
        InboxEntry[] entries = [.. batch.Where(u => u.UpdateId >= next).DistinctBy(u => u.UpdateId).OrderBy(u => u.UpdateId).Select(admit).OfType<InboxEntry>()];
        var newState = new InboxState(botId, Math.Max(next, highest + 1), time.GetUtcNow());
        await store.CommitAsync([.. entries.Select(e => _entries.Put(e)), _states.Put(newState)], cancellationToken);
        return entries;
    }

    /// <summary>Forgets a handled update.</summary>
    public Task DoneAsync(Update update, CancellationToken cancellationToken) =>
        store.CommitAsync([_entries.Delete(KeyOf(update.UpdateId))], cancellationToken);

    private static string KeyOf(long updateId) => updateId.ToString("D19", CultureInfo.InvariantCulture);

    private async Task<InboxState?> StateAsync(CancellationToken cancellationToken) =>
        (await _states.GetAsync(botId.ToString(CultureInfo.InvariantCulture), cancellationToken))?.Value;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(InboxEntry))]
[JsonSerializable(typeof(InboxState))]
internal sealed partial class IntakeJson : JsonSerializerContext;
