using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;

namespace Bot.Commands.Editors;

/// <summary><c>/claim &lt;draft or exchange&gt; ua=207@zelensky source=https://…</c>: what somebody else says about it.</summary>
internal sealed class ClaimCommand(DraftDesk desk) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "claim";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
        request.FirstWordAndRest() is [var target, var claim]
            ? await desk.EditAsync(target, claim, "/claim", addsClaims: true, request, cancellationToken)
            : Usage.WithoutButtons(Name, request.Wording);
}
