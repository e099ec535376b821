using System.Buffers;
using System.Text;

namespace Bot.Storage;

/// <summary>What every backend can store and order alike: see the remarks of <see cref="IDocumentStore"/>.</summary>
internal static class TextRules
{
    public static void RequireKey(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.Length > Change.MaxKeyLength)
            throw new ArgumentException($"A key has at most {Change.MaxKeyLength} characters.", nameof(key));
        RequireStorable(key);
    }

    public static void RequireStorable(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            RequireStorable(text);
    }

    private static void RequireStorable(string? text)
    {
        if (text is not null && (text.Contains('\0', StringComparison.Ordinal) || HasLoneSurrogate(text)))
            throw new ArgumentException("Keys and index values hold neither U+0000 nor half a surrogate pair.", nameof(text));
    }

    /// <summary>By code point. UTF-16 units alone would put U+E000 to U+FFFF behind the surrogate pairs.</summary>
    public static int Compare(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length.CompareTo(b.Length) : Rank(a[same]).CompareTo(Rank(b[same]));

        static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
                return true;
            text = text[length..];
        }
        return false;
    }
}
