using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Exchanges.Dataset;

/// <summary>One parsed file of the dataset, read entry by entry so that an error can name the entry.</summary>
internal sealed class DatasetFile : IDisposable
{
    private readonly JsonDocument _json;

    private DatasetFile(string name, JsonDocument json) => (Name, _json) = (name, json);

    /// <summary>Relative to the dataset's directory, with forward slashes.</summary>
    public string Name { get; }

    /// <exception cref="DatasetException">The file is missing or is not JSON.</exception>
    public static DatasetFile Open(string directory, string name)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(directory, name));
            var json = JsonDocument.Parse(stream);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new DatasetFile(name, json)
                : throw new DatasetException(name, null, "the file must hold one JSON object");
        }
        catch (JsonException e)
        {
            throw new DatasetException(name, null, $"not valid JSON (line {e.LineNumber + 1}, column {e.BytePositionInLine + 1})", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException(name, null, "the file cannot be read", e);
        }
    }

    /// <summary>The whole file as one document.</summary>
    public T As<T>(JsonTypeInfo<T> type) => Deserialize(_json.RootElement, type, null);

    /// <summary>The entries of one of its lists, each with its id (or position) for error messages.</summary>
    public IEnumerable<(string Entry, T Document)> List<T>(string list, JsonTypeInfo<T> type)
    {
        if (!_json.RootElement.TryGetProperty(list, out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw new DatasetException(Name, null, $"there is no list \"{list}\"");
        }

        var position = 0;
        foreach (var element in entries.EnumerateArray())
        {
            position++;
            var id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String
                ? given.GetString()! : $"{list}[{position}]";
            yield return (id, Deserialize(element, type, id));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private T Deserialize<T>(JsonElement element, JsonTypeInfo<T> type, string? entry)
    {
        try
        {
            return element.Deserialize(type) ?? throw new DatasetException(Name, entry, "the entry is null");
        }
        catch (JsonException e)
        {
            // The serializer's message ends with positions inside the entry, which mean nothing to an editor.
            var reason = e.Message.Split(" Path: ", 2)[0].Replace("\n", " ", StringComparison.Ordinal).TrimEnd('.');
            throw new DatasetException(Name, entry, e.Path is null or "$" ? reason : $"{e.Path[2..]}: {reason}", e);
        }
    }
}
