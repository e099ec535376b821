using Bot.Storage;

namespace Bot.Tests.Alerts;

/// <summary>A store whose commits take no virtual time.</summary>
internal sealed class VirtualStore(IDocumentStore store, VirtualTime time) : StoreFront(store)
{
    public override Task<long> CommitAsync(IReadOnlyCollection<Change> changes, CancellationToken cancellationToken = default) =>
        time.Outside(base.CommitAsync(changes, cancellationToken));
}
