using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>How much of the record one publisher reported.</summary>
/// <param name="Publisher">Who.</param>
/// <param name="Exchanges">The exchanges that cite it, oldest first.</param>
/// <param name="Sources">How many sources of these exchanges it published.</param>
public sealed record PublisherCoverage(Publisher Publisher, ImmutableArray<Exchange> Exchanges, int Sources)
{
    /// <summary>The coverage of every publisher that <paramref name="record"/>'s exchanges cite: most exchanges first, then by name.</summary>
    public static ImmutableArray<PublisherCoverage> All(ExchangeRecord record) =>
    [
        .. record.Exchanges.SelectMany(exchange => exchange.Sources, (exchange, source) => (Exchange: exchange, source.Publisher))
            .GroupBy(cited => cited.Publisher)
            .Select(cited => new PublisherCoverage(cited.Key, [.. cited.Select(c => c.Exchange).Distinct()], cited.Count()))
            .OrderByDescending(coverage => coverage.Exchanges.Length)
            .ThenByDescending(coverage => coverage.Sources)
            .ThenBy(coverage => coverage.Publisher.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The coverage of one publisher, which may be nothing; null when there is no publisher called <paramref name="id"/>.</summary>
    public static PublisherCoverage? Of(ExchangeRecord record, string id)
    {
        if (!record.References.Publishers.TryGetValue(id, out var publisher))
        {
            return null;
        }

        var exchanges = record.Matching(new Filter { Publisher = id });
        return new PublisherCoverage(publisher, exchanges, exchanges.Sum(e => e.Sources.Count(s => s.Publisher.Id == id)));
    }
}
