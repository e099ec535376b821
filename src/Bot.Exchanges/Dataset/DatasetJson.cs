using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Exchanges.Dataset;

/// <summary>
/// The JSON of the dataset. An unknown field is an error, so that a misspelled one is noticed. What is absent is left out when writing;
/// fields that have a default (a claim's qualifier) say so themselves, since a required one may well hold the first value of its type.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalizedTextConverter)])]
[JsonSerializable(typeof(ExchangeDocument))]
[JsonSerializable(typeof(Claimant))]
[JsonSerializable(typeof(Mediator))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Part))]
[JsonSerializable(typeof(PublisherDocument))]
[JsonSerializable(typeof(AgreementDocument))]
[JsonSerializable(typeof(RunningTotalDocument))]
[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(ContactDocument))]
[JsonSerializable(typeof(ManifestDocument))]
internal sealed partial class DatasetJson : JsonSerializerContext;

/// <summary>Reads a text that is written as a plain string (English) or as <c>{"en", "uk", "ru"}</c>.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? en = null, uk = null, ru = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            en = reader.GetString();
        }
        else
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("a text is a string or an object with en, uk and ru");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var language = reader.GetString();
                reader.Read();
                var text = reader.GetString();
                _ = language switch
                {
                    "en" => en = text,
                    "uk" => uk = text,
                    "ru" => ru = text,
                    _ => throw new JsonException($"a text has no language '{language}'"),
                };
            }
        }

        return string.IsNullOrWhiteSpace(en) ? throw new JsonException("a text has no English") : new LocalizedText(en, uk, ru);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        if (value is { Uk: null, Ru: null })
        {
            writer.WriteStringValue(value.En);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("en", value.En);
        if (value.Uk is not null)
        {
            writer.WriteString("uk", value.Uk);
        }

        if (value.Ru is not null)
        {
            writer.WriteString("ru", value.Ru);
        }

        writer.WriteEndObject();
    }
}
