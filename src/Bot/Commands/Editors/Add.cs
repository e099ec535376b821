using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Editing.Forms;

namespace Bot.Commands.Editors;

/// <summary><c>/add &lt;line&gt;</c>: a draft of a new exchange, in one line; without a line step by step.</summary>
internal sealed class Add(DraftDesk desk, AddForm form) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "add";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => request.Arguments switch
    {
        "" => await form.BeginAsync(request, cancellationToken),
        [AddForm.Mark, ..] => await form.PressedAsync(request, cancellationToken),
        var line => await desk.AddAsync(line, request, cancellationToken),
    };
}
