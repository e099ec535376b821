using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>What is remembered of a feed: how to ask for it, when, and which items were dealt with.</summary>
internal sealed record FeedState
{
    private const int MostSeen = 1500;
    private const int MarkLength = 16;

    /// <summary>The address as it is configured.</summary>
    public required string Address { get; init; }

    /// <summary>Where it moved for good, or null.</summary>
    public string? Location { get; init; }

    /// <summary>The validators of the last answer that was read to its end.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    /// <summary>When to ask again; null: now.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was last read, or found unchanged.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>How often it failed since.</summary>
    public int Failures { get; init; }

    /// <summary>Whether its site said that it is gone for good.</summary>
    public bool IsGone { get; init; }

    /// <summary>Marks of the items that were dealt with, oldest first.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];

    /// <summary>Collection "feeds", by the hash of the address.</summary>
    public static CollectionDefinition<FeedState> Collection { get; } = new("feeds", FeedsJson.Default.FeedState, f => KeyOf(f.Address));

    /// <summary>Where to ask.</summary>
    [JsonIgnore]
    public Uri Url => new(Location ?? Address);

    /// <summary>The key of the feed of that address.</summary>
    public static string KeyOf(string address) => MarkOf(address);

    /// <summary>Whether the item was dealt with.</summary>
    public bool HasSeen(FeedItem item) => Seen.Contains(MarkOf(item.Id));

    /// <summary>The state once the item was dealt with.</summary>
    public FeedState With(FeedItem item) => this with { Seen = [.. Seen.TakeLast(MostSeen - 1), MarkOf(item.Id)] };

    /// <summary>A short stand-in for a text of any length.</summary>
    public static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..MarkLength];
}

/// <summary>Something that a chat of editors is to be shown, once. It is written in the commit that makes the draft.</summary>
internal sealed record FeedNotice
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The number of the draft to be shown, or null when a report could not be made into one.</summary>
    public int? Draft { get; init; }

    /// <summary>The address of the report that an editor has to look at; null for a draft.</summary>
    public string? Link { get; init; }

    /// <summary>The messages that show the draft, as far as they were sent.</summary>
    public ImmutableArray<long> Messages { get; init; } = [];

    /// <summary>The revision of the draft that they show.</summary>
    public int Revision { get; init; }

    /// <summary>Collection "feed_notices", by draft or report, and chat.</summary>
    public static CollectionDefinition<FeedNotice> Collection { get; } = new("feed_notices", FeedsJson.Default.FeedNotice, n => n.Key);

    /// <summary>Its key.</summary>
    [JsonIgnore]
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Draft is { } draft ? Editing.Drafts.Draft.KeyOf(draft) : FeedState.MarkOf(Link!))}/{ChatId}");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FeedState))]
[JsonSerializable(typeof(FeedNotice))]
internal sealed partial class FeedsJson : JsonSerializerContext;
