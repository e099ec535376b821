using Bot.Commands;
using Bot.Conversation;
using Bot.Editing.Imports;

namespace Bot.Editing.Forms;

/// <summary>What an editor writes without a command: an answer to the form that is open in the chat, else what it would be from anybody.</summary>
internal sealed class EditorsTalk(FormBook forms, AddForm add, ImportDesk import)
{
    private const string ImportCommand = "/import";

    /// <summary>Answers in the place of <paramref name="otherwise"/> where a form is open.</summary>
    public ICommand Before(IChatCommand otherwise) => new Talk(this, otherwise);

    private async Task<Reply?> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var text = request.Command is null ? request.Arguments : request.Message?.Caption ?? "";
        return await forms.FindAsync(request, cancellationToken) switch
        {
            { Kind: FormKind.Add } form when request.Command is null => await add.AnswerAsync(form, text, request, cancellationToken),
            { Kind: FormKind.Import } form => await import.ImportAsync(text, form, request, cancellationToken),
            _ when IsArticle(text, request) => await import.ImportAsync(text.StartsWith(ImportCommand, StringComparison.OrdinalIgnoreCase) ? text[ImportCommand.Length..].Trim() : text, null, request, cancellationToken),
            _ => null,
        };
    }

    /// <summary>A document, a caption that asks for it, or a forwarded post that is too long to be a question.</summary>
    private static bool IsArticle(string text, Request request) => request.Message is { } message
        && (message.Document is not null || (request.Command is not null && text.StartsWith(ImportCommand, StringComparison.OrdinalIgnoreCase)) || (message.ForwardOrigin is not null && text.Length >= ImportDesk.ShortestText));

    private sealed class Talk(EditorsTalk talk, IChatCommand otherwise) : IChatCommand
    {
        public string Name => otherwise.Name;

        public CommandGroup Group => otherwise.Group;

        public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) =>
            await talk.AnswerAsync(request, cancellationToken) ?? await otherwise.AnswerAsync(request, cancellationToken);
    }
}
