using System.Text;
using System.Text.Json;

namespace Bot.Exchanges.Dataset;

/// <summary>
/// Writes exchanges back as a file of the dataset, laid out as the files are (a field to a line, a claim or a source to a line, everything
/// smaller on the line of its field), so that an export differs from the file only where the record does.
/// </summary>
public static class DatasetWriter
{
    /// <summary>The dataset files that these exchanges make: their names ("exchanges/2025.json") and contents in UTF-8, a file to a year.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Files(IEnumerable<ExchangeDocument> documents) => documents
        .GroupBy(d => d.Date.Year)
        .OrderBy(year => year.Key)
        .Select(year => ($"exchanges/{year.Key:0000}.json", File(year.OrderBy(d => d.Date).ThenBy(d => d.Id, StringComparer.Ordinal))));

    /// <summary>One file with these exchanges, in the order given, in UTF-8.</summary>
    public static byte[] File(IEnumerable<ExchangeDocument> documents)
    {
        var text = new StringBuilder("{\n  \"$schema\": \"../schema/exchanges.schema.json\",\n  \"exchanges\": [");
        var separator = "\n";
        foreach (var document in documents)
        {
            text.Append(separator);
            AppendEntry(text, document);
            separator = ",\n";
        }

        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    private static void AppendEntry(StringBuilder text, ExchangeDocument document)
    {
        using var json = JsonDocument.Parse(ExchangeDocumentJson.Serialize(document));
        var separator = "    {\n";
        foreach (var field in json.RootElement.EnumerateObject())
        {
            text.Append(separator).Append("      \"").Append(field.Name).Append("\": ");
            AppendField(text, field.Value);
            separator = ",\n";
        }

        text.Append("\n    }");
    }

    /// <summary>A list of objects takes a line for each; everything else stays on the line.</summary>
    private static void AppendField(StringBuilder text, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0 || value[0].ValueKind != JsonValueKind.Object)
        {
            AppendInline(text, value);
            return;
        }

        var separator = "[\n        ";
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            AppendInline(text, item);
            separator = ",\n        ";
        }

        text.Append("\n      ]");
    }

    private static void AppendInline(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var brace = "{ ";
                foreach (var field in value.EnumerateObject())
                {
                    text.Append(brace).Append('"').Append(field.Name).Append("\": ");
                    AppendInline(text, field.Value);
                    brace = ", ";
                }

                text.Append(" }");
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var comma = "";
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(comma);
                    AppendInline(text, item);
                    comma = ", ";
                }

                text.Append(']');
                break;
            default:
                // As serialised above, so escapes are already what the files have.
                text.Append(value.GetRawText());
                break;
        }
    }
}
