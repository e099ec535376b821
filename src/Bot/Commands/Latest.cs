using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/latest [n] [filter]</c>: the newest exchange in full, or a list of the n newest.</summary>
internal sealed class Latest(ArgumentReader arguments) : IRecordCommand
{
    private const int MostListed = 20;

    /// <inheritdoc/>
    public string Name => "latest";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        if (!arguments.TryRead(request, Name, request.Arguments, out var reading, out var answer))
        {
            return answer;
        }

        var (record, words, count) = (request.Record, request.Wording, Math.Clamp(reading.Number ?? 1, 1, MostListed));
        return record.Matching(reading.Filter) switch
        {
            [] => NothingFound.Of(reading.Filter, record, words),
            [.., var newest] when count == 1 => ExchangeCard.Of(newest, record, words, request.Today, request.BotName),
            var found => ExchangeTable.Card(words.Say("latest.title", ("n", Math.Min(count, found.Length))), [.. found.TakeLast(count).Reverse()], words),
        };
    }
}
