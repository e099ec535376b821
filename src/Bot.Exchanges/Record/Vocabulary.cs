using System.Text.Json.Serialization;

namespace Bot.Exchanges;

/// <summary>Who <em>received</em> the people or the bodies.</summary>
public enum Party
{
    /// <summary>Handed over to Ukraine.</summary>
    [JsonStringEnumMemberName("ukraine")] Ukraine,

    /// <summary>Handed over to Russia.</summary>
    [JsonStringEnumMemberName("russia")] Russia,
}

/// <summary>Whom a claimant speaks for.</summary>
public enum Side
{
    /// <summary>A Ukrainian official or institution.</summary>
    [JsonStringEnumMemberName("ukraine")] Ukraine,

    /// <summary>A Russian official or institution.</summary>
    [JsonStringEnumMemberName("russia")] Russia,

    /// <summary>A state or organisation that mediated.</summary>
    [JsonStringEnumMemberName("mediator")] Mediator,

    /// <summary>A medium that names no official for its figure.</summary>
    [JsonStringEnumMemberName("media")] Media,
}

/// <summary>What a number counts.</summary>
public enum Measure
{
    /// <summary>Military and civilians together, or a number given undivided.</summary>
    [JsonStringEnumMemberName("people")] People,

    /// <summary>Service members.</summary>
    [JsonStringEnumMemberName("military")] Military,

    /// <summary>Civilians.</summary>
    [JsonStringEnumMemberName("civilians")] Civilians,

    /// <summary>Bodies of the fallen.</summary>
    [JsonStringEnumMemberName("bodies")] Bodies,
}

/// <summary>What was handed over.</summary>
public enum ExchangeKind
{
    /// <summary>Prisoners (civilians may be among them).</summary>
    [JsonStringEnumMemberName("prisoners")] Prisoners,

    /// <summary>Repatriation of the fallen.</summary>
    [JsonStringEnumMemberName("bodies")] Bodies,

    /// <summary>Civilians only.</summary>
    [JsonStringEnumMemberName("civilians")] Civilians,

    /// <summary>Prisoners and bodies.</summary>
    [JsonStringEnumMemberName("mixed")] Mixed,
}

/// <summary>How well an entry as a whole is supported.</summary>
public enum Confidence
{
    /// <summary>One weak page.</summary>
    [JsonStringEnumMemberName("low")] Low,

    /// <summary>One good page.</summary>
    [JsonStringEnumMemberName("medium")] Medium,

    /// <summary>Both sides, or two independent pages.</summary>
    [JsonStringEnumMemberName("high")] High,
}

/// <summary>What kind of publisher a source is.</summary>
public enum PublisherKind
{
    /// <summary>Not known.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>An institution's own page.</summary>
    [JsonStringEnumMemberName("official")] Official,

    /// <summary>State-owned or state-run medium.</summary>
    [JsonStringEnumMemberName("state-media")] StateMedia,

    /// <summary>Independent medium.</summary>
    [JsonStringEnumMemberName("independent")] Independent,

    /// <summary>News agency.</summary>
    [JsonStringEnumMemberName("agency")] Agency,

    /// <summary>Passes on what others wrote.</summary>
    [JsonStringEnumMemberName("aggregator")] Aggregator,
}

/// <summary>Why readers ask about a date on which nothing was exchanged between the parties.</summary>
public enum EventKind
{
    /// <summary>Announced by one side, not confirmed or not agreed by the other.</summary>
    [JsonStringEnumMemberName("planned")] Planned,

    /// <summary>Agreed, and called off.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,

    /// <summary>Released to or by a third country.</summary>
    [JsonStringEnumMemberName("third-country")] ThirdCountry,

    /// <summary>A longer time without exchanges.</summary>
    [JsonStringEnumMemberName("pause")] Pause,
}
