using System.Buffers.Binary;

namespace Bot.Sandbox.Methods;

/// <summary>Reads kind and size of a PNG, JPEG or GIF from its first bytes.</summary>
internal static class ImageHeader
{
    /// <summary>MIME type, width and height in pixels; null for anything else.</summary>
    public static (string Type, int Width, int Height)? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length >= 24 && content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
        {
            return Sized("image/png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]));
        }

        if (content.Length >= 10 && content.StartsWith("GIF8"u8))
        {
            return Sized("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..]));
        }

        return content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(content) : null;
    }

    // Walks the segments up to the frame header, which bears the size.
    private static (string Type, int Width, int Height)? Jpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 < content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static (string Type, int Width, int Height)? Sized(string type, int width, int height)
        => width > 0 && height > 0 ? (type, width, height) : null;
}
