using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/totals [period] [filter]</c>: what each party received, with ranges, gaps and the official running totals beside it.</summary>
internal sealed class Totals(ArgumentReader arguments) : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "totals";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request) =>
        !arguments.TryFilter(request, Name, request.Arguments, out var filter, out var answer) ? answer
        : request.Record.Matching(filter) is { IsEmpty: false } found ? TotalsCard.Of(filter, found, request.Record, request.Wording)
        : NothingFound.Of(filter, request.Record, request.Wording);
}
