using Bot.Storage;

namespace Bot.Editing.Drafts;

/// <summary>The drafts, in the store.</summary>
internal sealed class DraftBook(IDocumentStore store, TimeProvider time)
{
    private readonly DocumentCollection<Draft> _drafts = new(store, Draft.Collection);

    /// <summary>Keeps a new draft under the next number.</summary>
    public async Task<Draft> AddAsync(Func<int, DateTimeOffset, Draft> make, CancellationToken cancellationToken)
    {
        while (true)
        {
            var last = await _drafts.ScanAsync(new KeyScan { Reverse = true, Limit = 1 }, cancellationToken).FirstOrDefaultAsync(cancellationToken);
            var draft = make((last?.Value.Number ?? 0) + 1, time.GetUtcNow());
            try
            {
                await store.CommitAsync([_drafts.Put(draft, Change.MustNotExist)], cancellationToken);
                return draft;
            }
            catch (VersionConflictException)
            {
                // Another editor took the number: the next one.
            }
        }
    }

    /// <summary>The draft of that number, or null.</summary>
    public async Task<Draft?> FindAsync(int number, CancellationToken cancellationToken) => (await GetAsync(number, cancellationToken))?.Value;

    /// <summary>The draft of that number with its version, or null.</summary>
    public async Task<Stored<Draft>?> GetAsync(int number, CancellationToken cancellationToken) => await _drafts.GetAsync(Draft.KeyOf(number), cancellationToken);

    /// <summary>The draft when it is published, and the change that notes it: for the commit that publishes it.</summary>
    public (Draft Draft, Change Change) Closing(Stored<Draft> draft)
    {
        var closed = draft.Value with { State = DraftState.Published, At = time.GetUtcNow() };
        return (closed, _drafts.Put(closed, draft.Version));
    }

    /// <summary>The open drafts, oldest first.</summary>
    public async Task<IReadOnlyList<Draft>> OpenAsync(CancellationToken cancellationToken) =>
        await _drafts.ScanIndexAsync(Draft.OpenIndex, IndexScan.All, cancellationToken).Select(d => d.Value).ToListAsync(cancellationToken);

    /// <summary>The newest drafts, whatever became of them, newest first: to be changed together with other things by <see cref="Put"/>.</summary>
    public async Task<IReadOnlyList<Stored<Draft>>> NewestAsync(int most, CancellationToken cancellationToken) =>
        await _drafts.ScanAsync(new KeyScan { Reverse = true, Limit = most }, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The change that keeps a draft, unless it is no longer at that version (null: unless there is one).</summary>
    public Change Put(Draft draft, long? version) => _drafts.Put(draft, version ?? Change.MustNotExist);

    /// <summary>The open draft that changes that exchange, or null.</summary>
    public async Task<Draft?> CorrectingAsync(string exchangeId, CancellationToken cancellationToken) =>
        (await OpenAsync(cancellationToken)).LastOrDefault(d => d.Content.Corrects == exchangeId);

    /// <summary>Changes a draft.</summary>
    public async Task<Draft> ChangeAsync(int number, Func<Draft, DateTimeOffset, Draft> change, CancellationToken cancellationToken) =>
        (await _drafts.UpdateAsync(Draft.KeyOf(number), d => change(d ?? throw new InvalidOperationException("Drafts are never removed."), time.GetUtcNow()), cancellationToken)).Value;
}
