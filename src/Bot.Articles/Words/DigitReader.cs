using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>Reads what begins with a digit: "1 200", "1.187", "25.09.2025", "2025-06-14", "14:05", "3,2".</summary>
internal static class DigitReader
{
    private const string Groupers = "\u00a0\u202f\u2009\u2007\u2008',’";

    public static Token Read(string text, int start, int end, Signs before)
    {
        return ReadDate(text, start, end, before) ?? ReadClock(text, start, end, before) ?? ReadNumber(text, start, end, before);
    }

    private static Token? ReadDate(string text, int start, int end, Signs before)
    {
        var (first, a) = Digits(text, start, end);
        if (first is 0 or > 4 || a + 1 >= end || text[a] is not ('.' or '-' or '/') || !char.IsAsciiDigit(text[a + 1]))
        {
            return null;
        }

        var (second, b) = Digits(text, a + 1, end);
        if (second is 0 or > 2 || b + 1 >= end || text[b] != text[a] || !char.IsAsciiDigit(text[b + 1]))
        {
            return null;
        }

        var (third, c) = Digits(text, b + 1, end);
        var (x, y, z) = (Value(text, start, first), Value(text, a + 1, second), Value(text, b + 1, third > 4 ? 0 : third));
        var date = (first, third) switch
        {
            (4, 1 or 2) => Day(x, y, z),
            (1 or 2, 4) => Day(z, y, x) ?? Day(z, x, y),
            (1 or 2, 2) when text[a] == '.' => Day(2000 + z, y, x),
            _ => null,
        };
        return date is null ? null : new Token(text[start..c], "", start, before) { Date = date, IsMeasurement = true };
    }

    private static Token? ReadClock(string text, int start, int end, Signs before)
    {
        var (hours, a) = Digits(text, start, end);
        if (hours > 2 || a + 2 >= end || text[a] is not ':' || !char.IsAsciiDigit(text[a + 1]))
        {
            return null;
        }

        var (_, b) = Digits(text, a + 1, end);
        return new Token(text[start..b], "", start, before) { IsMeasurement = true };
    }

    private static Token ReadNumber(string text, int start, int end, Signs before)
    {
        var (count, i) = Digits(text, start, end);
        long value = count <= 9 ? Value(text, start, count) : long.MaxValue;
        var grouper = '\0';
        while (count <= 3 && IsGroup(text, i, end, grouper, start))
        {
            grouper = text[i];
            value = Math.Min((value * 1000) + Value(text, i + 1, 3), int.MaxValue);
            i += 4;
        }

        var isFraction = grouper == '\0' && i + 1 < end && text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(text[i + 1]);
        if (isFraction)
        {
            (_, i) = Digits(text, i + 1, end);
        }

        var isPercent = i < end && text[i] is '%' or '°';
        var number = value is > 0 and <= int.MaxValue || (value == 0 && count == 1) ? (int?)value : null;
        return new Token(text[start..i], text[start..i], start, before)
        {
            Number = isFraction ? null : number,
            IsFraction = isFraction,
            IsMeasurement = isFraction || isPercent || number is null || before.Any(Signs.Currency | Signs.Hash | Signs.At),
        };
    }

    /// <summary>Three digits after a separator, and no fourth; a plain space only where the letters around are Cyrillic, whose texts group so.</summary>
    private static bool IsGroup(string text, int at, int end, char grouper, int start)
    {
        if (at + 3 >= end || !IsThreeDigits(text, at + 1, end) || (grouper != '\0' && text[at] != grouper))
        {
            return false;
        }

        return text[at] switch
        {
            '.' => text[start] != '0',
            ' ' => text[start] != '0' && (IsFollowedByCyrillic(text, at + 4, end) || IsPrecededByCyrillic(text, start) || text.AsSpan(at + 1, 3) is "000"),
            var c => Groupers.Contains(c, StringComparison.Ordinal),
        };
    }

    private static bool IsThreeDigits(string text, int at, int end) =>
        at + 2 < end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= end || !char.IsAsciiDigit(text[at + 3]));

    private static bool IsFollowedByCyrillic(string text, int at, int end)
    {
        while (at < end && at < text.Length && !char.IsLetter(text[at]) && text[at] != '\n')
        {
            at++;
        }

        return at < end && text[at] is >= '\u0400' and <= '\u052f';
    }

    private static bool IsPrecededByCyrillic(string text, int start)
    {
        var i = start - 1;
        while (i >= 0 && i > start - 4 && !char.IsLetter(text[i]))
        {
            i--;
        }

        return i >= 0 && text[i] is >= '\u0400' and <= '\u052f';
    }

    private static (int Count, int End) Digits(string text, int start, int end)
    {
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return (i - start, i);
    }

    private static int Value(string text, int start, int count) => count is 0 or > 9 ? 0 : int.Parse(text.AsSpan(start, count), CultureInfo.InvariantCulture);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
