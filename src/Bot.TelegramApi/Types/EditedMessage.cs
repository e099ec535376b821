using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>The result of an edit.</summary>
/// <param name="Message">The message as it is now; null for a message sent through inline mode, of which Telegram only says <c>true</c>.</param>
[JsonConverter(typeof(EditedMessageConverter))]
public sealed record EditedMessage(Message? Message);

internal sealed class EditedMessageConverter : JsonConverter<EditedMessage>
{
    public override EditedMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.TokenType == JsonTokenType.True ? null : JsonSerializer.Deserialize(ref reader, TelegramJson.Default.Message));

    public override void Write(Utf8JsonWriter writer, EditedMessage value, JsonSerializerOptions options)
    {
        if (value.Message is { } message)
        {
            JsonSerializer.Serialize(writer, message, TelegramJson.Default.Message);
        }
        else
        {
            writer.WriteBooleanValue(true);
        }
    }
}
