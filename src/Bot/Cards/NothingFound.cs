using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>The card for a request that no exchange matches: it says up to when the record goes, what else is known of that day, and names the nearest exchanges.</summary>
internal static class NothingFound
{
    /// <summary>The card for <paramref name="filter"/>.</summary>
    public static Card Of(Filter filter, ExchangeRecord record, Wording words)
    {
        var notes = new SourceNotes(words);
        var others = filter with { Period = null };
        var before = filter.Period?.From is { } from ? record.Before(from, others) : null;
        var after = filter.Period?.Until is { } until ? record.After(until, others) : null;
        Line[] lines =
        [
            .. filter.Period?.From > record.AsOf ? [words.Say("record.endsOn", ("date", words.Date(record.AsOf)))] : Array.Empty<Line>(),
            .. record.References.Events.Where(e => filter.Period is { IsDay: true } day && day.Contains(e.Date))
                .Select(e => new Line([e.Summary.In(words.Language), .. e.Sources.SelectMany(s => new Span[] { " ", notes.Cite(s) })])),
            .. before is null ? [] : new Line[] { words.Say("exchange.nearestBefore", ("exchange", ExchangeCard.Title(before, words))) },
            .. after is null ? [] : new Line[] { words.Say("exchange.nearestAfter", ("exchange", ExchangeCard.Title(after, words))) },
        ];
        return new Card
        {
            Title = words["nothing.title"],
            Blocks = [new Paragraph(new Faint(words.Filter(filter, record.References))), .. lines is [] ? [] : new Block[] { new Bullets([.. lines]) }],
            Notes = notes.ToNotes(),
            Buttons = [[.. new[] { before, after }.OfType<Exchange>().Select(e => new CommandButton(words.Date(e.Date), "/exchange " + e.Id))]],
        };
    }
}
