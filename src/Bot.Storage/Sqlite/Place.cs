using System.Text;

namespace Bot.Storage.Sqlite;

/// <summary>
/// A bound of a range over (index value, key), for SQL's <c>&gt;=</c> and <c>&lt;</c>. Walks by key leave the value empty.
/// </summary>
/// <param name="Value">Text, or <see cref="s_beyondAllText"/>.</param>
/// <param name="Key">Text, or <see cref="s_beyondAllText"/>.</param>
internal readonly record struct Place(object Value, object Key)
{
    // In SQLite's order every text comes before every blob.
    private static readonly object s_beyondAllText = Array.Empty<byte>();

    /// <summary>Behind everything.</summary>
    public static Place End { get; } = new(s_beyondAllText, s_beyondAllText);

    /// <summary>Right behind the keys that begin with <paramref name="prefix"/>.</summary>
    public static Place EndOfPrefix(string prefix)
    {
        for (var end = prefix; end.Length > 0;)
        {
            Rune.DecodeLastFromUtf16(end, out var last, out var length);
            end = end[..^length];
            if (last.Value < 0x10FFFF)
                return new("", end + new Rune(last.Value == 0xD7FF ? 0xE000 : last.Value + 1));
        }
        return new("", s_beyondAllText);
    }

    /// <summary>Right behind the documents with this index value.</summary>
    public static Place EndOfValue(string value) => new(Successor(value), "");

    public static Place Lower(Place a, Place b) => a.CompareTo(b) <= 0 ? a : b;

    public static Place Higher(Place a, Place b) => a.CompareTo(b) >= 0 ? a : b;

    /// <summary>The first place behind this one.</summary>
    public Place Next() => this with { Key = Successor((string)Key) };

    // Nothing comes between: U+0000 is not allowed.
    private static string Successor(string text) => text + '\u0001';

    private int CompareTo(Place other) => Compare(Value, other.Value) is var byValue and not 0 ? byValue : Compare(Key, other.Key);

    private static int Compare(object a, object b) => (a, b) switch
    {
        (string x, string y) => TextRules.Compare(x, y),
        (string, _) => -1,
        (_, string) => 1,
        _ => 0,
    };
}
