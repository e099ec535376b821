using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>How commands about one exchange find it: by id, by date or filter (the newest match), or the latest when nothing is named.</summary>
internal static class OneExchange
{
    /// <summary>Finds the exchange; otherwise <paramref name="answer"/> says why there is none.</summary>
    public static bool TryFind(ArgumentReader arguments, RecordRequest request, string command, out Exchange exchange, out Card answer)
    {
        var (record, text) = (request.Record, request.Arguments);
        answer = new Card { Title = "" };
        if (record.Find(text.ToLowerInvariant()) is { } named)
        {
            exchange = named;
            return true;
        }

        exchange = null!;
        if (!arguments.TryFilter(request, command, text, out var filter, out answer))
        {
            return false;
        }

        if (record.Matching(filter) is [.., var newest])
        {
            exchange = newest;
            return true;
        }

        answer = NothingFound.Of(filter, record, request.Wording);
        return false;
    }

    /// <summary>The button that opens <paramref name="exchange"/>.</summary>
    public static Button Open(Exchange exchange, Wording words) => new CommandButton(words["button.exchange"], "/exchange " + exchange.Id);
}
