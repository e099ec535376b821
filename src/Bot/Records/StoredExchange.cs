using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges.Dataset;
using Bot.Storage;

namespace Bot.Records;

/// <summary>An exchange as kept in the store.</summary>
/// <param name="Id">Id of the exchange.</param>
/// <param name="Entry">The exchange in the dataset's own form, as compact JSON.</param>
/// <param name="DatasetHash">SHA-256 of the dataset's form when it was last taken from there, or null when an editor added it.</param>
/// <param name="IsEdited">Whether an editor changed it: then a later dataset never overwrites it.</param>
/// <param name="IsRetracted">Whether an editor retracted it: it is kept so that the dataset does not bring it back.</param>
internal sealed record StoredExchange(string Id, string Entry, string? DatasetHash, bool IsEdited = false, bool IsRetracted = false)
{
    /// <summary>Collection "exchanges", by id.</summary>
    public static CollectionDefinition<StoredExchange> Collection { get; } = new("exchanges", RecordsJson.Default.StoredExchange, e => e.Id);

    /// <summary>Whether an editor made, changed or retracted it: then the dataset leaves it alone.</summary>
    [JsonIgnore]
    public bool IsEditors => IsEdited || IsRetracted || DatasetHash is null;

    /// <summary>The exchange's document.</summary>
    public ExchangeDocument Document() => ExchangeDocumentJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(Entry));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredExchange))]
internal sealed partial class RecordsJson : JsonSerializerContext;
