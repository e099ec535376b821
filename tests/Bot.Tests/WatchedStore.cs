using Bot.Storage;

namespace Bot.Tests;

/// <summary>A store whose commits a test looks at, and may let fail.</summary>
internal sealed class WatchedStore(IDocumentStore store, Func<IReadOnlyCollection<Change>, Task> before, Action<IReadOnlyCollection<Change>> after) : StoreFront(store)
{
    public override async Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default)
    {
        await before(changes);
        var version = await base.CommitAsync(changes, cancellationToken);
        after(changes);
        return version;
    }
}
