using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/exchange &lt;date or id&gt;</c>: one exchange in full; several on a day are offered as buttons; no match names the nearest before and after.</summary>
internal sealed class ExchangeCommand(ArgumentReader arguments) : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "exchange";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        var (record, words) = (request.Record, request.Wording);
        if (request.Arguments.Length == 0)
        {
            return Usage.Of(Name, words);
        }

        if (record.Find(request.Arguments.ToLowerInvariant()) is { } named)
        {
            return ExchangeCard.Of(named, record, words, request.Today, request.BotName);
        }

        if (!arguments.TryFilter(request, Name, request.Arguments, out var filter, out var answer))
        {
            return answer;
        }

        var found = filter.Period is { IsDay: true, From: { } day }
            ? [.. record.On(day).Where((filter with { Period = null }).Matches)]
            : record.Matching(filter);
        return found switch
        {
            [] => NothingFound.Of(filter, record, words),
            [var only] => ExchangeCard.Of(only, record, words, request.Today, request.BotName),
            _ => ExchangeTable.Card(words.Say("exchange.several", ("n", found.Length)), [.. found.Take(List.PageSize)], words),
        };
    }
}
