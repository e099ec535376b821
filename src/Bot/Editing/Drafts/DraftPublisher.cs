using Bot.Publishing;
using Bot.Records;
using Bot.Storage;

namespace Bot.Editing.Drafts;

/// <summary>Why a draft was not published.</summary>
internal enum DraftFault
{
    /// <summary>It was published or discarded already.</summary>
    Closed,

    /// <summary>It says something else than the preview did.</summary>
    Changed,

    /// <summary>The exchange that it changes was changed or retracted meanwhile.</summary>
    Overtaken,

    /// <summary>Another exchange has its id meanwhile.</summary>
    IdTaken,
}

/// <summary>What came of publishing a draft: a publication, or a fault; neither when the record says the same already.</summary>
internal sealed record DraftOutcome(Draft Draft, Publication? Publication = null, DraftFault? Fault = null);

/// <summary>
/// Publishes drafts, each once and only what the editor saw: the commit that changes the record closes the draft.
/// </summary>
internal sealed class DraftPublisher(IDocumentStore store, DraftBook drafts, PublishingDesk desk, RecordKeeper records) : IDisposable
{
    /// <summary>So that a button pressed twice finds the draft closed, and not its id taken.</summary>
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Publishes a draft.</summary>
    /// <param name="number">Which.</param>
    /// <param name="revision">The revision that the editor saw, or null for the newest.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="quiet">Alert nobody.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<DraftOutcome?> PublishAsync(int number, int? revision, Editor by, bool quiet, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                if (await drafts.GetAsync(number, cancellationToken) is not { Value: var draft } stored)
                {
                    return null;
                }

                try
                {
                    return draft.State != DraftState.Open ? new DraftOutcome(draft, Fault: DraftFault.Closed)
                        : revision is { } seen && seen != draft.Revision ? new DraftOutcome(draft, Fault: DraftFault.Changed)
                        : await PublishAsync(stored, by, quiet, cancellationToken);
                }
                catch (VersionConflictException)
                {
                    // Somebody changed or discarded it in between: look again.
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<DraftOutcome> PublishAsync(Stored<Draft> stored, Editor by, bool quiet, CancellationToken cancellationToken)
    {
        var (draft, content, entry) = (stored.Value, stored.Value.Content, stored.Value.Content.Document());
        var (closed, close) = drafts.Closing(stored);
        await records.AddPublishersAsync(content.Publishers, cancellationToken);
        var standing = await StandingAsync(content.Corrects ?? entry.Id, cancellationToken);
        if (standing == content.Entry)
        {
            await store.CommitAsync([close], cancellationToken); // Somebody else entered the very same.
            return new DraftOutcome(closed);
        }

        if (content.Corrects is not null && standing != content.Base)
        {
            return new DraftOutcome(draft, Fault: DraftFault.Overtaken);
        }

        try
        {
            var publication = content.Corrects is { } id
                ? await desk.CorrectAsync(id, entry, by, quiet: quiet, along: close, cancellationToken: cancellationToken)
                : await desk.PublishAsync(entry, by, quiet, close, cancellationToken);
            return new DraftOutcome(closed, publication);
        }
        catch (PublishingException e) when (e.Fault == PublishingFault.IdTaken)
        {
            return new DraftOutcome(draft, Fault: DraftFault.IdTaken);
        }
    }

    /// <summary>The exchange as it stands in the record, as compact JSON, or null.</summary>
    private async Task<string?> StandingAsync(string id, CancellationToken cancellationToken) => records.Current.Find(id) is { } exchange
        && await records.DocumentsAsync([exchange], cancellationToken) is [var document] ? DraftContent.Json(document) : null;
}
