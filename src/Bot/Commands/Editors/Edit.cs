using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;

namespace Bot.Commands.Editors;

/// <summary><c>/edit &lt;draft or exchange&gt; field=value …</c>: changes a draft, or begins one that corrects an exchange of the record.</summary>
internal sealed class Edit(DraftDesk desk) : IEditorCommand
{
    private static readonly string[] _examples = ["ua=207@coordination", "ru=undisclosed", "ua=-@mod", "mediator=+turkey", "place=-", "note=\"…\""];

    /// <inheritdoc/>
    public string Name => "edit";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken) => request.FirstWordAndRest() switch
    {
        [] => Usage.WithoutButtons(Name, request.Wording),
        [var target] => await ShowAsync(target, request, cancellationToken),
        [var target, var line, ..] => await desk.EditAsync(target, line, "/edit", addsClaims: false, request, cancellationToken),
    };

    /// <summary>What can be edited: the whole entry as a line to copy.</summary>
    private async Task<Reply> ShowAsync(string target, Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var (draft, content) = await desk.FindAsync(target, cancellationToken);
        return content is null
            ? DraftCards.NoTarget(target, words)
            : new Card
            {
                Title = words["edit.title"],
                Blocks =
                [
                    new Paragraph(new Code(DraftLine.Of(content.Document()))),
                    new Paragraph(words["edit.how"]),
                    new Bullets([.. _examples.Select(example => (Line)new Code($"/edit {draft?.Name ?? target.ToLowerInvariant()} {example}"))]),
                ],
            };
    }
}
