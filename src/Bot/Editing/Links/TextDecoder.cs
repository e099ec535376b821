using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Editing.Links;

/// <summary>
/// Bytes to text: by the byte order mark, else by what is stated (in the header, then in the text itself), else as UTF-8 or the Cyrillic of old pages. A statement
/// that the bytes contradict is not believed.
/// </summary>
internal static partial class TextDecoder
{
    private const int LookedAt = 2048;
    private const double MostUnreadable = 0.01;

    /// <summary>The text. Never throws; what cannot be read becomes U+FFFD.</summary>
    public static string Decode(byte[] bytes, string? charset = null)
    {
        var stated = Find(charset) ?? Find(Stated().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LookedAt))).Groups["charset"].Value);
        var encoding = stated is null || IsSurelyUtf8(bytes) ? Encoding.UTF8 : stated;
        var text = Read(bytes, encoding);
        return encoding is UTF8Encoding && text.Count('\uFFFD') > text.Length * MostUnreadable ? Read(bytes, Find("windows-1251")!) : text;
    }

    private static string Read(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>Letters of another encoding do not happen to be well-formed UTF-8.</summary>
    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && System.Text.Unicode.Utf8.IsValid(bytes);

    private static Encoding? Find(string? name)
    {
        var trimmed = name?.Trim('"', '\'', ' ');
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null; // A name that nobody knows says nothing.
        }
    }

    [GeneratedRegex("""(charset|encoding)\s*=\s*["']?(?<charset>[A-Za-z0-9_-]{1,40})""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Stated();
}
