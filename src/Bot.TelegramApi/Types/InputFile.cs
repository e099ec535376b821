using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>A file to send: one that Telegram has already, one at a public address, or one to upload.</summary>
[JsonConverter(typeof(InputFileConverter))]
public sealed record InputFile
{
    private InputFile(string? reference, string? name, Func<Stream>? open)
    {
        Reference = reference;
        Name = name;
        Open = open;
    }

    /// <summary>The <c>file_id</c> or address; null for an upload.</summary>
    public string? Reference { get; }

    /// <summary>The name an upload gets.</summary>
    public string? Name { get; }

    /// <summary>Opens the content of an upload; called once per attempt.</summary>
    internal Func<Stream>? Open { get; }

    /// <summary>A file that Telegram has already (<c>file_id</c>) or can fetch (an address).</summary>
    public static InputFile Existing(string fileIdOrUrl) => new(fileIdOrUrl, name: null, open: null);

    /// <summary>An upload from memory: photos up to 10 MB, other files up to 50 MB.</summary>
    public static InputFile Upload(string name, byte[] content) =>
        new(reference: null, name, () => new MemoryStream(content, writable: false));

    /// <summary>An upload from a stream, which <paramref name="open"/> opens anew for every attempt.</summary>
    public static InputFile Upload(string name, Func<Stream> open) => new(reference: null, name, open);
}

/// <summary>Writes only references: an upload travels as its own part of a multipart request.</summary>
internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    public override InputFile? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } reference ? InputFile.Existing(reference) : null;

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reference);
}
