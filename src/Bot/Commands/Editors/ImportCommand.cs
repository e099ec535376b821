using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Forms;
using Bot.Editing.Imports;

namespace Bot.Commands.Editors;

/// <summary><c>/import [text or link]</c>: a news text becomes a draft, each figure with the words it was read from. Alone it reads the message that it answers, or the next one.</summary>
internal sealed class ImportCommand(ImportDesk desk, FormBook forms) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Arguments != "cancel")
        {
            return await desk.ImportAsync(request.Arguments, null, request, cancellationToken);
        }

        await forms.CloseAsync(request, cancellationToken);
        return new Card { Title = request.Wording["form.cancelled"] };
    }
}
