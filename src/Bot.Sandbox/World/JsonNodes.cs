using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>
/// Reading and building wire objects. The sandbox speaks JSON by its own hand rather than through the client's records:
/// a field that the client misspells must not pass here.
/// </summary>
internal static class JsonNodes
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sets the field unless the text is missing.</summary>
    public static void AddText(this JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    /// <summary>Sets the field unless the node is missing.</summary>
    public static void AddNode(this JsonObject json, string name, JsonNode? node)
    {
        if (node is not null)
        {
            json[name] = node;
        }
    }

    /// <summary>The text of a field, or null.</summary>
    public static string? Text(this JsonObject json, string name)
        => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The integer of a field, or null.</summary>
    public static long? Integer(this JsonObject json, string name)
        => json[name] is not JsonValue value ? null
            : value.TryGetValue<long>(out var number) ? number
            : value.TryGetValue<int>(out var small) ? small : null;

    /// <summary>Whether the field is true.</summary>
    public static bool Flag(this JsonObject json, string name)
        => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>A copy that may be put elsewhere.</summary>
    public static JsonObject Copy(this JsonObject json) => (JsonObject)json.DeepClone();

    /// <summary>As UTF-8, letters of all scripts unescaped.</summary>
    public static byte[] ToUtf8(this JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            node.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
