using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>The tables that exchanges refer to, each by id in the order of the dataset.</summary>
public sealed record References
{
    /// <summary>The last day that the dataset covers.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who claims.</summary>
    public required FrozenDictionary<string, Claimant> Claimants { get; init; }

    /// <summary>Who mediates.</summary>
    public required FrozenDictionary<string, Mediator> Mediators { get; init; }

    /// <summary>Groups among those exchanged.</summary>
    public required FrozenDictionary<string, Category> Categories { get; init; }

    /// <summary>Services and formations.</summary>
    public required FrozenDictionary<string, Unit> Units { get; init; }

    /// <summary>Named parts.</summary>
    public required FrozenDictionary<string, Part> Parts { get; init; }

    /// <summary>Publishers.</summary>
    public required FrozenDictionary<string, Publisher> Publishers { get; init; }

    /// <summary>Agreements, oldest first.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }

    /// <summary>Running totals, oldest first.</summary>
    public required ImmutableArray<RunningTotal> RunningTotals { get; init; }

    /// <summary>What was no exchange, oldest first.</summary>
    public required ImmutableArray<RecordedEvent> Events { get; init; }

    /// <summary>Official places for relatives.</summary>
    public required ImmutableArray<Contact> Contacts { get; init; }

    /// <summary>These tables with more publishers; one whose id is taken already is left out.</summary>
    public References With(IEnumerable<Publisher> publishers)
    {
        var more = publishers.Where(p => !Publishers.ContainsKey(p.Id)).ToArray();
        return more is [] ? this : this with { Publishers = Publishers.Values.Concat(more).ToFrozenDictionary(p => p.Id, StringComparer.Ordinal) };
    }
}
