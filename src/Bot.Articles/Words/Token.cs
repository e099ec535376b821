using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>Signs that stand between a word and the one before it.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Space = 1,
    Hyphen = 2,
    Comma = 4,
    Semicolon = 8,
    Colon = 16,
    Dash = 32,
    Open = 64,
    Close = 128,
    Quote = 256,
    Currency = 512,
    Percent = 1024,
    Stop = 2048,
    Hash = 4096,
    Slash = 8192,
    At = 16384,
}

internal static class SignsExtensions
{
    /// <summary>Whether any of them is there.</summary>
    public static bool Any(this Signs signs, Signs wanted) => (signs & wanted) != Signs.None;
}

/// <summary>A word, a number, a date or a time of day, where it stands in the text.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Key">In lower case, without apostrophes and accents, ё as е, without an English genitive.</param>
/// <param name="Start">Position in the text.</param>
/// <param name="Before">What stands between it and the word before.</param>
internal sealed record Token(string Text, string Key, int Start, Signs Before)
{
    /// <summary>The value of a whole number, else null.</summary>
    public int? Number { get; init; }

    /// <summary>The day, where the token is a date in digits.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the digits are a time of day, a decimal fraction or another thing that counts nobody.</summary>
    public bool IsMeasurement { get; init; }

    /// <summary>Whether the digits are a decimal fraction ("1,2").</summary>
    public bool IsFraction { get; init; }

    /// <summary>Whether an English genitive was cut off the key.</summary>
    public bool IsGenitive { get; init; }

    /// <summary>Position after the last character.</summary>
    public int End => Start + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsAllCapitals => Text.Length > 1 && !(IsGenitive ? Text[..^2] : Text).Any(char.IsLower);
}

/// <summary>Cuts text into tokens, in one pass.</summary>
internal static class Tokenizer
{
    private const string Apostrophes = "'’ʼ`´‘";
    private const string QuoteSigns = "\"«»“”„‟";

    public static List<Token> Tokens(string text, int start, int end)
    {
        var tokens = new List<Token>();
        var before = Signs.None;
        for (var i = start; i < end;)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                var token = DigitReader.Read(text, i, end, before);
                tokens.Add(token);
                (before, i) = (Signs.None, token.End);
            }
            else if (char.IsLetter(c))
            {
                var token = Word(text, i, end, before);
                tokens.Add(token);
                (before, i) = (Signs.None, token.End);
            }
            else
            {
                before |= SignOf(text, i, end);
                i++;
            }
        }

        return tokens;
    }

    /// <summary>A word as it is compared.</summary>
    public static string Key(ReadOnlySpan<char> word)
    {
        Span<char> key = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c) switch { 'ё' => 'е', 'ґ' => 'г', var lower => lower };
            }
        }

        return new string(key[..length]);
    }

    private static Token Word(string text, int start, int end, Signs before)
    {
        var i = start;
        while (i < end && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark || IsInner(text, i, end)))
        {
            i++;
        }

        var word = text.AsSpan(start, i - start);
        var isGenitive = word.Length > 2 && Apostrophes.Contains(word[^2], StringComparison.Ordinal) && word[^1] is 's' or 'S' && word.Length > 2
            && !char.IsLetter(word[^2]);
        return new Token(word.ToString(), Key(isGenitive ? word[..^2] : word), start, before) { IsGenitive = isGenitive };
    }

    /// <summary>An apostrophe between letters, or the full stops of "U.S." and "a.m.".</summary>
    private static bool IsInner(string text, int at, int end) =>
        at + 1 < end && char.IsLetter(text[at + 1])
        && (Apostrophes.Contains(text[at], StringComparison.Ordinal)
            || (text[at] == '.' && (at < 2 || !char.IsLetter(text[at - 2])) && (at + 2 >= end || !char.IsLetter(text[at + 2]))));

    private static Signs SignOf(string text, int at, int end)
    {
        var c = text[at];
        if (QuoteSigns.Contains(c, StringComparison.Ordinal))
        {
            return Signs.Quote;
        }

        return c switch
        {
            '-' or '–' or '—' or '−' or '‐' or '‑' or '―' => IsSpaced(text, at, end) || text[at] == '—' ? Signs.Dash : Signs.Hyphen,
            ',' => Signs.Comma,
            ';' => Signs.Semicolon,
            ':' => Signs.Colon,
            '(' or '[' => Signs.Open,
            ')' or ']' => Signs.Close,
            '$' or '€' or '£' or '₴' or '₽' => Signs.Currency,
            '%' => Signs.Percent,
            '#' or '№' => Signs.Hash,
            '/' or '|' => Signs.Slash,
            '@' => Signs.At,
            '.' or '!' or '?' or '…' => Signs.Stop,
            _ when char.IsWhiteSpace(c) => Signs.Space,
            _ => Signs.None,
        };
    }

    private static bool IsSpaced(string text, int at, int end) =>
        at == 0 || at + 1 >= end || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1]);
}
