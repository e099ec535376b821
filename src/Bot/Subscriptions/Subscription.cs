using System.Text.Json.Serialization;

namespace Bot.Subscriptions;

/// <summary>How often a digest comes.</summary>
internal enum Frequency
{
    /// <summary>Every morning on which there is something to tell.</summary>
    Daily,

    /// <summary>Every Monday.</summary>
    Weekly,

    /// <summary>On the first of every month.</summary>
    Monthly,
}

/// <summary>What a chat wants to be told.</summary>
/// <param name="Filter">About which exchanges, in the canonical form of <see cref="Questions.FilterText"/>; empty for all.</param>
/// <param name="Digest">Gathered in a digest, or null: each exchange at once.</param>
/// <param name="Thread">The forum topic to write to, or null.</param>
internal sealed record Subscription(
    string Filter = "",
    Frequency? Digest = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Thread = null)
{
    /// <summary>As it is typed after /subscribe and /unsubscribe: "weekly bodies".</summary>
    [JsonIgnore]
    public string Text => Digest is { } frequency ? $"{frequency.ToString().ToLowerInvariant()} {Filter}".TrimEnd() : Filter.Length == 0 ? "all" : Filter;
}
