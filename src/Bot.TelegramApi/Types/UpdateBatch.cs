using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>The answer to <c>getUpdates</c>, read one update at a time so that a malformed one loses nobody else's.</summary>
/// <param name="Updates">The updates that could be read, in the order they came.</param>
/// <param name="Malformed">Those that could not.</param>
[JsonConverter(typeof(UpdateBatchConverter))]
public sealed record UpdateBatch(IReadOnlyList<Update> Updates, IReadOnlyList<MalformedUpdate> Malformed)
{
    /// <summary>The highest readable id of the batch, malformed updates included; null when there is none.</summary>
    public long? HighestId
    {
        get
        {
            long? highest = null;
            foreach (var update in Updates)
            {
                highest = Math.Max(highest ?? long.MinValue, update.UpdateId);
            }

            foreach (var malformed in Malformed)
            {
                highest = malformed.UpdateId is { } id ? Math.Max(highest ?? long.MinValue, id) : highest;
            }

            return highest;
        }
    }
}

/// <summary>An update that could not be read.</summary>
/// <param name="UpdateId">Its id when that much was readable, so that it can be acknowledged.</param>
/// <param name="Path">Where in the update the reading failed, e.g. <c>$.message.chat.id</c>; never the content.</param>
public sealed record MalformedUpdate(long? UpdateId, string? Path);

internal sealed class UpdateBatchConverter : JsonConverter<UpdateBatch>
{
    public override UpdateBatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Updates come as an array.");
        }

        List<Update> updates = [];
        List<MalformedUpdate> malformed = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader;
            try
            {
                updates.Add(JsonSerializer.Deserialize(ref reader, TelegramJson.Default.Update) ?? throw new JsonException());
            }
            catch (JsonException error)
            {
                reader = start;
                malformed.Add(new MalformedUpdate(ReadId(start), error.Path));
                reader.Skip();
            }
        }

        return new UpdateBatch(updates, malformed);
    }

    public override void Write(Utf8JsonWriter writer, UpdateBatch value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var update in value.Updates)
        {
            JsonSerializer.Serialize(writer, update, TelegramJson.Default.Update);
        }

        writer.WriteEndArray();
    }

    private static long? ReadId(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("update_id"u8);
            reader.Read();
            if (isId)
            {
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) ? id : null;
            }

            reader.Skip();
        }

        return null;
    }
}
