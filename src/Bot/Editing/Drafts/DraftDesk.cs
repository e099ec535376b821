using System.Collections.Immutable;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Lines;
using Bot.Publishing;
using Bot.Records;

namespace Bot.Editing.Drafts;

/// <summary>Begins and changes drafts, and answers with their preview.</summary>
internal sealed class DraftDesk(DraftBook drafts, DraftCards cards, DraftMerger merger, EntryWriter writer, RecordKeeper records)
{
    /// <summary>Begins a draft of a new exchange from a line.</summary>
    public async Task<Reply> AddAsync(string line, Request request, CancellationToken cancellationToken, ImmutableArray<Evidence> evidence = default) =>
        writer.Write(line, new EntryContext(records.Current, request.Today), out var faults) is { } written
            ? await BeginAsync(new DraftContent(DraftContent.Json(written.Document), written.NewPublishers), evidence.IsDefault ? [] : evidence, request, cancellationToken)
            : FaultCard.Of(faults, "/add", request.Wording);

    /// <summary>Begins a draft of what is given.</summary>
    public async Task<Reply> BeginAsync(DraftContent content, ImmutableArray<Evidence> evidence, Request request, CancellationToken cancellationToken)
    {
        var draft = await drafts.AddAsync(
            (number, at) => new Draft { Number = number, By = request.UserId, ByName = request.UserName, At = at, Content = content, Evidence = evidence }, cancellationToken);
        return await cards.PreviewAsync(draft, request, cancellationToken);
    }

    /// <summary>
    /// Writes a line into a draft, or into a draft that corrects an exchange of the record: the one that is open already, or a new one.
    /// </summary>
    /// <param name="target">"d12", or the id of an exchange.</param>
    /// <param name="line">The assignments.</param>
    /// <param name="command">As typed, for the line corrected.</param>
    /// <param name="addsClaims">Whether figures are further claims.</param>
    /// <param name="request">Who edits.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Reply> EditAsync(string target, string line, string command, bool addsClaims, Request request, CancellationToken cancellationToken)
    {
        var (draft, content) = await FindAsync(target, cancellationToken);
        if (content is null)
        {
            return DraftCards.NoTarget(target, request.Wording);
        }

        if (draft is { State: not DraftState.Open })
        {
            return await cards.ControlAsync(draft, request, cancellationToken);
        }

        var before = content.Document();
        var context = new EntryContext(records.Current, request.Today, before, content.Corrects, content.Publishers, addsClaims);
        if (writer.Write(line, context, out var faults) is not { } written)
        {
            return FaultCard.Of(faults, $"{command} {target}", request.Wording);
        }

        var changed = content with { Entry = DraftContent.Json(written.Document), Publishers = written.NewPublishers };
        if (changed.Entry == content.Entry)
        {
            return new Card { Title = request.Wording["draft.nothingChanged"] };
        }

        return draft is null
            ? await BeginAsync(changed, [], request, cancellationToken)
            : await cards.PreviewAsync(await drafts.ChangeAsync(draft.Number, (d, at) => d.Changed(changed, at), cancellationToken), request, cancellationToken);
    }

    /// <summary>Gives a draft another id, since its own was taken meanwhile.</summary>
    public async Task<Reply> RenewAsync(Draft draft, Request request, CancellationToken cancellationToken)
    {
        var context = new EntryContext(records.Current, request.Today, draft.Content.Document(), draft.Content.Corrects, draft.Content.Publishers);
        var renewed = writer.Write("", context, out _) is { } written
            ? await drafts.ChangeAsync(draft.Number, (d, at) => d.Changed(d.Content with { Entry = DraftContent.Json(written.Document) }, at), cancellationToken) : draft;
        return await cards.PreviewAsync(renewed, request, cancellationToken);
    }

    /// <summary>Turns a draft of a new exchange into a correction of one that is on record: with the draft's claims and sources.</summary>
    public async Task<Reply?> MergeAsync(Draft draft, string id, Request request, CancellationToken cancellationToken)
    {
        if (await ContentOfAsync(id, cancellationToken) is not { } existing || draft.State != DraftState.Open)
        {
            return null;
        }

        var content = merger.Merge(existing, draft.Content.Document(), draft.Content.Publishers);
        return content.Entry == existing.Entry
            ? new Card { Title = request.Wording["draft.nothingChanged"] }
            : await cards.PreviewAsync(await drafts.ChangeAsync(draft.Number, (d, at) => d.Changed(content, at), cancellationToken), request, cancellationToken);
    }

    /// <summary>Who edits, for the audit trail.</summary>
    public static Editor EditorOf(Request request) => new(request.UserId, request.UserName, request.ChatId);

    /// <summary>The draft of that name, or the open one that corrects that exchange, and what it says; without a draft the exchange as a beginning.</summary>
    public async Task<(Draft? Draft, DraftContent? Content)> FindAsync(string target, CancellationToken cancellationToken)
    {
        var draft = Draft.NumberIn(target) is { } number
            ? await drafts.FindAsync(number, cancellationToken)
            : await drafts.CorrectingAsync(target.ToLowerInvariant(), cancellationToken);
        return (draft, draft?.Content ?? await ContentOfAsync(target.ToLowerInvariant(), cancellationToken));
    }

    /// <summary>The exchange of the record as the beginning of a draft that corrects it, or null.</summary>
    public async Task<DraftContent?> ContentOfAsync(string id, CancellationToken cancellationToken)
    {
        if (records.Current.Find(id) is not { } exchange || await records.DocumentsAsync([exchange], cancellationToken) is not [var document])
        {
            return null;
        }

        var json = DraftContent.Json(document);
        return new DraftContent(json, [], id, json);
    }
}
