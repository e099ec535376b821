using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Editing.Publishers;
using Bot.Exchanges.Dataset;
using Bot.Storage;

namespace Bot.Editing.Drafts;

/// <summary>What has become of a draft.</summary>
internal enum DraftState
{
    /// <summary>To be published or discarded.</summary>
    Open,

    /// <summary>In the record.</summary>
    Published,

    /// <summary>Thrown away; it can be taken up again.</summary>
    Discarded,
}

/// <summary>What a draft says at one time.</summary>
/// <param name="Entry">The exchange in the dataset's form, as compact JSON.</param>
/// <param name="Publishers">Publishers that no table has yet.</param>
/// <param name="Corrects">The id of the exchange of the record that it changes, or null for a new one.</param>
/// <param name="Base">That exchange as it was when the draft was begun, as compact JSON.</param>
internal sealed record DraftContent(string Entry, ImmutableArray<StoredPublisher> Publishers, string? Corrects = null, string? Base = null)
{
    /// <summary>The exchange's document.</summary>
    public ExchangeDocument Document() => ExchangeDocumentJson.Deserialize(Encoding.UTF8.GetBytes(Entry));

    /// <summary>The document of the exchange that is changed, or null.</summary>
    public ExchangeDocument? BaseDocument() => Base is null ? null : ExchangeDocumentJson.Deserialize(Encoding.UTF8.GetBytes(Base));

    /// <summary>A document as it is stored.</summary>
    public static string Json(ExchangeDocument document) => Encoding.UTF8.GetString(ExchangeDocumentJson.Serialize(document));
}

/// <summary>A figure of an imported text with the words it was read from.</summary>
/// <param name="Figure">As a word of the line: <c>ua=205@zelensky</c>.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="IsSure">Whether it was plainly said.</param>
/// <param name="IsLeftOut">Whether the entry does not have it, since the record has no way to say it.</param>
internal sealed record Evidence(string Figure, string Words, bool IsSure, bool IsLeftOut = false);

/// <summary>An entry that nobody but editors sees yet. It is kept after it was published or discarded, so that its number is never used again.</summary>
internal sealed record Draft
{
    /// <summary>Index of the open drafts.</summary>
    public const string OpenIndex = "open";

    /// <summary>Stands in <see cref="By"/> for the feeds.</summary>
    public const long Feeds = 0;

    private const int MostEarlier = 20;

    /// <summary>From 1; editors call it d1.</summary>
    public required int Number { get; init; }

    /// <summary>Grows with each change: a button under an older preview does not publish what it does not show.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What has become of it.</summary>
    public DraftState State { get; init; }

    /// <summary>Who began it, or <see cref="Feeds"/>.</summary>
    public required long By { get; init; }

    /// <summary>How they are called.</summary>
    public required string ByName { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it says.</summary>
    public required DraftContent Content { get; init; }

    /// <summary>What it said before, newest last.</summary>
    public ImmutableArray<DraftContent> Earlier { get; init; } = [];

    /// <summary>Of an import: the words that figures were read from.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Collection "drafts", by number.</summary>
    public static CollectionDefinition<Draft> Collection { get; } =
        new("drafts", DraftsJson.Default.Draft, d => KeyOf(d.Number), (OpenIndex, d => d.State == DraftState.Open ? "1" : null));

    /// <summary>Whether it was read from feeds.</summary>
    [JsonIgnore]
    public bool IsFromFeeds => By == Feeds;

    /// <summary>As editors call it.</summary>
    [JsonIgnore]
    public string Name => NameOf(Number);

    /// <summary>The key of a draft.</summary>
    public static string KeyOf(int number) => number.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>As editors call the draft of that number.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"d{number}");

    /// <summary>The number in "d12", or null.</summary>
    public static int? NumberIn(string name) =>
        name is ['d' or 'D', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The draft with new content.</summary>
    public Draft Changed(DraftContent content, DateTimeOffset at) =>
        this with { Content = content, Earlier = [.. Earlier.TakeLast(MostEarlier - 1), Content], Revision = Revision + 1, At = at };

    /// <summary>The draft as it was before its last change; itself when there was none.</summary>
    public Draft Back(DateTimeOffset at) => Earlier is [.. var before, var last] ? this with { Content = last, Earlier = [.. before], Revision = Revision + 1, At = at } : this;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Draft))]
internal sealed partial class DraftsJson : JsonSerializerContext;
