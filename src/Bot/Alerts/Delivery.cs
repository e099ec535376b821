using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Exchanges;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>
/// What became of one alert in one chat or topic. It is written once the outcome is known, so whoever has one is never written to again of
/// the same alert. Its JSON is kept short, because there is one for each subscriber: about 50 bytes in all.
/// </summary>
internal sealed record Delivery
{
    /// <summary>Index of the deliveries that wait, by <see cref="Due"/>.</summary>
    public const string DueIndex = "due";

    /// <summary>Due at once, since the chat moved; not among the waiting ones that the broadcast counts.</summary>
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;

    /// <summary>The alert.</summary>
    [JsonIgnore]
    public string AlertId { get; init; } = "";

    /// <summary>The chat.</summary>
    [JsonIgnore]
    public long ChatId { get; init; }

    /// <summary>The forum topic, or null.</summary>
    [JsonIgnore]
    public long? Thread { get; init; }

    /// <summary>Telegram's id of the message; 0 when none was sent or it can no longer be edited.</summary>
    [JsonPropertyName("m")]
    public long Message { get; init; }

    /// <summary>The <see cref="Alert.Revision"/> that the message shows.</summary>
    [JsonPropertyName("r")]
    public int Revision { get; init; }

    /// <summary>The language of the message.</summary>
    [JsonPropertyName("l"), JsonConverter(typeof(LanguageNumber))]
    public Language Language { get; init; }

    /// <summary>When to send, or null when that is settled: quiet hours, or Telegram could not be reached.</summary>
    [JsonPropertyName("d")]
    public DateTimeOffset? Due { get; init; }

    /// <summary>How often sending was given up for the time being.</summary>
    [JsonPropertyName("n")]
    public int Attempts { get; init; }

    /// <summary>Collection "deliveries", by alert, chat and topic.</summary>
    public static CollectionDefinition<Delivery> Collection { get; } =
        new("deliveries", AlertsJson.Default.Delivery, d => d.Key, (DueIndex, d => d.Due is { } due ? DueKey(due) : null));

    /// <summary>Its key.</summary>
    [JsonIgnore]
    public string Key => KeyOf(AlertId, ChatId, Thread);

    /// <summary>The beginning of the keys of an alert's deliveries.</summary>
    public static string Prefix(string alertId) => alertId + "/";

    /// <summary>The key of a delivery.</summary>
    public static string KeyOf(string alertId, long chatId, long? thread) => thread is null
        ? string.Create(CultureInfo.InvariantCulture, $"{alertId}/{chatId}")
        : string.Create(CultureInfo.InvariantCulture, $"{alertId}/{chatId}.{thread}");

    /// <summary>A time as the index orders it.</summary>
    public static string DueKey(DateTimeOffset due) => due.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Reads a stored delivery back; the key says whose it is.</summary>
    public static Delivery Of(Document document)
    {
        var slash = document.Key.LastIndexOf('/');
        var dot = document.Key.IndexOf('.', slash);
        return Collection.Read(document).Value with
        {
            AlertId = document.Key[..slash],
            ChatId = long.Parse(document.Key.AsSpan()[(slash + 1)..(dot < 0 ? ^0 : dot)], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            Thread = dot < 0 ? null : long.Parse(document.Key.AsSpan()[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>A language as its number: the shortest.</summary>
internal sealed class LanguageNumber : JsonConverter<Language>
{
    public override Language Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options) => (Language)reader.GetInt32();

    public override void Write(System.Text.Json.Utf8JsonWriter writer, Language value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNumberValue((int)value);
}
