using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Bot.TelegramApi.Types;

namespace Bot.Intake;

/// <summary>An update that was received and is not yet handled.</summary>
/// <param name="Update">The update.</param>
/// <param name="Starts">0 in the run that received it; in later runs, how many of them have begun to handle it, this one included.</param>
/// <param name="IsWarning">Whether it is to be answered with the warning of <see cref="UserLimit"/>.</param>
internal sealed record InboxEntry(Update Update, int Starts = 0, bool IsWarning = false)
{
    /// <summary>
    /// A run that ends while handling an update may have been ended by it; so many runs make that certain. Few would not do: whoever kills the
    /// program a dozen times still waits for an answer, while a crash at every start gets here within minutes.
    /// </summary>
    public const int MostStarts = 100;

    /// <summary>Whether handling it would probably end the program once more.</summary>
    [JsonIgnore]
    public bool IsPoison => Starts > MostStarts;
}

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
internal sealed class Inbox(IDocumentStore store, TimeProvider time, long botId, ILogger<Inbox> logger)
{
    /// <summary>After a week without updates Telegram may number the next ones anew, possibly lower (Bot API, Update.update_id).</summary>
    private static readonly TimeSpan NumberingMayRestart = TimeSpan.FromDays(6);

    /// <summary>Telegram keeps updates for a day: after two, none that was received before can come again.</summary>
    private static readonly TimeSpan ForgottenByTelegram = TimeSpan.FromDays(2);

    private readonly DocumentCollection<InboxEntry> _entries = new(store, Entries);
    private readonly DocumentCollection<InboxState> _states = new(store, States);

    /// <summary>Collection "inbox", by update id.</summary>
    public static CollectionDefinition<InboxEntry> Entries { get; } = new("inbox", IntakeJson.Default.InboxEntry, e => KeyOf(e.Update.UpdateId));

    /// <summary>Collection "offsets", by bot id.</summary>
    public static CollectionDefinition<InboxState> States { get; } =
        new("offsets", IntakeJson.Default.InboxState, s => s.BotId.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The offset to poll from; null for whatever Telegram holds. After a long pause the numbering may have begun anew below the old offset,
    /// and asking from there would make Telegram forget the new updates.
    /// </summary>
    public async Task<long?> NextOffsetAsync(CancellationToken cancellationToken) =>
        await StateAsync(cancellationToken) is { } state && time.GetUtcNow() - state.ReceivedAt < ForgottenByTelegram ? state.Next : null;

    /// <summary>Entries left from earlier runs, oldest first.</summary>
    public async Task<IReadOnlyList<InboxEntry>> LeftoversAsync(CancellationToken cancellationToken)
    {
        List<InboxEntry> left = [];
        List<Change> unreadable = [];
        await foreach (var document in store.ScanAsync(Entries.Name, KeyScan.All, cancellationToken))
        {
            try
            {
                var entry = Entries.Read(document).Value;
                left.Add(entry with { Starts = entry.Starts + 1 });
            }
            catch (StoreException)
            {
                // One entry that another version wrote must not keep the program from starting.
                logger.LogError("Update {UpdateId} is left from an earlier run and cannot be read; it is dropped.", document.Key);
                unreadable.Add(_entries.Delete(document.Key));
            }
        }

        await store.CommitAsync(unreadable, cancellationToken);
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

    /// <summary>Notes that <paramref name="entry"/> is about to be handled. Only leftovers are under suspicion, so the usual way costs nothing.</summary>
    public Task BeginAsync(InboxEntry entry, CancellationToken cancellationToken) => entry.Starts == 0
        ? Task.CompletedTask : store.CommitAsync([_entries.Put(entry)], cancellationToken);

    /// <summary>Takes <see cref="BeginAsync"/> back: the entry has to wait, and it did not end the program.</summary>
    public Task PutBackAsync(InboxEntry entry, CancellationToken cancellationToken) => entry.Starts == 0
        ? Task.CompletedTask : store.CommitAsync([_entries.Put(entry with { Starts = entry.Starts - 1 })], cancellationToken);

    /// <summary>Forgets a handled update.</summary>
    public Task DoneAsync(Update update, CancellationToken cancellationToken) =>
        store.CommitAsync([_entries.Delete(KeyOf(update.UpdateId))], cancellationToken);

    private static string KeyOf(long updateId) => updateId.ToString("D19", CultureInfo.InvariantCulture);

    private async Task<InboxState?> StateAsync(CancellationToken cancellationToken) =>
        (await _states.GetAsync(botId.ToString(CultureInfo.InvariantCulture), cancellationToken))?.Value;
}

// Not WhenWritingDefault: an offset of 0 or a false that is left out could not be read back, because Telegram's types require them.
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InboxEntry))]
[JsonSerializable(typeof(InboxState))]
internal sealed partial class IntakeJson : JsonSerializerContext;
