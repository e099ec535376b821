using System.Globalization;

namespace Bot.Articles.Words;

/// <summary>Joins number words ("a hundred and eighteen", "сто сімдесят дев'ять"), digits with their scale ("8 тисяч") and ordinals ("61st", "63-й").</summary>
internal static class NumberReader
{
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
        if (raw[at].First.Number is not { } number)
        {
            return null;
        }

        if (raw[at].First.IsMeasurement)
        {
            return (1, raw[at]);
        }

        if (at + 1 < raw.Count && raw[at + 1].Before is Signs.None or Signs.Hyphen && raw[at + 1].First.Number is null)
        {
            var next = raw[at + 1];
            var isSuffix = IsSuffix(next);
            // "205K", "24-year-old": no count of people. "90-на-90" is one.
            return isSuffix ? (2, raw[at] with { Last = next.Last, Number = number, IsOrdinal = true })
                : next.Has("for") ? (1, raw[at] with { Number = number })
                : (1, raw[at]);
        }

        if (at + 1 < raw.Count && raw[at + 1].Value("scale") is { } scale && raw[at + 1].Before == Signs.Space)
        {
            var value = (long)number * int.Parse(scale, CultureInfo.InvariantCulture);
            return (2, raw[at] with { Last = raw[at + 1].Last, Number = (int)Math.Min(value, int.MaxValue) });
        }

        return (1, raw[at] with { Number = number });
    }

    private static bool IsSuffix(Term term) => term.Has("ordinal-suffix") || (term.First == term.Last && term.First.Key is "й" or "ій" or "го"
        or "му" or "я" or "е" or "ю" or "x" or "х" or "m" or "та" or "а" or "те");

    private static (int, Term)? Words(List<Term> raw, int at)
    {
        var (total, group, last, isOrdinal) = (0L, 0, at - 1, false);
        for (var i = at; i < raw.Count && (i == at || IsJoined(raw[i])) && !isOrdinal && total < int.MaxValue; i++)
        {
            if (Value(raw[i], "number") is { } number && Fits(group, number))
            {
                group += number;
            }
            else if (Value(raw[i], "scale") is { } scale && group < 1000 && (scale >= 1000 || group < 100) && (group > 0 || (i == at && IsOne(raw, i))))
            {
                (total, group) = scale >= 1000 ? (total + ((long)Math.Max(group, 1) * scale), 0) : (total, Math.Max(group, 1) * scale);
            }
            else if (Value(raw[i], "ordinal") is { } ordinal && Fits(group, ordinal) && (i > at || ordinal >= 3))
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

        var meanings = raw[at].Meanings.RemoveAll(m => m.Tag is "number" or "scale" or "ordinal");
        return (last - at + 1, raw[at] with { Last = raw[last].Last, Meanings = meanings, Number = (int)Math.Min(total + group, int.MaxValue), IsOrdinal = isOrdinal });
    }

    /// <summary>Whether a smaller number word may follow: "hundred five", "forty five".</summary>
    private static bool Fits(int group, int number) =>
        group == 0 || (group % 100 == 0 && number < 100) || (group % 10 == 0 && group % 100 >= 20 && number < 10);

    /// <summary>"A hundred", "тисячу": one of the scale; "hundreds" and "тисяч" are none.</summary>
    private static bool IsOne(List<Term> raw, int at) =>
        (at > 0 && raw[at - 1].First.Key is "a") || raw[at].First.Key is "тисяча" or "тисячу" or "тысяча" or "тысячу";

    private static bool IsJoined(Term term) => !term.Follows(~(Signs.Space | Signs.Hyphen));

    private static int? Value(Term term, string tag) => term.Value(tag) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
