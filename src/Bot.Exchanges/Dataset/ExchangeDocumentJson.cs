using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Exchanges.Dataset;

/// <summary>
/// An exchange's document as compact JSON in UTF-8, for the store. It is canonical: equal documents give equal bytes, so that comparing
/// bytes tells whether an entry was changed.
/// </summary>
public static class ExchangeDocumentJson
{
    /// <summary>Letters of every language stay readable; nothing here ends up inside HTML.</summary>
    private static readonly JsonWriterOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as JSON; what is absent or has its default value is left out.</summary>
    public static byte[] Serialize(ExchangeDocument document)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_compact))
        {
            JsonSerializer.Serialize(writer, WithoutEmptyLists(document), DatasetJson.Default.ExchangeDocument);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The document that <paramref name="utf8"/> holds.</summary>
    /// <exception cref="InvalidEntryException">It is not JSON, or not an exchange's document.</exception>
    public static ExchangeDocument Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            using var json = JsonDocument.ParseValue(ref reader);
            var fault = JsonShape.IsReadable(json.RootElement) ? JsonShape.Fault(json.RootElement, DatasetJson.Default.ExchangeDocument) : "a text holds half a character";
            return fault is null ? json.Deserialize(DatasetJson.Default.ExchangeDocument)! : throw new InvalidEntryException(fault);
        }
        catch (JsonException)
        {
            throw new InvalidEntryException("not valid JSON");
        }
    }

    private static ExchangeDocument WithoutEmptyLists(ExchangeDocument document) => document with
    {
        AlternativeDates = NullIfEmpty(document.AlternativeDates),
        Mediators = NullIfEmpty(document.Mediators),
        Categories = NullIfEmpty(document.Categories),
        Units = NullIfEmpty(document.Units),
    };

    private static ImmutableArray<T>? NullIfEmpty<T>(ImmutableArray<T>? list) => list is { IsDefaultOrEmpty: false } ? list : null;
}
