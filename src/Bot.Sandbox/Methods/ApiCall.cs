using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.Methods;

/// <summary>A call with its parameters, in whatever way they were sent: numbers, flags and objects may all come as text.</summary>
internal sealed class ApiCall(string method, JsonObject parameters, IReadOnlyDictionary<string, UploadedFile> files)
{
    /// <summary>The name as sent.</summary>
    public string Method { get; } = method;

    /// <summary>The parameters as sent; uploads are not among them.</summary>
    public JsonObject Parameters { get; } = parameters;

    /// <summary>The text, or null when missing.</summary>
    public string? Text(string name) => Parameters[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    /// <summary>The integer, or null when missing or not a number.</summary>
    public long? Integer(string name)
        => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the parameter is true, True, or 1.</summary>
    public bool Flag(string name) => Text(name) is { } text && (text == "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The object, given as such or as JSON text.</summary>
    public JsonObject? Object(string name) => Node(name) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw ApiException.BadRequest($"object expected as {Words(name)}"),
    };

    /// <summary>The array, given as such or as JSON text.</summary>
    public JsonArray? Array(string name) => Node(name) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw ApiException.BadRequest($"can't parse {Words(name)}: expected an Array"),
    };

    /// <summary>The uploaded file of the parameter: directly, or named by <c>attach://</c>.</summary>
    public UploadedFile? Upload(string name)
        => Text(name) is { } text && text.StartsWith("attach://", StringComparison.Ordinal)
            ? files.GetValueOrDefault(text["attach://".Length..])
            : files.GetValueOrDefault(name);

    private JsonNode? Node(string name)
    {
        var node = Parameters[name];
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return node;
        }

        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest($"can't parse {Words(name)} JSON object");
        }
    }

    private static string Words(string name) => name.Replace('_', ' ');
}

/// <summary>A file that came with a call.</summary>
internal sealed record UploadedFile(string Name, string MimeType, byte[] Content);
