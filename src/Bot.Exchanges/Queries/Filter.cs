using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>Which exchanges a reader asks about. Every field narrows; an absent one does not. The terms are ids of the record.</summary>
public sealed record Filter
{
    /// <summary>Everything.</summary>
    public static Filter All { get; } = new();

    /// <summary>Days; an exchange counts by its <see cref="Exchange.Date"/>.</summary>
    public Period? Period { get; init; }

    /// <summary>Any of these kinds; empty for all.</summary>
    public ImmutableArray<ExchangeKind> Kinds { get; init; } = [];

    /// <summary>Hand-overs to this party, those whose number for it is unknown included (see <see cref="Exchange.Concerns(Party)"/>).</summary>
    public Party? To { get; init; }

    /// <summary>All of these mediated.</summary>
    public ImmutableArray<string> Mediators { get; init; } = [];

    /// <summary>Under this agreement, or one of the group that the id names (see <see cref="Exchanges.Agreement.IsIn"/>).</summary>
    public string? Agreement { get; init; }

    /// <summary>All of these were among those exchanged.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>All of these units were among those exchanged.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>This claimant made a claim.</summary>
    public string? Claimant { get; init; }

    /// <summary>This publisher is among the sources.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whether nothing narrows it.</summary>
    public bool IsAll => this is { Period: null, To: null, Agreement: null, Claimant: null, Publisher: null }
        && Kinds.IsEmpty && Mediators.IsEmpty && Categories.IsEmpty && Units.IsEmpty;

    /// <summary>Whether <paramref name="exchange"/> is among those asked about.</summary>
    public bool Matches(Exchange exchange)
    {
        var facts = exchange.Facts;
        return (Period is not { } period || period.Contains(facts.Date))
            && (Kinds.IsEmpty || Kinds.Contains(facts.Kind))
            && (To is not { } to || exchange.Concerns(to))
            && Mediators.All(id => facts.Mediators.Any(m => m.Id == id))
            && (Agreement is null || facts.Agreement?.IsIn(Agreement) == true)
            && Categories.All(id => facts.Categories.Any(c => c.Id == id))
            && Units.All(id => facts.Units.Any(u => u.Id == id))
            && (Claimant is null || facts.Claims.Any(c => c.By.Id == Claimant))
            && (Publisher is null || facts.Sources.Any(s => s.Publisher.Id == Publisher));
    }
}
