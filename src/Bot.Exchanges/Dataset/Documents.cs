using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Exchanges.Dataset;

/// <summary>An exchange as written in <c>data/exchanges/*.json</c> and in the store: references by id, defaults left out.</summary>
public sealed record ExchangeDocument
{
    /// <summary>See <see cref="Exchange.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The (first) day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The last day of a dated range.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Other dates that sources give.</summary>
    public ImmutableArray<DateOnly>? AlternativeDates { get; init; }

    /// <summary>What was handed over.</summary>
    public required ExchangeKind Kind { get; init; }

    /// <summary>Where.</summary>
    public LocalizedText? Place { get; init; }

    /// <summary>Id of the agreement.</summary>
    public string? Agreement { get; init; }

    /// <summary>Ids of mediators.</summary>
    public ImmutableArray<string>? Mediators { get; init; }

    /// <summary>Ids of categories.</summary>
    public ImmutableArray<string>? Categories { get; init; }

    /// <summary>Ids of units.</summary>
    public ImmutableArray<string>? Units { get; init; }

    /// <summary>Ages.</summary>
    public Ages? Ages { get; init; }

    /// <summary>Official number.</summary>
    public OrdinalDocument? Ordinal { get; init; }

    /// <summary>One sentence.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Remarks.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>How well the entry is supported.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Claims.</summary>
    public required ImmutableArray<ClaimDocument> Claims { get; init; }

    /// <summary>Sources.</summary>
    public required ImmutableArray<SourceDocument> Sources { get; init; }
}

/// <summary>An official number as written.</summary>
/// <param name="Number">The number.</param>
/// <param name="By">Id of the claimant.</param>
public sealed record OrdinalDocument(int Number, string By);

/// <summary>A claim as written; no qualifier means exactly.</summary>
/// <param name="By">Id of the claimant.</param>
/// <param name="To">Who received.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Source">Id of the source in the same entry.</param>
/// <param name="Count">The number, absent when undisclosed.</param>
/// <param name="Qualifier">How exactly.</param>
/// <param name="Part">Id of the part.</param>
/// <param name="OfWhich">Whether it is inside another claim.</param>
public sealed record ClaimDocument(
    string By,
    Party To,
    Measure Measure,
    [property: JsonPropertyOrder(1)] string Source,
    int? Count = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Qualifier Qualifier = Qualifier.Exactly,
    string? Part = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool OfWhich = false);

/// <summary>A source as written.</summary>
/// <param name="Publisher">Id of the publisher.</param>
/// <param name="Url">Address.</param>
/// <param name="Id">Name within the entry; absent where an entry has one source only.</param>
/// <param name="Published">Publication date.</param>
/// <param name="Title">Title.</param>
public sealed record SourceDocument(
    string Publisher, Uri Url, [property: JsonPropertyOrder(-1)] string? Id = null, DateOnly? Published = null, string? Title = null);

internal sealed record PublisherDocument(string Id, string Name, string? Country = null, PublisherKind Kind = PublisherKind.Unknown, Uri? Url = null);

internal sealed record PledgeDocument(Party To, Measure Measure, int? Count = null, Qualifier Qualifier = Qualifier.Exactly);

internal sealed record AgreementDocument(
    string Id, LocalizedText Name, ImmutableArray<PledgeDocument> Pledges, ImmutableArray<SourceDocument> Sources,
    DateOnly? Date = null, LocalizedText? Place = null, LocalizedText? Note = null);

/// <summary>A party to a running total; the Emirates add both sides.</summary>
internal enum Recipient
{
    [JsonStringEnumMemberName("ukraine")] Ukraine,
    [JsonStringEnumMemberName("russia")] Russia,
    [JsonStringEnumMemberName("both")] Both,
}

internal sealed record RunningTotalDocument(
    DateOnly AsOf, string By, Recipient To, Measure Measure, int Count, LocalizedText What, LocalizedText Scope, SourceDocument Source,
    Qualifier Qualifier = Qualifier.Exactly, DateOnly? From = null, DateOnly? Until = null, string? Agreement = null, string? Mediator = null);

internal sealed record EventDocument(string Id, DateOnly Date, EventKind Kind, LocalizedText Summary, ImmutableArray<SourceDocument> Sources);

internal sealed record ContactDocument(
    string Id, Side Side, LocalizedText Name, ImmutableArray<Phone> Phones, DateOnly AsOf, ImmutableArray<SourceDocument> Sources, Uri? Site = null);

internal sealed record ManifestDocument(int Format, DateOnly AsOf, [property: JsonPropertyName("$schema")] string? Schema = null);
