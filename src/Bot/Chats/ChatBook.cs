using Bot.Storage;

namespace Bot.Chats;

/// <summary>What chats have chosen.</summary>
internal sealed class ChatBook(IDocumentStore store)
{
    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);

    /// <summary>The settings of a chat; defaults when it chose nothing.</summary>
    public async ValueTask<ChatSettings> FindAsync(long chatId, CancellationToken cancellationToken) =>
        (await _chats.GetAsync(ChatSettings.KeyOf(chatId), cancellationToken))?.Value ?? new ChatSettings { ChatId = chatId };

    /// <summary>Changes the settings of a chat.</summary>
    public Task<Stored<ChatSettings>> ChangeAsync(long chatId, Func<ChatSettings, ChatSettings> change, CancellationToken cancellationToken) =>
        _chats.UpdateAsync(ChatSettings.KeyOf(chatId), s => change(s ?? new ChatSettings { ChatId = chatId }), cancellationToken);

    /// <summary>Erases everything kept about a chat.</summary>
    public Task ForgetAsync(long chatId, CancellationToken cancellationToken) =>
        store.CommitAsync([_chats.Delete(ChatSettings.KeyOf(chatId))], cancellationToken);

    /// <summary>
    /// Moves everything kept about the chat <paramref name="from"/> to <paramref name="to"/>. Doing it twice does no harm, and what was chosen
    /// in the new chat meanwhile stays.
    /// </summary>
    public async Task MoveAsync(long from, long to, CancellationToken cancellationToken)
    {
        while (await _chats.GetAsync(ChatSettings.KeyOf(from), cancellationToken) is { } old)
        {
            var forget = _chats.Delete(ChatSettings.KeyOf(from), old.Version);
            var isTaken = await _chats.GetAsync(ChatSettings.KeyOf(to), cancellationToken) is not null;
            try
            {
                await store.CommitAsync(isTaken ? [forget] : [forget, _chats.Put(old.Value with { ChatId = to }, Change.MustNotExist)], cancellationToken);
                return;
            }
            catch (VersionConflictException)
            {
                // One of the two changed meanwhile: look again.
            }
        }
    }
}
