using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Forms;

namespace Bot.Commands.Editors;

/// <summary><c>/cancel</c>: closes the form that is open in the chat, of an /add or an /import.</summary>
internal sealed class Cancel(FormBook forms) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "cancel";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (await forms.FindAsync(request, cancellationToken) is null)
        {
            return new Card { Title = request.Wording["form.none"] };
        }

        await forms.CloseAsync(request, cancellationToken);
        return new Card { Title = request.Wording["form.cancelled"] };
    }
}
