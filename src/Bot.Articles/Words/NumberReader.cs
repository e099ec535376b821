using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>
/// Joins number words ("a hundred and eighteen", "сто сімдесят дев'ять", "п'ять сотень"), digits with their scale ("8 тисяч", "1,2 тыс.") and ordinals
/// ("61st", "63-й", "шістдесят другий"). A word that stands for an unknown number ("dozens", "several hundred") makes none.
/// </summary>
internal static class NumberReader
{
    private const int Myriad = 10_000;

    public static List<Term> Join(List<Term> raw)
    {
        var joined = new List<Term>(raw.Count);
        for (var i = 0; i < raw.Count;)
        {
            var (count, term) = Digits(raw, i) ?? Words(raw, i) ?? (1, raw[i]);
            joined.Add(term);
            i += count;
        }

        return joined;
    }

    private static (int, Term)? Digits(List<Term> raw, int at)
    {
        var first = raw[at].First;
        if (at + 1 < raw.Count && Scale(raw[at + 1]) is { } scale && raw[at + 1].Before == Signs.Space && Value(first) is { } value)
        {
            return (2, raw[at] with { Last = raw[at + 1].Last, Number = (int)Math.Min(value * scale, int.MaxValue) });
        }

        if (first.Number is not { } number || first.IsMeasurement)
        {
            return first.Number is null ? null : (1, raw[at]);
        }

        if (at + 1 < raw.Count && raw[at + 1].Before is Signs.None or Signs.Hyphen && raw[at + 1].First.Number is null)
        {
            // "61st", "10-ти"; "205K" and "24-year-old" count nobody, "90-на-90" does.
            var next = raw[at + 1];
            return IsCardinalEnding(next, number) ? (2, raw[at] with { Last = next.Last, Number = number })
                : next.Has("ordinal-suffix") ? (2, raw[at] with { Last = next.Last, Number = number, IsOrdinal = true })
                : (1, next.Has("for") ? raw[at] with { Number = number } : raw[at]);
        }

        return (1, raw[at] with { Number = number });
    }

    /// <summary>"10-ти", "15-ьох"; "х" of those that end in 2 to 4 ("72-х"), "м" only of these themselves ("4-м"), for of others it is an ordinal's ("62-м").</summary>
    private static bool IsCardinalEnding(Term ending, int number) =>
        ending.Before == Signs.Hyphen && (ending.Has("number-suffix") || (ending.First.Key is "х" && number % 10 is >= 2 and <= 4 && number % 100 is < 10 or > 20) || (ending.First.Key is "м" && number is >= 2 and <= 4));

    /// <summary>The value of digits before a scale, a fraction included: "1,2 тысячи".</summary>
    private static decimal? Value(Token digits) => digits is { Number: { } number, IsMeasurement: false } ? number
        : digits.IsFraction && decimal.TryParse(digits.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) ? fraction
        : null;

    private static (int, Term)? Words(List<Term> raw, int at)
    {
        var (total, group, last, isOrdinal) = (0L, 0, at - 1, false);
        for (var i = at; i < raw.Count && (i == at || IsJoined(raw[i])) && !isOrdinal && total < int.MaxValue; i++)
        {
            if (Number(raw, i, isFirst: i == at) is { } number && Fits(group, number, isFirst: i == at))
            {
                group += number;
            }
            else if (Scale(raw[i]) is { } scale && (group > 0 ? group < 100 || scale >= 1000 : total == 0 ? i == at && IsOne(raw, i) : scale < 1000 && IsOne(raw, i)))
            {
                (total, group) = scale >= 1000 ? (total + ((long)Math.Max(group, 1) * scale), 0) : (total, Math.Max(group, 1) * scale);
            }
            else if (Value(raw[i], "ordinal") is { } ordinal && Fits(group, ordinal, isFirst: i == at) && (i > at || ordinal >= 3))
            {
                (group, isOrdinal) = (group + ordinal, true);
            }
            else if (i == at || raw[i].First.Key is not "and" || group % 100 != 0 || i + 1 >= raw.Count || Value(raw[i + 1], "number") is null)
            {
                break;
            }

            last = i;
        }

        if (last < at)
        {
            return null;
        }

        var meanings = raw[at].Meanings.RemoveAll(m => m.Tag is "number" or "instrumental" or "scale" or "ordinal");
        return (last - at + 1, raw[at] with { Last = raw[last].Last, Meanings = meanings, Number = (int)Math.Min(total + group, int.MaxValue), IsOrdinal = isOrdinal });
    }

    /// <summary>
    /// The number that a word stands for. "Семью" is also a family and "сьома" the seventh: they count only beside another word in the instrumental case.
    /// </summary>
    private static int? Number(List<Term> raw, int at, bool isFirst) => Value(raw[at], "number")
        ?? (Value(raw[at], "instrumental") is { } number && ((!isFirst && IsInstrumental(raw[at - 1])) || (at + 1 < raw.Count && IsJoined(raw[at + 1])
            && raw[at + 1].Last.Key.EndsWith("ми", StringComparison.Ordinal))) ? number : null);

    private static bool IsInstrumental(Term term) =>
        term.Last.Key is "сорока" or "девяноста" or "ста" || Array.Exists(_instrumentals, e => term.Last.Key.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] _instrumentals = ["ма", "мя", "ью", "ми", "ею", "ей"];

    /// <summary>Whether a smaller number word may follow: "hundred five", "forty five".</summary>
    private static bool Fits(int group, int number, bool isFirst) => number < Myriad
        && ((group == 0 && (isFirst || number > 0)) || (group % 100 == 0 && number is > 0 and < 100 && group > 0)
            || (group % 10 == 0 && group % 100 >= 20 && number is > 0 and < 10));

    /// <summary>
    /// Whether a word of scale alone means one of it: "a hundred", "тисячу", and the genitive where something asks for it ("понад тисячі", "около сотни"). "Several
    /// hundred", "сотни" and "тисяч" do not.
    /// </summary>
    private static bool IsOne(List<Term> raw, int at)
    {
        var before = at > 0 && !raw[at].Follows(~Signs.Space) ? raw[at - 1] : null;
        return before?.Has("vague") != true && (raw[at].Has("one") || (raw[at].Has("one-genitive") && before is not null && (before.Has("qualifier") || IsGenitiveAsked(before))));
    }

    private static bool IsGenitiveAsked(Term before) => before.Last.Key is "з" or "із" or "из" or "до" or "від" or "от" or "менше" or "меньше" or "чем" or "ніж";

    private static bool IsJoined(Term term) => !term.Follows(~(Signs.Space | Signs.Hyphen));

    private static int? Scale(Term term) => Value(term, "scale");

    private static int? Value(Term term, string tag) => term.Value(tag) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
