using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Bot.Subscriptions;

namespace Bot.Alerts;

/// <summary>
/// An entry of the outbox: something that subscribers are to be told, once. Either an exchange (written by <see cref="Publishing.PublishingDesk"/>
/// in the same commit as the exchange itself) or a digest (written by <see cref="Alerts.DigestState"/>).
/// </summary>
internal sealed record Alert
{
    /// <summary>Index by the id of the exchange.</summary>
    public const string ExchangeIndex = "exchange";

    /// <summary>The id under which the exchange was first published, with ~2, ~3… where that is taken; of a digest its frequency, zone and day.</summary>
    public required string Id { get; init; }

    /// <summary>When it was first written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The chat to show its progress in, or null.</summary>
    public long? ReportTo { get; init; }

    /// <summary>Grows with each correction that those who have the alert already must see: from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whether it was published quietly: nobody is written to, but the digests tell of it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What is told of an exchange, or null.</summary>
    public ExchangeNews? News { get; init; }

    /// <summary>Which digest it is, or null.</summary>
    public DigestIssue? Digest { get; init; }

    /// <summary>Collection "alerts", by id.</summary>
    public static CollectionDefinition<Alert> Collection { get; } =
        new("alerts", AlertsJson.Default.Alert, a => a.Id, (ExchangeIndex, a => a.News?.ExchangeId));

    /// <summary>Whether nobody else is to get it.</summary>
    [JsonIgnore]
    public bool IsRetracted => News?.IsRetracted == true;
}

/// <summary>What an alert tells of an exchange.</summary>
/// <param name="ExchangeId">Its present id.</param>
/// <param name="Entry">The exchange as it is told now, in the dataset's form as compact JSON.</param>
/// <param name="First">The exchange as it was told first: what a correction is compared with.</param>
/// <param name="IsRetracted">Whether it was retracted.</param>
/// <param name="Reason">Why it was corrected or retracted, or null.</param>
internal sealed record ExchangeNews(string ExchangeId, string Entry, string First, bool IsRetracted = false, string? Reason = null);

/// <summary>An issue of the digest: for all subscribers of one frequency in one zone.</summary>
/// <param name="Frequency">How often it comes.</param>
/// <param name="Zone">The zone's IANA name.</param>
/// <param name="Day">The local day on which it is due.</param>
/// <param name="From">What was published after this …</param>
/// <param name="Until">… up to this is in it.</param>
internal sealed record DigestIssue(Frequency Frequency, string Zone, DateOnly Day, DateTimeOffset From, DateTimeOffset Until);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(Broadcast))]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(DigestState))]
[JsonSerializable(typeof(Panel))]
internal sealed partial class AlertsJson : JsonSerializerContext;
