using Bot.Conversation;
using Bot.Editing.Imports;

namespace Bot.Commands.Editors;

/// <summary><c>/import [text or link]</c>: a news text becomes a draft, each figure with the words it was read from. Alone it reads the message that it answers, or the next one.</summary>
internal sealed class ImportCommand(ImportDesk desk) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => desk.ImportAsync(request.Arguments, null, request, cancellationToken);
}
