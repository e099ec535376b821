using Bot.Publishing;
using Bot.Records;

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

/// <summary>What came of publishing a draft: a publication, or a fault; neither when a crash kept it from being told that it had been published.</summary>
internal sealed record DraftOutcome(Draft Draft, Publication? Publication = null, DraftFault? Fault = null);

/// <summary>
/// Publishes drafts, each once: one at a time, only what the editor saw, and after a kill in between the draft is found published.
/// </summary>
internal sealed class DraftPublisher(DraftBook drafts, PublishingDesk desk, RecordKeeper records) : IDisposable
{
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
            if (await drafts.FindAsync(number, cancellationToken) is not { } draft)
            {
                return null;
            }

            return draft.State != DraftState.Open ? new DraftOutcome(draft, Fault: DraftFault.Closed)
                : revision is { } seen && seen != draft.Revision ? new DraftOutcome(draft, Fault: DraftFault.Changed)
                : await PublishAsync(draft, by, quiet, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<DraftOutcome> PublishAsync(Draft draft, Editor by, bool quiet, CancellationToken cancellationToken)
    {
        var (content, entry) = (draft.Content, draft.Content.Document());
        await records.AddPublishersAsync(content.Publishers, cancellationToken);
        var standing = await StandingAsync(content.Corrects ?? entry.Id, cancellationToken);
        if (standing == content.Entry)
        {
            return new DraftOutcome(await CloseAsync(draft, cancellationToken)); // Published just before a kill.
        }

        if (content.Corrects is not null && standing != content.Base)
        {
            return new DraftOutcome(draft, Fault: DraftFault.Overtaken);
        }

        try
        {
            var publication = content.Corrects is { } id
                ? await desk.CorrectAsync(id, entry, by, quiet: quiet, cancellationToken: cancellationToken)
                : await desk.PublishAsync(entry, by, quiet, cancellationToken);
            return new DraftOutcome(await CloseAsync(draft, CancellationToken.None), publication);
        }
        catch (PublishingException e) when (e.Fault == PublishingFault.IdTaken)
        {
            return new DraftOutcome(draft, Fault: DraftFault.IdTaken);
        }
    }

    /// <summary>The exchange as it stands in the record, as compact JSON, or null.</summary>
    private async Task<string?> StandingAsync(string id, CancellationToken cancellationToken) => records.Current.Find(id) is { } exchange
        && await records.DocumentsAsync([exchange], cancellationToken) is [var document] ? DraftContent.Json(document) : null;

    private Task<Draft> CloseAsync(Draft draft, CancellationToken cancellationToken) =>
        drafts.ChangeAsync(draft.Number, (d, at) => d with { State = DraftState.Published, At = at }, cancellationToken);
}
