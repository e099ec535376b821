using System.Collections.Immutable;
using System.Text;

namespace Bot.Editing.Lines;

/// <summary>
/// Splits a line into assignments. Values with spaces may stand in quotes of any kind, or bare: a word without a key belongs to the key before it
/// (<c>ua=about 250 place=Belarus border</c>). A day and an address need no key.
/// </summary>
internal static class LineReader
{
    /// <summary>Characters of a line that are read.</summary>
    public const int MostLength = 4000;

    private static readonly (char Opening, string Closing)[] _quotes = [('"', "\""), ('“', "”\""), ('„', "“”"), ('«', "»"), ('”', "”")];

    /// <summary>The assignments of <paramref name="line"/>, in their order.</summary>
    public static ImmutableArray<Assignment> Read(string line)
    {
        List<Assignment> read = [];
        for (var at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(line, at);
            Add(read, line[at..end], at);
            at = end;
        }

        return [.. read];
    }

    /// <summary>Whether <paramref name="word"/> is an address.</summary>
    public static bool IsAddress(string word) =>
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value may begin or end with <paramref name="c"/> so that spaces belong to it.</summary>
    public static bool IsQuote(char c) => Array.Exists(_quotes, q => q.Opening == c || q.Closing.Contains(c, StringComparison.Ordinal));

    private static void Add(List<Assignment> read, string word, int at)
    {
        var equals = IsAddress(word) ? -1 : word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && IsKey(word.AsSpan(0, equals)))
        {
            read.Add(new Assignment(word[..equals].ToLowerInvariant(), Unquoted(word[(equals + 1)..]), at, word.Length));
        }
        else if (IsAddress(word))
        {
            read.Add(new Assignment("source", word, at, word.Length));
        }
        else if (read is [] || IsIsoDay(word))
        {
            read.Add(new Assignment("date", Unquoted(word), at, word.Length));
        }
        else
        {
            var last = read[^1];
            read[^1] = last with { Value = $"{last.Value} {Unquoted(word)}".Trim(), Length = at + word.Length - last.Start };
        }
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '+' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIsoDay(string word) => word.Length >= 10 && char.IsAsciiDigit(word[0]) && word[4] == '-' && word[7] == '-';

    /// <summary>A word ends at a space that is in no quotes; quotes that are never closed are ordinary characters.</summary>
    private static int EndOfWord(string line, int start)
    {
        for (var at = start; at < line.Length; at++)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                return at;
            }

            var closings = at == start || line[at - 1] == '=' ? ClosingsOf(line[at]) : null;
            if (closings is not null && ClosingQuote(line, at + 1, closings) is >= 0 and var closing)
            {
                at = closing;
            }
        }

        return line.Length;
    }

    private static string? ClosingsOf(char opening) => Array.Find(_quotes, q => q.Opening == opening).Closing;

    /// <summary>The quote that ends a value: one before a space or the end of the line.</summary>
    private static int ClosingQuote(string line, int from, string closings)
    {
        for (var at = from; at < line.Length; at++)
        {
            if (closings.Contains(line[at], StringComparison.Ordinal) && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Unquoted(string value)
    {
        var inside = value.Length >= 2 && ClosingsOf(value[0])?.Contains(value[^1], StringComparison.Ordinal) == true ? value[1..^1] : value;
        var text = new StringBuilder(inside.Length);
        foreach (var rune in inside.EnumerateRunes())
        {
            // Half a character, as hostile input may have, cannot be stored; line breaks and other controls are spaces.
            text.Append(rune == Rune.ReplacementChar ? "" : Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }
}
