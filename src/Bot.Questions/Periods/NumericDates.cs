using Bot.Questions.Words;

namespace Bot.Questions.Periods;

/// <summary>Dates in digits: 2025-05-23, 2025-05, 23.05.2025, 5/23/25, 23/05, 2024.</summary>
internal static class NumericDates
{
    /// <summary>The date that starts at <paramref name="at"/>, or null. </summary>
    public static DateTerm? Read(TermRow terms, int at)
    {
        if (terms[at].Number is not { } first)
        {
            return null;
        }

        var (second, gap) = Joined(terms, at + 1);
        var (third, gap2) = Joined(terms, at + 2);
        var date = (second, third) switch
        {
            ({ } b, { } c) when gap == gap2 && gap is Gap.Hyphen or Gap.Dot or Gap.Slash => Full(terms, at, (first, b, c), gap),
            _ => null,
        };
        if (date is not null)
        {
            return new DateTerm(at, at + 3, date);
        }

        if (second is { } next && (gap is Gap.Hyphen or Gap.Dot or Gap.Slash) && Two(terms, at, (first, next), gap) is { } two)
        {
            return new DateTerm(at, at + 2, two);
        }

        if (YearOf(terms[at]) is { } start && SecondYear(terms, at + 1, start))
        {
            return new DateTerm(at, AfterYear(terms, at + 2), new DateExpression { Year = start, Month = 1, Months = 24 });
        }

        return YearOf(terms[at]) is { } year ? new DateTerm(at, AfterYear(terms, at + 1), new DateExpression { Year = year }) : null;
    }

    /// <summary>The year that a term writes out, or null.</summary>
    public static int? YearOf(Term term) =>
        term is { Number: > 1990 and < 2050 and not 2000, First.Text.Length: 4 } ? term.Number
        : term.Value("number") is ['2', '0', ..] value ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the short form of the year after <paramref name="year"/> follows: "2024/25".</summary>
    public static bool SecondYear(TermRow terms, int at, int year) =>
        Joined(terms, at) is ({ } next, Gap.Slash or Gap.Hyphen) && (next == (year + 1) % 100 || next == year + 1) && (terms[at].First.Gap == Gap.Slash || next < 100);

    /// <summary>Where reading goes on after a year: "2024-го року" is one expression.</summary>
    public static int AfterYear(TermRow terms, int at)
    {
        at = terms[at].Has("ordinal-suffix") && terms[at].First.Gap is Gap.Hyphen or Gap.None ? at + 1 : at;
        return (terms[at].Has("span", "year") || terms[at].Has("year-sign")) && terms[at].First.Gap is Gap.Space or Gap.None ? at + 1 : at;
    }

    private static (int? Number, Gap Gap) Joined(TermRow terms, int at) =>
        terms[at].Number is { } number ? (number, terms[at].First.Gap) : (null, Gap.Space);

    private static DateExpression? Full(TermRow terms, int at, (int A, int B, int C) n, Gap gap)
    {
        if (terms[at].First.Text.Length == 4)
        {
            return Of(n.A, n.B, n.C);
        }

        var year = terms[at + 2].First.Text.Length switch { 4 => n.C, 2 => 2000 + n.C, _ => 0 };
        return year == 0 ? null
            : gap == Gap.Slash && !terms.DayFirst ? Of(year, n.A, n.B) ?? Of(year, n.B, n.A)
            : Of(year, n.B, n.A) ?? (gap == Gap.Slash ? Of(year, n.A, n.B) : null);
    }

    private static DateExpression? Two(TermRow terms, int at, (int A, int B) n, Gap gap)
    {
        var (a, b) = (terms[at].First.Text.Length, terms[at + 1].First.Text.Length);
        if (a == 4 && b <= 2 && gap != Gap.Slash)
        {
            return n.B is >= 1 and <= 12 ? new DateExpression { Year = n.A, Month = n.B } : null;
        }

        if (a <= 2 && b == 4)
        {
            return n.A is >= 1 and <= 12 ? new DateExpression { Year = n.B, Month = n.A } : null;
        }

        if (a > 2 || b > 2 || gap == Gap.Hyphen || (gap == Gap.Dot && b < 2))
        {
            return null;
        }

        return gap == Gap.Slash && !terms.DayFirst ? OfDay(n.A, n.B) ?? OfDay(n.B, n.A) : OfDay(n.B, n.A);
    }

    private static DateExpression? Of(int year, int month, int day) => OfDay(month, day) is { } date ? date with { Year = year } : null;

    private static DateExpression? OfDay(int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new DateExpression { Month = month, Day = day } : null;
}
