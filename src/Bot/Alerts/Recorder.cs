using System.Threading.Channels;
using Bot.Chats;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>
/// Writes down what came of errands: the deliveries, the chats that are gone, and how far each alert has come, all of a few milliseconds in one
/// commit. Only then do the errands give their places back, so that a kill repeats no more than those whose outcome was not yet written.
/// </summary>
internal sealed class Recorder(IDocumentStore store, ChatBook chats, AlertMeter meter, TimeProvider time, ILogger<Recorder> logger)
{
    private const int MostInOneCommit = 1000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);
    private readonly DocumentCollection<Broadcast> _broadcasts = new(store, Broadcast.Collection);
    private readonly Channel<Note> _notes = Channel.CreateUnbounded<Note>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Called for each errand once its outcome is durable.</summary>
    public Action<Outcome> Settled { get; set; } = _ => { };

    /// <summary>Writes down that the walk of a run begins, before it does: from then on a chat that moves is noted as due.</summary>
    public Task BeginAsync(Run run, CancellationToken cancellationToken) =>
        chats.SteadilyAsync(() => store.CommitAsync([_broadcasts.Put(run.Draft)], cancellationToken), cancellationToken);

    /// <summary>An errand has an outcome.</summary>
    public void Post(Outcome outcome) => _notes.Writer.TryWrite(new Note(outcome.Errand.Run, outcome));

    /// <summary>All subscribers of a run have been walked.</summary>
    public void PostEnd(Run run) => _notes.Writer.TryWrite(new Note(run, IsEnd: true));

    /// <summary>All messages of a run show this revision.</summary>
    public void PostEdited(Run run, int revision) => _notes.Writer.TryWrite(new Note(run, EditedRevision: revision));

    /// <summary>So many messages are to be expected.</summary>
    public void PostTotal(Run run, long total) => _notes.Writer.TryWrite(new Note(run, Total: total));

    /// <summary>No more will be posted; <see cref="RunAsync"/> ends when all is written.</summary>
    public void Complete() => _notes.Writer.TryComplete();

    /// <summary>Writes until completed.</summary>
    public async Task RunAsync()
    {
        List<Note> notes = [];
        while (await _notes.Reader.WaitToReadAsync())
        {
            await Task.Delay(Gathering, time);
            while (notes.Count < MostInOneCommit && _notes.Reader.TryRead(out var note))
            {
                notes.Add(note);
            }

            await WriteAsync(notes);
            notes.Clear();
        }
    }

    private async Task WriteAsync(List<Note> notes)
    {
        foreach (var note in notes)
        {
            Apply(note);
        }

        while (true)
        {
            try
            {
                await chats.SteadilyAsync(async () => await store.CommitAsync(await ChangesAsync(notes), CancellationToken.None), CancellationToken.None);
                break;
            }
            catch (VersionConflictException)
            {
                // A chat that is gone came back or changed its settings in between: look again.
            }
            catch (StoreException e)
            {
                logger.LogError(e, "The progress of alerts cannot be written; no more are sent until it can.");
                await Task.Delay(AfterFault, time);
            }
        }

        foreach (var note in notes)
        {
            note.Run.Progress = note.Run.Draft;
            note.Run.IsBeingCounted &= note.Total is null;
            if (note.Outcome is { } outcome)
            {
                note.Run.End(outcome.Original ?? outcome.Errand);
                Settled(outcome);
            }
        }
    }

    /// <summary>Counts a note in the progress of its run.</summary>
    private void Apply(Note note)
    {
        var run = note.Run;
        run.IsAtTheEnd |= note.IsEnd;
        var progress = run.Draft;
        if (note.Outcome is { } outcome)
        {
            if ((outcome.Original ?? outcome.Errand).Slot is { } slot && outcome.Result != Result.Abandoned)
            {
                run.Cursor.Settle(slot);
            }

            if (outcome.Result is Result.Abandoned or Result.Edited or Result.Sent && outcome.Row?.Revision != run.Alert.Revision)
            {
                run.CountStale();
            }

            meter.Count(outcome.Result);
            progress = Counted(progress, outcome);
        }

        progress = progress with
        {
            Cursor = run.Cursor.Position,
            IsWalked = progress.IsWalked || (run.IsAtTheEnd && run.Cursor.IsSettled),
            EditedRevision = Math.Max(progress.EditedRevision, note.EditedRevision ?? 0),
            Total = note.Total ?? progress.Total,
        };
        run.Draft = progress with
        {
            FinishedAt = progress.FinishedAt ?? (progress is { IsWalked: true, Waiting: 0 } ? time.GetUtcNow() : null),
        };
    }

    private static Broadcast Counted(Broadcast progress, Outcome outcome)
    {
        var wasWaiting = outcome.Errand.Row is { Due: { } due } && due != Delivery.AtOnce && outcome.Result != Result.Abandoned ? 1 : 0;
        var isWaiting = outcome.Result == Result.Waiting ? 1 : 0;
        progress = progress with { Waiting = Math.Max(0, progress.Waiting - wasWaiting) + isWaiting };
        return outcome.Result switch
        {
            Result.Sent => progress with { Sent = progress.Sent + 1 },
            Result.Edited => progress with { Edited = progress.Edited + 1 },
            Result.Failed => progress with { Failed = progress.Failed + 1 },
            Result.Gone when !outcome.Errand.IsEdit => progress with { Dropped = progress.Dropped + 1 },
            _ => progress,
        };
    }

    private async Task<IReadOnlyCollection<Change>> ChangesAsync(List<Note> notes)
    {
        Dictionary<(string Collection, string Key), Change> changes = [];
        foreach (var outcome in notes.Select(n => n.Outcome).OfType<Outcome>().Where(o => o.Result != Result.Abandoned))
        {
            await AddAsync(outcome, Add);
        }

        foreach (var run in notes.Select(n => n.Run).Distinct())
        {
            Add(_broadcasts.Put(run.Draft));
        }

        return changes.Values;

        void Add(Change change) => changes[(change.Collection, change.Key)] = change;
    }

    private async Task AddAsync(Outcome outcome, Action<Change> add)
    {
        var errand = outcome.Errand;
        if (chats.MovedTo(errand.ChatId) is { } to)
        {
            // The move took along what was known. All it could not know is that the group was told just then.
            if (outcome is { Result: Result.Sent, Row: { } sent })
            {
                add(Delivery.Collection.Put(sent with { ChatId = to, Message = 0 }));
            }

            return;
        }

        var chat = await _chats.GetAsync(ChatSettings.KeyOf(errand.ChatId));
        if (outcome.Row is { } row && (chat is not null || errand.IsEdit))
        {
            add(Delivery.Collection.Put(row));
        }
        else if (errand.Row is not null)
        {
            add(Delivery.Collection.Delete(errand.Key));
        }

        // What is not written of a chat that was forgotten while its message was under way (above) stays forgotten.
        if (outcome.Result != Result.Gone || chat is null)
        {
            return;
        }

        var left = errand.Thread is { } gone ? (chat.Value.Subscriptions ?? []).Where(s => s.Thread != gone).ToArray() : [];
        add(left is [] && (errand.Thread is null || chat.Value with { Subscriptions = null } is { IsEmpty: true })
            ? _chats.Delete(ChatSettings.KeyOf(errand.ChatId), chat.Version)
            : _chats.Put(chat.Value with { Subscriptions = left is [] ? null : left }, chat.Version));
    }

    private sealed record Note(Run Run, Outcome? Outcome = null, bool IsEnd = false, int? EditedRevision = null, long? Total = null);
}
