using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;

namespace Bot.Commands;

/// <summary><c>/claims [exchange]</c>: who said what, side by side, disputes first; of the latest exchange when none is named.</summary>
internal sealed class Claims(ArgumentReader arguments) : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request) =>
        !OneExchange.TryFind(arguments, request, Name, out var exchange, out var answer) ? answer : Card(exchange, request);

    private static Card Card(Exchange exchange, RecordRequest request)
    {
        var words = request.Wording;
        var notes = new SourceNotes(words);
        var groups = exchange.Claims
            .GroupBy(c => (c.To, c.Measure))
            .Select(g => (g.Key, Figure: exchange.Figure(g.Key.To, g.Key.Measure), Claims: g.ToArray()))
            .OrderBy(g => g.Figure.State == FigureState.Disputed ? 0 : 1).ThenBy(g => g.Key.To).ThenBy(g => g.Key.Measure);
        return new Card
        {
            Title = words.Say("claims.title", ("exchange", ExchangeCard.Title(exchange, words))),
            Blocks =
            [
                .. groups.SelectMany(g => new Block[]
                {
                    new Heading($"{words.To(g.Key.To)}, {words.Measure(g.Key.Measure)}: {words.State(g.Figure)}"),
                    new Table(
                        [new(words["column.claimant"]), new(words["column.side"]), new(words["column.claim"], IsNumber: true)],
                        [.. g.Claims.Select(c => ImmutableArray.Create<Line>(
                            Line.Of(c.By.Name.In(words.Language), Part(c, words)), words.Side(c.By.Side), Line.Of(words.Count(c.Count), " ", notes.Cite(c.Source))))]),
                }),
                .. exchange.Claims.IsEmpty ? [new Paragraph(words["exchange.noClaims"])] : Array.Empty<Block>(),
            ],
            Notes = notes.ToNotes(),
            Buttons = [[OneExchange.Open(exchange, words), new CommandButton(words["button.sources"], "/sources " + exchange.Id)]],
        };
    }

    private static string Part(Claim claim, Languages.Wording words) =>
        claim.Part is { } part ? $" ({part.Name.In(words.Language)})" : claim.OfWhich ? $" ({words["claims.ofWhich"]})" : "";
}
