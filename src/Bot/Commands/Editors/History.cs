using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Publishing;

namespace Bot.Commands.Editors;

/// <summary><c>/history &lt;exchange&gt;</c>: who changed it, when, and what stood there before and after.</summary>
internal sealed class History(AuditTrail audit, ChangeText text) : IEditorCommand
{
    private const int MostShown = 10;

    /// <inheritdoc/>
    public string Name => "history";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        if (request.Arguments.Length == 0)
        {
            return Usage.WithoutButtons(Name, words);
        }

        var id = request.Arguments.ToLowerInvariant();
        var changes = await audit.HistoryAsync(id, cancellationToken);
        return new Card
        {
            Title = words.Say("history.title", ("id", id)),
            Blocks = changes.Count == 0 ? [new Paragraph(words["history.none"])] : [.. changes.Take(MostShown).SelectMany(change => text.Of(change, request))],
        };
    }
}
