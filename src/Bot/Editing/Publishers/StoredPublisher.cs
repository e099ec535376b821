using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges;
using Bot.Storage;

namespace Bot.Editing.Publishers;

/// <summary>A publisher that the dataset does not know: editors cited it. It extends the dataset's table of publishers; the dataset's own entry wins.</summary>
/// <param name="Id">Stable short name, made from the host.</param>
/// <param name="Name">Shown name: the host, or what the editor called it.</param>
/// <param name="Url">Home page.</param>
internal sealed record StoredPublisher(string Id, string Name, Uri Url)
{
    /// <summary>Collection "publishers", by id.</summary>
    public static CollectionDefinition<StoredPublisher> Collection { get; } = new("publishers", PublishersJson.Default.StoredPublisher, p => p.Id);

    /// <summary>As sources refer to it. What kind it is and where it sits, nobody looked up.</summary>
    public Publisher ToPublisher() => new(Id, Name, Country: null, PublisherKind.Unknown, Url);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(StoredPublisher))]
internal sealed partial class PublishersJson : JsonSerializerContext;
