using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>Several exchanges, one to a row.</summary>
internal static class ExchangeTable
{
    private const int ButtonsInRow = 3;

    /// <summary>A card of these exchanges, with a button for each.</summary>
    public static Card Card(string title, ImmutableArray<Exchange> exchanges, Wording words, params ReadOnlySpan<Block> before) => new()
    {
        Title = title,
        Blocks = [.. before, Of(exchanges, words)],
        Buttons = Buttons(exchanges),
    };

    /// <summary>The table: date, what, to Ukraine, to Russia.</summary>
    public static Table Of(ImmutableArray<Exchange> exchanges, Wording words) => new(
        [new(words["column.date"]), new(words["column.kind"]), new(words["column.toUkraine"], IsNumber: true), new(words["column.toRussia"], IsNumber: true)],
        [.. exchanges.Select(e => ImmutableArray.Create<Line>(
            Iso(e.Date), words["kindShort." + e.Kind.ToString().ToLowerInvariant()], Received(e, Party.Ukraine, words), Received(e, Party.Russia, words)))]);

    /// <summary>Buttons that open each exchange.</summary>
    public static ImmutableArray<ImmutableArray<Button>> Buttons(ImmutableArray<Exchange> exchanges) =>
    [
        .. exchanges.Select(Button (e) => new CommandButton(Iso(e.Date) + KindMark(e), "/exchange " + e.Id, InPlace: false))
            .Chunk(ButtonsInRow).Select(row => row.ToImmutableArray()),
    ];

    /// <summary>What a party received, in a few characters: people, and bodies where there were any.</summary>
    public static string Received(Exchange exchange, Party to, Wording words)
    {
        var people = exchange.Figure(to, Measure.People);
        var bodies = exchange.Figure(to, Measure.Bodies);
        return exchange.Kind switch
        {
            ExchangeKind.Bodies => words.Brief(bodies),
            ExchangeKind.Mixed when bodies.State != FigureState.Unknown => $"{words.Brief(people)} + {words.Brief(bodies)} †",
            _ => words.Brief(people),
        };
    }

    /// <summary>A date as tables show it: short, the same in every language, and what /exchange takes.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string KindMark(Exchange exchange) => exchange.Kind switch
    {
        ExchangeKind.Bodies => " †",
        ExchangeKind.Mixed => " +†",
        _ => "",
    };
}
