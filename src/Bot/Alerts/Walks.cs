using Bot.Chats;
using Bot.Exchanges;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>What a walk says when asked for its next errand.</summary>
internal enum WalkState
{
    /// <summary>Here is one.</summary>
    Errand,

    /// <summary>There is none now; ask again soon.</summary>
    Waiting,

    /// <summary>There is none until something changes.</summary>
    Resting,

    /// <summary>There will be none any more.</summary>
    Ended,
}

/// <summary>Goes through the store in small batches and hands out errands one by one. For the feeder alone.</summary>
internal interface IWalk
{
    /// <summary>The next errand, or why there is none.</summary>
    ValueTask<(WalkState State, Errand? Errand)> NextAsync(CancellationToken cancellationToken);
}

/// <summary>Goes through the subscribers of an alert in the order of their keys, from the cursor on. Who has a delivery already is passed over.</summary>
internal sealed class SubscriberWalk(IDocumentStore store, Run run) : IWalk
{
    /// <summary>Small, so that who unsubscribes is asked no longer than a moment later.</summary>
    private const int Batch = 32;

    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);
    private readonly Queue<Errand> _errands = [];
    private string? _after = run.Progress.Cursor;
    private bool _isAtTheEnd;

    /// <summary>The alert.</summary>
    public Run Run => run;

    /// <inheritdoc/>
    public async ValueTask<(WalkState State, Errand? Errand)> NextAsync(CancellationToken cancellationToken)
    {
        if (run.Alert.IsRetracted)
        {
            return (WalkState.Resting, null);
        }

        for (var batches = 0; _errands.Count == 0; batches++)
        {
            if (_isAtTheEnd)
            {
                return (WalkState.Ended, null);
            }

            if (batches > 0)
            {
                return (WalkState.Waiting, null); // Nobody in that batch is concerned: let the other walks have their turn.
            }

            await ReadBatchAsync(cancellationToken);
        }

        return (WalkState.Errand, _errands.Dequeue());
    }

    /// <summary>The errand that brings the alert to a chat.</summary>
    public static Errand ErrandOf(Run run, ChatSettings chat, long? thread, string filter, Delivery? row, Cursor.Slot? slot) => new()
    {
        Run = run,
        ChatId = chat.ChatId,
        Thread = thread,
        Filter = filter,
        Language = chat.Language ?? chat.AlertLanguage ?? Language.English,
        Chat = chat,
        Row = row,
        Slot = slot,
    };

    private async Task ReadBatchAsync(CancellationToken cancellationToken)
    {
        var read = 0;
        var audience = run.Text.Audience;
        await foreach (var chat in _chats.ScanIndexAsync(audience.Index, IndexScan.Equal(audience.Value, _after) with { Limit = Batch }, cancellationToken))
        {
            List<(long? Thread, string Filter)> open = [];
            foreach (var concerned in audience.In(chat.Value))
            {
                if (await store.GetAsync(Delivery.Collection.Name, Delivery.KeyOf(run.Alert.Id, chat.Value.ChatId, concerned.Thread), cancellationToken) is null)
                {
                    open.Add(concerned);
                }
            }

            // Only now: a store that fails above must not make the walk pass over the chat.
            read++;
            _after = ChatSettings.KeyOf(chat.Value.ChatId);
            var slot = run.Cursor.Enter(_after, open.Count);
            open.ForEach(concerned => _errands.Enqueue(ErrandOf(run, chat.Value, concerned.Thread, concerned.Filter, null, slot)));
        }

        _isAtTheEnd = read < Batch;
    }
}

/// <summary>
/// Goes through the messages that show an older revision of an alert. At its end it waits for everything under way, and begins again when one of
/// those turned out to show an older revision too. Only when a walk found none is the alert edited.
/// </summary>
internal sealed class EditWalk(IDocumentStore store, Run run, int revision) : IWalk
{
    private const int Batch = 64;
    private readonly Queue<Errand> _errands = [];
    private Errand[]? _last;
    private int _stale = run.Stale;
    private string? _after;
    private bool _isAtTheEnd;

    /// <summary>The alert.</summary>
    public Run Run => run;

    /// <summary>The revision that the messages will show.</summary>
    public int Revision => revision;

    /// <inheritdoc/>
    public async ValueTask<(WalkState State, Errand? Errand)> NextAsync(CancellationToken cancellationToken)
    {
        if (run.Alert.Revision != revision)
        {
            return (WalkState.Ended, null); // A later correction has a walk of its own.
        }

        if (_errands.Count == 0 && !_isAtTheEnd)
        {
            await ReadBatchAsync(cancellationToken);
        }

        if (_errands.TryDequeue(out var errand))
        {
            return (WalkState.Errand, errand);
        }

        if (!_isAtTheEnd || run.AreUnderWay(_last ??= run.UnderWay))
        {
            return (WalkState.Waiting, null);
        }

        if (run.Stale == _stale)
        {
            return (WalkState.Ended, null);
        }

        (_last, _stale, _after, _isAtTheEnd) = (null, run.Stale, null, false);
        return (WalkState.Waiting, null);
    }

    private async Task ReadBatchAsync(CancellationToken cancellationToken)
    {
        var read = 0;
        var scan = new KeyScan { Prefix = Delivery.Prefix(run.Alert.Id), After = _after, Limit = Batch };
        await foreach (var document in store.ScanAsync(Delivery.Collection.Name, scan, cancellationToken))
        {
            read++;
            _after = document.Key;
            var row = Delivery.Of(document);
            if (row is { Message: > 0, Due: null } && row.Revision < revision)
            {
                _errands.Enqueue(new Errand { Run = run, ChatId = row.ChatId, Thread = row.Thread, Language = row.Language, Row = row, IsEdit = true });
            }
        }

        _isAtTheEnd = read < Batch;
    }
}

/// <summary>Goes through the deliveries of all alerts that are due: the end of quiet hours, a later attempt. Begins anew every second.</summary>
/// <param name="store">The store.</param>
/// <param name="book">Knows which chats moved.</param>
/// <param name="runOf">Finds the run of an alert; null when the alert is no more.</param>
/// <param name="settle">Takes what has come of a delivery without sending anything.</param>
/// <param name="isUnderWay">Whether a delivery is under way.</param>
/// <param name="time">The clock.</param>
internal sealed class DueWalk(
    IDocumentStore store, ChatBook book, Func<string, CancellationToken, Task<Run?>> runOf, Action<Outcome> settle, Func<string, bool> isUnderWay, TimeProvider time) : IWalk
{
    private const int Batch = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);
    private readonly Queue<(string Key, string Value)> _due = [];
    private IndexPosition? _after;
    private long? _begunAt;

    /// <inheritdoc/>
    public async ValueTask<(WalkState State, Errand? Errand)> NextAsync(CancellationToken cancellationToken)
    {
        if (_due.Count == 0 && !await ReadBatchAsync(cancellationToken))
        {
            return (WalkState.Resting, null);
        }

        return _due.TryDequeue(out var due) && await ErrandAsync(due.Key, cancellationToken) is { } errand ? (WalkState.Errand, errand) : (WalkState.Waiting, null);
    }

    private async Task<bool> ReadBatchAsync(CancellationToken cancellationToken)
    {
        if (_after is null)
        {
            if (_begunAt is { } begun && time.GetElapsedTime(begun) < Pause)
            {
                return false;
            }

            _begunAt = time.GetTimestamp();
        }

        var until = Delivery.DueKey(time.GetUtcNow().AddSeconds(1));
        await foreach (var document in store.ScanIndexAsync(
            Delivery.Collection.Name, Delivery.DueIndex, IndexScan.Between(null, until) with { After = _after, Limit = Batch }, cancellationToken))
        {
            _due.Enqueue((document.Key, Delivery.DueKey(Delivery.Of(document).Due!.Value)));
        }

        _after = _due.Count == Batch ? new IndexPosition(_due.Last().Value, _due.Last().Key) : null;
        return _due.Count > 0;
    }

    private async Task<Errand?> ErrandAsync(string key, CancellationToken cancellationToken)
    {
        // Read again: since the batch was read it may have been settled. What is under way to a group's old id may still tell it.
        if (isUnderWay(key) || await store.GetAsync(Delivery.Collection.Name, key, cancellationToken) is not { } document || Delivery.Of(document) is not { Due: not null } row)
        {
            return null;
        }

        if (book.MovedFrom(row.ChatId) is { } from && isUnderWay(Delivery.KeyOf(row.AlertId, from, row.Thread)))
        {
            return null;
        }

        if (await runOf(row.AlertId, cancellationToken) is not { } run)
        {
            await store.CommitAsync([Delivery.Collection.Delete(key, document.Version)], cancellationToken);
            return null;
        }

        var chat = (await _chats.GetAsync(ChatSettings.KeyOf(row.ChatId), cancellationToken))?.Value;
        foreach (var (thread, filter) in chat is null ? [] : run.Text.Audience.In(chat))
        {
            if (thread == row.Thread)
            {
                return SubscriberWalk.ErrandOf(run, chat!, thread, filter, row, null);
            }
        }

        // Unsubscribed in the meantime.
        settle(new Outcome(new Errand { Run = run, ChatId = row.ChatId, Thread = row.Thread, Row = row }, Result.Nothing, null));
        return null;
    }
}
