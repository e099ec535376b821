using System.Globalization;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Publishing;

namespace Bot.Commands.Editors;

/// <summary><c>/undo [number]</c>: takes the last change of the record back, or the one of that number, after showing what that does.</summary>
internal sealed class Undo(PublishingDesk desk, AuditTrail audit, ChangeText text) : IEditorCommand
{
    private const string Confirmed = "!";

    /// <inheritdoc/>
    public string Name => "undo";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var asked = request.Arguments.TrimStart('#', '!');
        if (asked.Length > 0 && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return Usage.WithoutButtons(Name, words);
        }

        var change = asked.Length == 0 ? await audit.LastAsync(cancellationToken) : await audit.FindAsync(long.Parse(asked, CultureInfo.InvariantCulture), cancellationToken);
        if (change is null || (await audit.LastAsync(change.ExchangeId, cancellationToken))?.Number != change.Number)
        {
            return new Card { Title = words[change is null ? "undo.nothing" : "undo.superseded"] };
        }

        return request.Arguments.StartsWith(Confirmed, StringComparison.Ordinal) ? await UndoAsync(change, request, cancellationToken) : Ask(change, request);
    }

    private Card Ask(AuditEntry change, Request request)
    {
        var words = request.Wording;
        return new Card
        {
            Title = words["undo.ask"],
            Blocks = [.. text.Of(change, request), new Paragraph(words[change.Quiet ? "undo.quiet" : "undo.what"])],
            Buttons = [[new CommandButton(words["button.undo"], string.Create(CultureInfo.InvariantCulture, $"/undo {Confirmed}{change.Number}"))]],
        };
    }

    private async Task<Card> UndoAsync(AuditEntry change, Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        try
        {
            var undone = await desk.UndoAsync(change.Number, DraftDesk.EditorOf(request), cancellationToken);
            return new Card
            {
                Title = words["undo.done"],
                Blocks = [.. text.Of(undone.Audit, request)],
                Buttons =
                [
                    [
                        new CommandButton(words["button.redo"], string.Create(CultureInfo.InvariantCulture, $"/undo {undone.Audit.Number}"), InPlace: false),
                        .. undone.Exchange is null ? [] : new Button[] { new CommandButton(words["button.exchange"], "/exchange " + undone.Exchange.Id, InPlace: false) },
                    ],
                ],
            };
        }
        catch (PublishingException)
        {
            return new Card { Title = words["undo.superseded"] };
        }
    }
}
