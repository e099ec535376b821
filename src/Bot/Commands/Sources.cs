using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Commands;

/// <summary><c>/sources [exchange, publisher or "all"]</c>: the sources of the latest or a given exchange; a publisher's coverage; or all publishers.</summary>
internal sealed class Sources(ArgumentReader arguments) : IRecordCommand
{
    private const int PageSize = 20;

    /// <inheritdoc/>
    public string Name => "sources";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        var (text, page) = ArgumentReader.Page(request.Arguments);
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return Publishers(request, page);
        }

        if (FindPublisher(request, text) is { } publisher)
        {
            return Coverage(publisher, request);
        }

        return OneExchange.TryFind(arguments, request with { Arguments = text }, Name, out var exchange, out var answer) ? OfExchange(exchange, request) : answer;
    }

    private static Card OfExchange(Exchange exchange, RecordRequest request)
    {
        var words = request.Wording;
        return new Card
        {
            Title = words.Say("sources.title", ("exchange", ExchangeCard.Title(exchange, words))),
            Blocks = [new Bullets([.. exchange.Sources.Select(s => new Line([.. SourceNotes.Describe(words, s).Spans, " ", new Faint(Describe(s.Publisher, words))]))])],
            Buttons = [[OneExchange.Open(exchange, words), new CommandButton(words["button.publishers"], "/sources all")]],
        };
    }

    private static Card Coverage(Publisher publisher, RecordRequest request)
    {
        var words = request.Wording;
        var exchanges = request.Record.Matching(new Filter { Publisher = publisher.Id });
        return ExchangeTable.Card(
            publisher.Name, [.. exchanges.Reverse().Take(List.PageSize)], words,
            new Paragraph(Line.Of(
                Describe(publisher, words) + ". " + words.Say("sources.coverage", ("n", exchanges.Length)) + " ",
                publisher.Url is { } url ? new Link(url.Host, url) : "")));
    }

    private static Card Publishers(RecordRequest request, int asked)
    {
        var words = request.Wording;
        var counted = PublisherCoverage.All(request.Record);
        var pages = (counted.Length + PageSize - 1) / PageSize;
        var page = Math.Min(asked, pages);
        return new Card
        {
            Title = words.Say("sources.all", ("n", counted.Length)),
            Blocks =
            [
                new Paragraph(new Faint(words.Say("page", ("page", page), ("pages", pages)))),
                new Table(
                    [new(words["column.publisher"]), new(words["column.publisherKind"]), new(words["column.exchanges"], IsNumber: true)],
                    [.. counted.Skip((page - 1) * PageSize).Take(PageSize).Select(c =>
                        ImmutableArray.Create<Line>(c.Publisher.Name, Describe(c.Publisher, words), words.Number(c.Exchanges.Length)))]),
            ],
            Buttons = [ArgumentReader.Pager("/sources all", page, pages)],
        };
    }

    /// <summary>The publisher that <paramref name="text"/> names and nothing else.</summary>
    private Publisher? FindPublisher(RecordRequest request, string text) =>
        text.Length > 0 && arguments.TryFilter(request, Name, text, out var filter, out _) && filter.Publisher is { } id && (filter with { Publisher = null }).IsAll
            ? request.Record.References.Publishers[id] : null;

    /// <summary>"state media, RU".</summary>
    private static string Describe(Publisher publisher, Wording words) =>
        words["publisher." + publisher.Kind.ToString().ToLowerInvariant()] + (publisher.Country is { } country ? ", " + country : "");
}
