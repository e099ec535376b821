using System.Collections.Immutable;

namespace Bot.Questions.Words;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap
{
    /// <summary>White space, or the start.</summary>
    Space,

    /// <summary>Nothing: digits and letters run together ("26th").</summary>
    None,

    /// <summary>A hyphen or dash without spaces.</summary>
    Hyphen,

    /// <summary>A dash between spaces.</summary>
    Dash,

    /// <summary>A full stop without spaces.</summary>
    Dot,

    /// <summary>A slash without spaces.</summary>
    Slash,

    /// <summary>Two dots or more, without spaces: a range.</summary>
    Range,

    /// <summary>The end of a sentence or clause: . ? ! ;</summary>
    Stop,

    /// <summary>Any other sign.</summary>
    Other,
}

/// <summary>A run of letters or of digits.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Key">Folded (see <see cref="Fold"/>).</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Number">The value of a run of digits, else null.</param>
internal readonly record struct Token(string Text, string Key, Gap Gap, int? Number)
{
    /// <summary>Whether it starts with a capital letter.</summary>
    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>Whether it is written in Cyrillic.</summary>
    public bool IsCyrillic => Fold.IsCyrillic(Text);
}

/// <summary>Cuts text into tokens, in one pass over at most <see cref="TextLimit"/> characters.</summary>
internal static class Tokenizer
{
    /// <summary>Characters read; nobody asks in more.</summary>
    public const int TextLimit = 512;

    private const string Apostrophes = "'’ʼ`´‘";

    public static ImmutableArray<Token> Tokens(string text)
    {
        var clean = Fold.Clean(text, TextLimit);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var end = 0;
        for (var i = 0; i < clean.Length;)
        {
            var length = WordLength(clean, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            var token = Cut(clean, end, i, length);
            if (token.Key.Length > 0)
            {
                AddOrMerge(tokens, token, clean.AsSpan(end, i - end));
                end = i + length;
            }

            i += length;
        }

        return tokens.ToImmutable();
    }

    private static int WordLength(string text, int start)
    {
        var length = 0;
        if (char.IsAsciiDigit(text[start]))
        {
            while (start + length < text.Length && char.IsAsciiDigit(text[start + length]))
            {
                length++;
            }

            return length;
        }

        while (start + length < text.Length && (IsLetter(text[start + length]) || IsInnerApostrophe(text, start, start + length)))
        {
            length++;
        }

        return length;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsInnerApostrophe(string text, int start, int at) =>
        at > start && at + 1 < text.Length && Apostrophes.Contains(text[at], StringComparison.Ordinal) && char.IsLetter(text[at + 1]);

    private static Token Cut(string text, int end, int start, int length)
    {
        var word = text.Substring(start, length);
        var isNumber = char.IsAsciiDigit(word[0]);
        int? number = isNumber ? int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue : null;
        return new Token(word, isNumber ? word : Fold.Key(word), start == 0 ? Gap.Space : GapOf(text.AsSpan(end, start - end)), number);
    }

    /// <summary>"1,000" and "1 000" with a narrow space are one number.</summary>
    private static void AddOrMerge(ImmutableArray<Token>.Builder tokens, Token token, ReadOnlySpan<char> gap)
    {
        if (token is { Number: { } tail, Text.Length: 3 } && gap is [',' or '\'' or '’' or '\u00a0' or '\u202f']
            && tokens.Count > 0 && tokens[^1] is { Number: < 1000, Text.Length: <= 3 } head)
        {
            var text = head.Text + token.Text;
            tokens[^1] = head with { Text = text, Key = text, Number = (head.Number * 1000) + tail };
            return;
        }

        tokens.Add(token);
    }

    private static Gap GapOf(ReadOnlySpan<char> between)
    {
        if (between.IsEmpty)
        {
            return Gap.None;
        }

        var signs = between.Trim();
        var spaced = signs.Length != between.Length;
        return signs switch
        {
            [] => Gap.Space,
            ['-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212'] => spaced ? Gap.Dash : Gap.Hyphen,
            ['.'] when !spaced => Gap.Dot,
            ['/'] when !spaced => Gap.Slash,
            ['.', '.', ..] or ['\u2026'] when !spaced => Gap.Range,
            _ when signs.ContainsAny(".?!;") => Gap.Stop,
            _ => Gap.Other,
        };
    }
}
