using System.Globalization;
using Bot.Alerts;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Languages;

namespace Bot.Commands.Editors;

/// <summary><c>/publish &lt;draft&gt; [quiet]</c>: puts a draft into the record and alerts the subscribers; quiet: alerts nobody.</summary>
internal sealed class Publish(DraftPublisher publisher, DraftDesk desk, DraftCards cards, AlertTexts alerts) : IEditorCommand
{
    private const string Quiet = "quiet";

    /// <inheritdoc/>
    public string Name => "publish";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [var name, .. var options] || Draft.NumberIn(name) is not { } number || !options.All(o => o == Quiet || RevisionIn(o) is not null))
        {
            return Usage.WithoutButtons(Name, request.Wording);
        }

        var revision = options.Select(RevisionIn).FirstOrDefault(r => r is not null);
        var outcome = await publisher.PublishAsync(number, revision, DraftDesk.EditorOf(request), options.Contains(Quiet), cancellationToken);
        return outcome is null
            ? DraftCards.NoTarget(name, request.Wording)
            : await ReplyAsync(outcome, request, cancellationToken);
    }

    /// <summary>The revision in "r3", which a preview's button carries, or null.</summary>
    private static int? RevisionIn(string option) =>
        option is ['r', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private async Task<Reply> ReplyAsync(DraftOutcome outcome, Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        switch (outcome.Fault)
        {
            case DraftFault.Closed:
                return await cards.ControlAsync(outcome.Draft, request, cancellationToken);
            case DraftFault.Changed:
                return await cards.PreviewAsync(outcome.Draft, request, cancellationToken);
            case DraftFault.IdTaken:
                return await desk.RenewAsync(outcome.Draft, request, cancellationToken);
            case DraftFault.Overtaken:
                return new Card
                {
                    Title = words["publish.overtaken"],
                    Blocks = [new Paragraph(words["publish.overtakenHow"])],
                    Buttons = [[new CommandButton(words["button.discard"], $"/drafts {outcome.Draft.Name} discard")]],
                };
            default:
                return await PublishedAsync(outcome, words, request, cancellationToken);
        }
    }

    private async Task<Card> PublishedAsync(DraftOutcome outcome, Wording words, Request request, CancellationToken cancellationToken)
    {
        var exchange = cards.Exchange(outcome.Draft.Content);
        var alerted = outcome switch
        {
            { Publication: null } => words["publish.wasPublished"],
            { Publication.Alert: null } or { Publication.Audit.Quiet: true } => words["publish.quietly"],
            { Draft.Content.Corrects: not null } => words["publish.alertsChange"],
            _ => words.Say("publish.alerted", ("n", await alerts.CountAsync(exchange, cancellationToken))),
        };
        return new Card
        {
            Title = words.Say("publish.title", ("exchange", ExchangeCard.Title(exchange, words))),
            Blocks = [new Paragraph(alerted)],
            Buttons =
            [
                [
                    new CommandButton(words["button.exchange"], "/exchange " + exchange.Id, InPlace: false),
                    .. outcome.Publication is { Audit.Number: var change }
                        ? [new CommandButton(words["button.undo"], string.Create(CultureInfo.InvariantCulture, $"/undo {change}"), InPlace: false)] : Array.Empty<Button>(),
                ],
            ],
        };
    }
}
