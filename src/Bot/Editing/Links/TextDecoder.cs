using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Editing.Links;

/// <summary>Bytes to text: by the byte order mark, the stated charset, the page's own statement, else as UTF-8, else as the Cyrillic of old pages.</summary>
internal static partial class TextDecoder
{
    private const int LookedAt = 2048;

    /// <summary>The text. Never throws; what cannot be read becomes U+FFFD.</summary>
    public static string Decode(byte[] bytes, string? charset = null)
    {
        var stated = Find(charset) ?? Find(Stated().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LookedAt))).Groups["charset"].Value);
        using var reader = new StreamReader(new MemoryStream(bytes), stated ?? Guess(bytes), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding Guess(byte[] bytes)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Find("windows-1251")!;
        }
    }

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

    [GeneratedRegex("""charset\s*=\s*["']?(?<charset>[A-Za-z0-9_-]{1,40})""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Stated();
}
