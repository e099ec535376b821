using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;

namespace Bot.Commands.Editors;

/// <summary><c>/source &lt;draft or exchange&gt; &lt;link&gt; [title=… published=… publisher=…]</c>: another page that reports it.</summary>
internal sealed class Source(DraftDesk desk) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "source";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
        request.FirstWordAndRest() is [var target, var link]
            ? await desk.EditAsync(target, link.Contains('=', StringComparison.Ordinal) || link.Contains("://", StringComparison.Ordinal) ? link : "source=" + link, "/source", addsClaims: false, request, cancellationToken)
            : Usage.WithoutButtons(Name, request.Wording);
}
