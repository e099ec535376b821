using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Languages;
using Bot.Publishing;
using Bot.Records;

namespace Bot.Commands.Editors;

/// <summary><c>/retract &lt;exchange&gt; &lt;reason&gt;</c>: takes an exchange out of the record, after showing what that does.</summary>
internal sealed class Retract(PublishingDesk desk, RecordKeeper records) : IEditorCommand
{
    private const string Confirmed = "!";
    private const int MostReason = 300;

    /// <inheritdoc/>
    public string Name => "retract";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        if (request.FirstWordAndRest() is not [var name, var reason])
        {
            return Usage.WithoutButtons(Name, words);
        }

        var isConfirmed = name.StartsWith(Confirmed, StringComparison.Ordinal);
        var id = name.TrimStart('!').ToLowerInvariant();
        reason = reason.Length <= MostReason ? reason : reason[..MostReason];
        if (records.Current.Find(id) is not { } exchange)
        {
            return NotOnRecord(id, words);
        }

        var title = ExchangeCard.Title(exchange, words);
        if (!isConfirmed)
        {
            var card = ExchangeCard.Of(exchange, records.Current, words, request.Today, request.BotName);
            return card with
            {
                Title = words.Say("retract.ask", ("exchange", title)),
                Blocks = [new Paragraph(words["retract.what"]), new Paragraph(Line.Of(new Faint(words["history.reason"] + ": "), reason)), .. card.Blocks],
                Buttons = [[new CommandButton(words["button.retract"], $"/retract {Confirmed}{id} {reason}")]],
            };
        }

        try
        {
            var done = await desk.RetractAsync(id, DraftDesk.EditorOf(request), reason, cancellationToken: cancellationToken);
            return new Card
            {
                Title = words.Say("retract.done", ("exchange", title)),
                Blocks = [new Paragraph(words[done.Alert is null ? "publish.quietly" : "publish.alertsChange"])],
                Buttons = [[new CommandButton(words["button.undo"], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/undo {done.Audit.Number}"), InPlace: false)]],
            };
        }
        catch (PublishingException)
        {
            return NotOnRecord(id, words);
        }
    }

    /// <summary>Without how drafts are called, since none can be retracted.</summary>
    private static Card NotOnRecord(string id, Wording words) => DraftCards.NoTarget(id, words) with { Blocks = [] };
}
