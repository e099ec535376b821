using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>What was promised to one party.</summary>
/// <param name="To">Who is to receive.</param>
/// <param name="Measure">What.</param>
/// <param name="Count">How many; undisclosed where no number was pledged.</param>
public sealed record Pledge(Party To, Measure Measure, Count Count);

/// <summary>An agreement on exchanges, as announced.</summary>
/// <param name="Id">Stable short name ("istanbul-2025-06-02").</param>
/// <param name="Name">Shown name.</param>
/// <param name="Date">When it was reached, or null where sources do not say.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Pledges">What was promised.</param>
/// <param name="Note">Remarks, or null.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record Agreement(
    string Id, LocalizedText Name, DateOnly? Date, LocalizedText? Place, ImmutableArray<Pledge> Pledges, LocalizedText? Note, ImmutableArray<Source> Sources)
{
    /// <summary>Whether <paramref name="id"/> names this agreement or a group that it belongs to: "istanbul-2025" takes in "istanbul-2025-06-02".</summary>
    public bool IsIn(string id) => Id.StartsWith(id, StringComparison.Ordinal) && (Id.Length == id.Length || Id[id.Length] == '-');
}

/// <summary>A running total that an official or a medium stated.</summary>
/// <param name="AsOf">The day it was stated for.</param>
/// <param name="By">Who stated it.</param>
/// <param name="To">Who received; null when both sides are added together.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="What">What exactly was counted, in words.</param>
/// <param name="Scope">Over what time or agreement, in words.</param>
/// <param name="Period">The days it covers where the scope is a plain period, else null.</param>
/// <param name="Agreement">The agreement it is about, or null.</param>
/// <param name="Mediator">The mediator whose exchanges it counts, or null.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RunningTotal(
    DateOnly AsOf, Claimant By, Party? To, Measure Measure, Count Count, LocalizedText What, LocalizedText Scope,
    Period? Period, Agreement? Agreement, Mediator? Mediator, Source Source);

/// <summary>Something that readers ask about and that was no exchange between the parties.</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Planned, cancelled, third-country, pause.</param>
/// <param name="Summary">What happened instead.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record RecordedEvent(string Id, DateOnly Date, EventKind Kind, LocalizedText Summary, ImmutableArray<Source> Sources);

/// <summary>A telephone number.</summary>
/// <param name="Number">As printed.</param>
/// <param name="For">For whom or when, or null.</param>
public sealed record Phone(string Number, LocalizedText? For = null);

/// <summary>An official place that relatives can turn to.</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Side">Whose.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Phones">Numbers, where a page stated them.</param>
/// <param name="Site">Home page, or null.</param>
/// <param name="AsOf">Date of the page that stated it.</param>
/// <param name="Sources">Where it was read.</param>
public sealed record Contact(
    string Id, Side Side, LocalizedText Name, ImmutableArray<Phone> Phones, Uri? Site, DateOnly AsOf, ImmutableArray<Source> Sources);
