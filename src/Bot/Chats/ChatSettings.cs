using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges;
using Bot.Storage;
using Bot.Subscriptions;

namespace Bot.Chats;

/// <summary>What a chat has chosen. Only chosen things are stored, so that a chat that chose nothing leaves no trace.</summary>
internal sealed record ChatSettings
{
    /// <summary>Index of the chats that get alerts; the value is always <see cref="HasAlerts"/>, so that the walk is in key order.</summary>
    public const string AlertsIndex = "alerts";

    /// <summary>The one value of <see cref="AlertsIndex"/>.</summary>
    public const string HasAlerts = "1";

    /// <summary>The zone of chats that chose none (METHOD, "Dates").</summary>
    public const string DefaultZone = "Europe/Kyiv";

    /// <summary>Telegram's id of the chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>Chosen with /language; null: as Telegram says.</summary>
    public Language? Language { get; init; }

    /// <summary>IANA name chosen with /timezone; null: <see cref="DefaultZone"/>.</summary>
    public string? Zone { get; init; }

    /// <summary>When alerts wait, or null: never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The language of whoever subscribed the chat: alerts come in it while none was chosen.</summary>
    public Language? AlertLanguage { get; init; }

    /// <summary>What the chat is told unasked; null for nothing.</summary>
    public IReadOnlyList<Subscription>? Subscriptions { get; init; }

    /// <summary>Collection "chats", by chat id; indexed by what is subscribed to, digests by the zone that decides when they are due.</summary>
    public static CollectionDefinition<ChatSettings> Collection { get; } = new(
        "chats",
        ChatsJson.Default.ChatSettings,
        s => KeyOf(s.ChatId),
        (AlertsIndex, s => s.Wants(null) ? HasAlerts : null),
        (IndexOf(Frequency.Daily), s => s.Wants(Frequency.Daily) ? s.ZoneId : null),
        (IndexOf(Frequency.Weekly), s => s.Wants(Frequency.Weekly) ? s.ZoneId : null),
        (IndexOf(Frequency.Monthly), s => s.Wants(Frequency.Monthly) ? s.ZoneId : null));

    /// <summary>The IANA name of the chat's zone.</summary>
    [JsonIgnore]
    public string ZoneId => Zone ?? DefaultZone;

    /// <summary>Whether nothing is chosen any more.</summary>
    [JsonIgnore]
    public bool IsEmpty => this is { Language: null, Zone: null, Quiet: null, Subscriptions: null or [] };

    /// <summary>The key of a chat's document.</summary>
    public static string KeyOf(long chatId) => chatId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The index of the chats that get digests of that frequency.</summary>
    public static string IndexOf(Frequency frequency) => frequency.ToString().ToLowerInvariant();

    private bool Wants(Frequency? digest) => Subscriptions?.Any(s => s.Digest == digest) == true;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatSettings))]
internal sealed partial class ChatsJson : JsonSerializerContext;
