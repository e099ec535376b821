using System.Collections.Immutable;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;

namespace Bot.Commands.Editors;

/// <summary><c>/drafts [draft [back | discard | restore | merge &lt;exchange&gt;]]</c>: the open drafts, or one of them.</summary>
internal sealed class Drafts(DraftBook drafts, DraftCards cards, DraftDesk desk) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "drafts";

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is [])
        {
            return await ListAsync(request, cancellationToken);
        }

        if (Draft.NumberIn(words[0]) is not { } number || await drafts.FindAsync(number, cancellationToken) is not { } draft)
        {
            return DraftCards.NoTarget(words[0], request.Wording);
        }

        return words[1..] switch
        {
            [] => await cards.PreviewAsync(draft, request, cancellationToken),
            ["back"] when draft.State == DraftState.Open => await cards.PreviewAsync(await ChangeAsync(draft, (d, at) => d.Back(at)), request, cancellationToken),
            ["discard"] => await cards.ControlAsync(await MoveAsync(draft, DraftState.Open, DraftState.Discarded), request, cancellationToken),
            ["restore"] => await cards.PreviewAsync(await MoveAsync(draft, DraftState.Discarded, DraftState.Open), request, cancellationToken),
            ["merge", var id] when await desk.MergeAsync(draft, id, request, cancellationToken) is { } merged => merged,
            _ => Usage.WithoutButtons(Name, request.Wording),
        };

        Task<Draft> ChangeAsync(Draft draft, Func<Draft, DateTimeOffset, Draft> change) => drafts.ChangeAsync(draft.Number, change, cancellationToken);
        Task<Draft> MoveAsync(Draft draft, DraftState from, DraftState to) => ChangeAsync(draft, (d, at) => d.State == from ? d with { State = to, At = at } : d);
    }

    private async Task<Card> ListAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var open = await drafts.OpenAsync(cancellationToken);
        return new Card
        {
            Title = words.Say("drafts.title", ("n", open.Count)),
            Blocks =
            [
                .. open.Count == 0 ? [] : new Block[]
                {
                    new Bullets([.. open.Select(d => Line.Of(new Strong(d.Name), $": {ExchangeCard.Title(cards.Exchange(d.Content), words)}, {d.ByName}{(d.Content.Corrects is null ? "" : " · " + words["drafts.correction"])}"))]),
                },
            ],
            Buttons = [.. open.Chunk(4).Select(row => row.Select(d => (Button)new CommandButton(d.Name, "/drafts " + d.Name, InPlace: false)).ToImmutableArray())],
        };
    }
}
