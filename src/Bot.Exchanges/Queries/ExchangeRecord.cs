using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>
/// The whole record as one immutable snapshot: readers never see half an edit, and no lock is needed. A change makes a new snapshot.
/// </summary>
public sealed class ExchangeRecord
{
    private readonly FrozenDictionary<string, Exchange> _byId;

    /// <summary>A snapshot of these exchanges over these reference tables.</summary>
    internal ExchangeRecord(References references, IEnumerable<Exchange> exchanges)
    {
        References = references;
        Exchanges = [.. exchanges.OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)];
        _byId = Exchanges.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        AsOf = Exchanges.Select(e => e.Facts.Until ?? e.Date).Append(references.AsOf).Max();
    }

    /// <summary>Claimants, mediators, publishers, agreements and the other tables that exchanges refer to.</summary>
    public References References { get; }

    /// <summary>All exchanges, oldest first.</summary>
    public ImmutableArray<Exchange> Exchanges { get; }

    /// <summary>The last day that the record covers: nothing is known about the time after it.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The exchange of that id, or null.</summary>
    public Exchange? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The exchanges that <paramref name="filter"/> asks for, oldest first.</summary>
    public ImmutableArray<Exchange> Matching(Filter filter) => filter.IsAll ? Exchanges : [.. Exchanges.Where(filter.Matches)];

    /// <summary>The exchanges under way on that day (a dated range counts on each of its days), oldest first.</summary>
    public ImmutableArray<Exchange> On(DateOnly day) =>
        [.. Exchanges.Where(e => e.Date == day || (e.Date < day && day <= e.Facts.Until) || e.Facts.AlternativeDates.Contains(day))];

    /// <summary>The last exchange before that day, or null.</summary>
    public Exchange? Before(DateOnly day, Filter? filter = null) =>
        Exchanges.LastOrDefault(e => e.Date < day && (filter is null || filter.Matches(e)));

    /// <summary>The first exchange after that day, or null.</summary>
    public Exchange? After(DateOnly day, Filter? filter = null) =>
        Exchanges.FirstOrDefault(e => e.Date > day && (filter is null || filter.Matches(e)));

    /// <summary>The exchange before that one in the order of the record (several on a day follow one another), or null.</summary>
    public Exchange? Previous(Exchange exchange, Filter? filter = null) =>
        Exchanges.LastOrDefault(e => Compare(e, exchange) < 0 && (filter is null || filter.Matches(e)));

    /// <summary>The exchange after that one in the order of the record, or null.</summary>
    public Exchange? Next(Exchange exchange, Filter? filter = null) =>
        Exchanges.FirstOrDefault(e => Compare(e, exchange) > 0 && (filter is null || filter.Matches(e)));

    private static int Compare(Exchange a, Exchange b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Id, b.Id);
}
