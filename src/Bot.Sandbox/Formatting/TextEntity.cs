using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.Formatting;

/// <summary>A formatted or meaningful stretch of a text, offsets in UTF-16 units.</summary>
internal sealed record TextEntity(string Type, int Offset, int Length)
{
    /// <summary>Target of a <c>text_link</c>.</summary>
    public string? Url { get; init; }

    /// <summary>The user of a <c>text_mention</c>.</summary>
    public long? UserId { get; init; }

    /// <summary>Language of a <c>pre</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Identifier of a <c>custom_emoji</c>.</summary>
    public string? CustomEmojiId { get; init; }

    /// <summary>Moment of a <c>date_time</c>.</summary>
    public long? UnixTime { get; init; }

    /// <summary>Format of a <c>date_time</c>.</summary>
    public string? DateTimeFormat { get; init; }

    /// <summary>Where it ends.</summary>
    public int End => Offset + Length;

    /// <summary>As it goes over the wire.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        AddIf(json, "url", Url);
        AddIf(json, "language", Language);
        AddIf(json, "custom_emoji_id", CustomEmojiId);
        AddIf(json, "unix_time", UnixTime);
        AddIf(json, "date_time_format", DateTimeFormat);
        if (UserId is { } id)
        {
            json["user"] = new JsonObject { ["id"] = id, ["is_bot"] = false, ["first_name"] = id.ToString(CultureInfo.InvariantCulture) };
        }

        return json;
    }

    private static void AddIf(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
