using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;

namespace Bot.Commands.Editors;

/// <summary><c>/add &lt;line&gt;</c>: a draft of a new exchange, in one line; without a line step by step.</summary>
internal sealed class Add(DraftDesk desk) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "add";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => request.Arguments.Length == 0
        ? Usage.WithoutButtons(Name, request.Wording)
        : await desk.AddAsync(request.Arguments, request, cancellationToken);
}
