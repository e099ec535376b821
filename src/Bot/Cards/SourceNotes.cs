using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>Collects the sources that a card cites and numbers them in the order in which they are first cited.</summary>
internal sealed class SourceNotes(Wording words)
{
    private readonly List<Source> _cited = [];

    /// <summary>The mark of <paramref name="source"/>.</summary>
    public NoteMark Cite(Source source)
    {
        var at = _cited.FindIndex(s => s.Url == source.Url);
        if (at < 0)
        {
            at = _cited.Count;
            _cited.Add(source);
        }

        return new NoteMark(at + 1);
    }

    /// <summary>The marks of the sources of <paramref name="claims"/>, each once.</summary>
    public ImmutableArray<Span> Cite(IEnumerable<Claim> claims) =>
        [.. claims.Select(c => c.Source).DistinctBy(s => s.Url).Select(Cite).SelectMany(mark => new Span[] { " ", mark })];

    /// <summary>The notes, ready for <see cref="Card.Notes"/>.</summary>
    public ImmutableArray<Line> ToNotes() => [.. _cited.Select(s => Describe(words, s))];

    /// <summary>A source in a line: publisher, date, linked title.</summary>
    public static Line Describe(Wording words, Source source)
    {
        var date = source.Published is { } published ? ", " + words.Date(published) : "";
        return Line.Of(source.Publisher.Name + date + ": ", new Link(source.Title ?? source.Url.Host, source.Url));
    }
}
