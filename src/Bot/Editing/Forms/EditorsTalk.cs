using Bot.Commands;
using Bot.Conversation;

namespace Bot.Editing.Forms;

/// <summary>What an editor writes without a command: an answer to the form that is open in the chat, else what it would be from anybody.</summary>
internal sealed class EditorsTalk(FormBook forms, AddForm add)
{
    /// <summary>Answers in the place of <paramref name="otherwise"/> where a form is open.</summary>
    public ICommand Before(IChatCommand otherwise) => new Talk(this, otherwise);

    private async Task<Reply?> AnswerAsync(Request request, CancellationToken cancellationToken) => await forms.FindAsync(request, cancellationToken) switch
    {
        { Kind: FormKind.Add } form when request.Command is null => await add.AnswerAsync(form, request.Arguments, request, cancellationToken),
        _ => null,
    };

    private sealed class Talk(EditorsTalk talk, IChatCommand otherwise) : IChatCommand
    {
        public string Name => otherwise.Name;

        public CommandGroup Group => otherwise.Group;

        public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
            await talk.AnswerAsync(request, cancellationToken) ?? await otherwise.AnswerAsync(request, cancellationToken);
    }
}
