using System.Collections.Concurrent;
using Bot.Alerts;
using Bot.Storage;

namespace Bot.Chats;

/// <summary>What chats have chosen, and what is kept of the alerts they got.</summary>
internal sealed class ChatBook(IDocumentStore store) : IDisposable
{
    private readonly SemaphoreSlim _steady = new(1, 1);
    private readonly ConcurrentDictionary<long, long> _moves = new();
    private readonly ConcurrentDictionary<long, long> _movesBack = new();
    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);
    private readonly DocumentCollection<Broadcast> _broadcasts = new(store, Broadcast.Collection);

    /// <summary>The settings of a chat; defaults when it chose nothing.</summary>
    public async ValueTask<ChatSettings> FindAsync(long chatId, CancellationToken cancellationToken) =>
        (await _chats.GetAsync(ChatSettings.KeyOf(chatId), cancellationToken))?.Value ?? new ChatSettings { ChatId = chatId };

    /// <summary>Changes the settings of a chat. One in which nothing is chosen any more is erased.</summary>
    public async Task<Stored<ChatSettings>> ChangeAsync(long chatId, Func<ChatSettings, ChatSettings> change, CancellationToken cancellationToken)
    {
        var changed = await _chats.UpdateAsync(ChatSettings.KeyOf(chatId), s => change(s ?? new ChatSettings { ChatId = chatId }), cancellationToken);
        if (changed.Value.IsEmpty)
        {
            try
            {
                await store.CommitAsync([_chats.Delete(ChatSettings.KeyOf(chatId), changed.Version)], cancellationToken);
            }
            catch (VersionConflictException)
            {
                // Something was chosen in between.
            }
        }

        return changed;
    }

    /// <summary>Does <paramref name="work"/> while no chat is moved or forgotten: what it writes about a chat is written where the chat then is.</summary>
    public async Task<T> SteadilyAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _steady.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _steady.Release();
        }
    }

    /// <summary>The id that the chat has got since the start of the program, or null: messages to its old one may still be under way.</summary>
    public long? MovedTo(long chatId) => _moves.TryGetValue(chatId, out var to) ? to : null;

    /// <summary>The id that the chat had before, when it moved since the start of the program, or null.</summary>
    public long? MovedFrom(long chatId) => _movesBack.TryGetValue(chatId, out var from) ? from : null;

    /// <summary>Erases everything kept about a chat: its settings, its subscriptions, and which alerts it got.</summary>
    public Task ForgetAsync(long chatId, CancellationToken cancellationToken) => SteadilyAsync(async () =>
    {
        List<Change> changes = [_chats.Delete(ChatSettings.KeyOf(chatId))];
        await foreach (var broadcast in _broadcasts.ScanAsync(cancellationToken: cancellationToken))
        {
            changes.AddRange((await DeliveriesAsync(broadcast.Value, chatId, cancellationToken)).Select(d => Delivery.Collection.Delete(d.Key)));
        }

        return await store.CommitAsync(changes, cancellationToken);
    }, cancellationToken);

    /// <summary>
    /// Moves everything kept about the chat <paramref name="from"/> to <paramref name="to"/>. Doing it twice does no harm. The new id may lie on
    /// the other side of the cursor of an alert that is on its way; so that it is neither missed nor told twice, its turn is noted as due now,
    /// unless it had the alert under one of its ids.
    /// </summary>
    public Task MoveAsync(long from, long to, CancellationToken cancellationToken) => SteadilyAsync(async () =>
    {
        while (!await TryMoveAsync(from, to, cancellationToken))
        {
            // Something was chosen in one of the two meanwhile: look again.
        }

        return to;
    }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _steady.Dispose();

    private async Task<bool> TryMoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        if (await _chats.GetAsync(ChatSettings.KeyOf(from), cancellationToken) is not { Value: var old, Version: var version })
        {
            return true;
        }

        var present = await _chats.GetAsync(ChatSettings.KeyOf(to), cancellationToken);
        var settings = Merge(old, present?.Value ?? new ChatSettings { ChatId = to });
        List<Change> changes = [_chats.Put(settings, present?.Version ?? Change.MustNotExist), _chats.Delete(ChatSettings.KeyOf(from), version)];
        await foreach (var broadcast in _broadcasts.ScanAsync(cancellationToken: cancellationToken))
        {
            var (had, has) = (await DeliveriesAsync(broadcast.Value, from, cancellationToken), await DeliveriesAsync(broadcast.Value, to, cancellationToken));
            changes.AddRange(had.Select(d => Delivery.Collection.Delete(d.Key)));
            // Messages of the group are not messages of the supergroup: those that were sent cannot be edited any more.
            changes.AddRange(had.ExceptBy(has.Select(d => d.Thread), d => d.Thread).Select(d => Delivery.Collection.Put(d with { ChatId = to, Message = 0 })));
            changes.AddRange(
                from thread in broadcast.Value is { IsWalked: true } or { IsForgotten: true } ? [] : (settings.Subscriptions ?? []).Select(s => s.Thread).Distinct()
                where !had.Concat(has).Any(d => d.Thread == thread)
                select Delivery.Collection.Put(new Delivery { AlertId = broadcast.Value.Id, ChatId = to, Thread = thread, Due = Delivery.AtOnce }));
        }

        try
        {
            (_moves[from], _movesBack[to]) = (to, from);
            await store.CommitAsync(changes, cancellationToken);
            return true;
        }
        catch (VersionConflictException)
        {
            return false;
        }
    }

    private static ChatSettings Merge(ChatSettings old, ChatSettings present) => old with
    {
        ChatId = present.ChatId,
        Language = present.Language ?? old.Language,
        Zone = present.Zone ?? old.Zone,
        Quiet = present.Quiet ?? old.Quiet,
        Subscriptions = old.Subscriptions is null ? present.Subscriptions : [.. old.Subscriptions.Union(present.Subscriptions ?? [])],
    };

    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync(Broadcast broadcast, long chatId, CancellationToken cancellationToken)
    {
        List<Delivery> found = [];
        if (broadcast.IsForgotten)
        {
            return found;
        }

        var key = Delivery.KeyOf(broadcast.Id, chatId, null);
        if (await store.GetAsync(Delivery.Collection.Name, key, cancellationToken) is { } document)
        {
            found.Add(Delivery.Of(document));
        }

        await foreach (var topic in store.ScanAsync(Delivery.Collection.Name, new KeyScan { Prefix = key + "." }, cancellationToken))
        {
            found.Add(Delivery.Of(topic));
        }

        return found;
    }
}
