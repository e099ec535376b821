using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Records;
using Bot.Storage;

namespace Bot.Publishing;

/// <summary>Who changes the record.</summary>
/// <param name="UserId">Telegram id of the user.</param>
/// <param name="Name">As shown in the history.</param>
/// <param name="ChatId">The chat in which the progress of the alert is shown, or null for none.</param>
internal sealed record Editor(long UserId, string Name, long? ChatId = null);

/// <summary>What was done.</summary>
internal enum EditAction
{
    /// <summary>A new exchange, or one that had been retracted, entered the record.</summary>
    Published,

    /// <summary>An exchange was changed.</summary>
    Corrected,

    /// <summary>An exchange was taken out of the record.</summary>
    Retracted,

    /// <summary>An earlier change was taken back.</summary>
    Undone,
}

/// <summary>One change of the record, as it stays in the audit trail for good.</summary>
/// <param name="Number">Numbered from 1 in the order of the changes, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Action">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="Before">The entry before, or null when there was none.</param>
/// <param name="After">The entry after, or null when there is none any more; its id differs from the one before when the date was corrected.</param>
/// <param name="Reason">Why, in the editor's words, or null.</param>
/// <param name="Undoes">The number of the change that was taken back, or null.</param>
/// <param name="Quiet">Whether nobody was alerted.</param>
internal sealed record AuditEntry(
    long Number,
    DateTimeOffset At,
    EditAction Action,
    Editor By,
    StoredExchange? Before,
    StoredExchange? After,
    string? Reason = null,
    long? Undoes = null,
    bool Quiet = false)
{
    /// <summary>Index by the id of the exchange (after the change).</summary>
    public const string ExchangeIndex = "exchange";

    /// <summary>Collection "audit", by number.</summary>
    public static CollectionDefinition<AuditEntry> Collection { get; } =
        new("audit", AuditJson.Default.AuditEntry, e => KeyOf(e.Number), (ExchangeIndex, e => e.ExchangeId));

    /// <summary>The exchange (its id after the change).</summary>
    [JsonIgnore]
    public string ExchangeId => (After ?? Before)!.Id;

    /// <summary>The key of an entry.</summary>
    public static string KeyOf(long number) => number.ToString("D12", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditJson : JsonSerializerContext;
