using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Exchanges.Dataset;

/// <summary>One parsed file of the dataset, read entry by entry so that an error can name the entry.</summary>
internal sealed class DatasetFile : IDisposable
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly JsonDocument _json;

    private DatasetFile(string name, JsonDocument json) => (Name, _json) = (name, json);

    /// <summary>Relative to the dataset's directory, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The file with these lists in it, or, where there are none, the file as one document.</summary>
    /// <exception cref="DatasetException">The file is missing, is not JSON, or does not hold just these lists.</exception>
    public static DatasetFile Open(string directory, string name, params ReadOnlySpan<string> lists)
    {
        var file = new DatasetFile(name, Parse(directory, name));
        if (file.LayoutFault(lists) is { } fault)
        {
            file.Dispose();
            throw new DatasetException(name, null, fault);
        }

        return file;
    }

    /// <summary>The whole file as one document.</summary>
    public T As<T>(JsonTypeInfo<T> type) => Deserialize(_json.RootElement, type, null);

    /// <summary>The entries of one of its lists, each with its id (or position) for error messages.</summary>
    public IEnumerable<(string Entry, T Document)> List<T>(string list, JsonTypeInfo<T> type)
    {
        var position = 0;
        foreach (var element in _json.RootElement.GetProperty(list).EnumerateArray())
        {
            position++;
            var entry = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String
                ? given.GetString()! : $"{list} #{position}";
            yield return (entry, Deserialize(element, type, entry));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static JsonDocument Parse(string directory, string name)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, name), s_strictUtf8));
        }
        catch (JsonException e)
        {
            throw new DatasetException(name, null, $"not valid JSON (line {e.LineNumber + 1}, column {e.BytePositionInLine + 1})", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new DatasetException(name, null, "the file is not written in UTF-8", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException(name, null, File.Exists(Path.Combine(directory, name)) ? "the file cannot be read" : "the file is missing", e);
        }
    }

    private string? LayoutFault(ReadOnlySpan<string> lists)
    {
        if (!JsonShape.IsReadable(_json.RootElement))
        {
            return "a text holds half a character";
        }

        if (_json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return "the file must hold one JSON object";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in lists.IsEmpty ? default : _json.RootElement.EnumerateObject())
        {
            if (field.Name != "$schema" && !lists.Contains(field.Name))
            {
                return $"there is no field \"{field.Name}\"";
            }

            if (!seen.Add(field.Name))
            {
                return $"the field \"{field.Name}\" is there twice";
            }
        }

        foreach (var list in lists)
        {
            if (!_json.RootElement.TryGetProperty(list, out var entries) || entries.ValueKind != JsonValueKind.Array)
            {
                return $"there is no list \"{list}\"";
            }
        }

        return null;
    }

    private T Deserialize<T>(JsonElement element, JsonTypeInfo<T> type, string? entry)
    {
        var fault = JsonShape.Fault(element, type);
        return fault is null ? element.Deserialize(type)! : throw new DatasetException(Name, entry, fault);
    }
}
