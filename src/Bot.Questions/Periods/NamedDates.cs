using System.Globalization;
using Bot.Questions.Words;

namespace Bot.Questions.Periods;

/// <summary>Dates with a name in them: 23 May 2025, May 23-25, June 2025, summer 2024, the third quarter of 2023, the first half of June.</summary>
internal static class NamedDates
{
    /// <summary>The date that starts at <paramref name="at"/>, or null.</summary>
    public static DateTerm? Read(TermRow terms, int at) =>
        DayThenMonth(terms, at) ?? MonthFirst(terms, at) ?? Season(terms, at) ?? PartOfYear(terms, at) ?? Holiday(terms, at) ?? Edge(terms, at);

    /// <summary>"23 May 2025", "the 23rd of May", "23-25 травня", "двадцять третього" is left to digits.</summary>
    private static DateTerm? DayThenMonth(TermRow terms, int at)
    {
        if (DayAt(terms, at) is not ({ } day, var afterDay))
        {
            return null;
        }

        var next = terms.Skip(afterDay, "ordinal-suffix");
        int? lastDay = null;
        if (terms[next].First.Gap is Gap.Hyphen or Gap.Dash && DayNumber(terms[next]) is { } last && terms[next].Number is not null)
        {
            lastDay = last;
            next = terms.Skip(next + 1, "ordinal-suffix");
        }

        next = terms.Skip(next, "filler");
        if (Month(terms, next) is not { } month)
        {
            return null;
        }

        var (year, end) = YearAfter(terms, next + 1);
        return new DateTerm(at, end, new DateExpression { Year = year, Month = month, Day = day, LastDay = lastDay });
    }

    /// <summary>"May 23rd, 2025", "May 23-25", "June 2025", "2025 June" and a month alone.</summary>
    private static DateTerm? MonthFirst(TermRow terms, int at)
    {
        var yearBefore = YearOf(terms, at);
        var monthAt = yearBefore is null ? at : terms.Skip(NumericDates.AfterYear(terms, at + 1), "filler");
        if (Month(terms, monthAt) is not { } month)
        {
            return null;
        }

        if (yearBefore is not null)
        {
            // "in 2025 June" is June 2025, but "2024, June 2025" and "2025 23 May" are not.
            return terms[monthAt].First.Gap == Gap.Space && YearAfter(terms, monthAt + 1).Year is null
                ? new DateTerm(at, monthAt + 1, new DateExpression { Year = yearBefore, Month = month }) : null;
        }

        var next = terms.Skip(at + 1, "filler");
        if (terms[at].First.IsCyrillic && ShortYear(terms[next]) is { } shortYear)
        {
            // The day stands before the month in Ukrainian and Russian: "у листопаді 25-го" names the year.
            return new DateTerm(at, NumericDates.AfterYear(terms, next + 1), new DateExpression { Year = shortYear, Month = month });
        }

        if (DayAt(terms, next) is ({ } day, var afterDay) && (terms[next].Number is not null || afterDay > next + 1))
        {
            next = terms.Skip(afterDay, "ordinal-suffix");
            int? lastDay = null;
            if (terms[next].First.Gap is Gap.Hyphen or Gap.Dash && terms[next].Number is >= 1 and <= 31 and { } last)
            {
                lastDay = last;
                next = terms.Skip(next + 1, "ordinal-suffix");
            }

            var (ofYear, end) = YearAfter(terms, next);
            return new DateTerm(at, end, new DateExpression { Year = ofYear, Month = month, Day = day, LastDay = lastDay });
        }

        var (year, after) = YearAfter(terms, at + 1);
        return new DateTerm(at, after, new DateExpression { Year = year, Month = month });
    }

    private static DateTerm? Season(TermRow terms, int at)
    {
        var yearBefore = YearOf(terms, at);
        var seasonAt = yearBefore is null ? at : terms.Skip(NumericDates.AfterYear(terms, at + 1), "filler");
        if (terms[seasonAt].Value("season") is not { } season)
        {
            return null;
        }

        var (year, next) = yearBefore is not null ? (yearBefore, seasonAt + 1)
            : ShortYear(terms[terms.Skip(seasonAt + 1, "filler")]) is { } shortYear && !NumericDates.SecondYear(terms, terms.Skip(seasonAt + 1, "filler") + 1, shortYear)
                ? (shortYear, NumericDates.AfterYear(terms, terms.Skip(seasonAt + 1, "filler") + 1)) : YearAfter(terms, seasonAt + 1);
        var month = season switch { "spring" => 3, "summer" => 6, "autumn" => 9, _ => 12 };
        if (month != 12)
        {
            return new DateTerm(at, next, new DateExpression { Year = year, Month = month, Months = 3 });
        }

        // "The winter of 2024/25" begins in December 2024; "winter 2025" is mostly the one that ends in 2025.
        var yearAt = terms.Skip(seasonAt + 1, "filler");
        var written = NumericDates.YearOf(terms[yearAt]);
        if (written is { } start && NumericDates.SecondYear(terms, yearAt + 1, start))
        {
            return new DateTerm(at, NumericDates.AfterYear(terms, yearAt + 2), new DateExpression { Year = start, Month = 12, Months = 3 });
        }

        if (written is { } begin && NumericDates.YearOf(terms[yearAt + 1]) == begin + 1)
        {
            return new DateTerm(at, NumericDates.AfterYear(terms, yearAt + 2), new DateExpression { Year = begin, Month = 12, Months = 3 });
        }

        return new DateTerm(at, next, new DateExpression { Year = year - 1, Month = 12, Months = 3, IsVague = true });
    }

    /// <summary>"the third quarter of 2023", "Q3 2023", "III квартал 2023", "H1 2024", "перше півріччя 2024", "the last quarter of 2022".</summary>
    private static DateTerm? PartOfYear(TermRow terms, int at)
    {
        int? count = terms[at].Value("ordinal") is { } ordinal ? int.Parse(ordinal, CultureInfo.InvariantCulture)
            : terms[at].Has("last-word") || terms[at].Has("past") || terms[at].Has("pick", "last") ? -1
            : terms[at].Number is >= 1 and <= 4 ? terms[at].Number : null;
        var unitAt = terms.Skip(at + 1, "ordinal-suffix");
        if (count is null && (terms[at].Has("q") || terms[at].Has("h")) && terms[unitAt] is { Number: >= 1 and <= 4, First.Gap: Gap.None })
        {
            count = terms[unitAt].Number;
            unitAt = at;
        }

        if (count is not { } n)
        {
            return null;
        }

        var months = terms[unitAt].Has("quarter") || terms[unitAt].Has("q") ? 3 : terms[unitAt].Has("half") || terms[unitAt].Has("h") ? 6 : 0;
        var afterUnit = unitAt == at ? at + 2 : unitAt + 1;
        if ((months == 6 || terms[unitAt].Has("half-of")) && HalfOfMonth(terms, at, afterUnit, n) is { } half)
        {
            return half;
        }

        months = months == 0 && terms[unitAt].Has("half-of") ? 6 : months;
        var index = n == -1 ? 12 / Math.Max(months, 1) : n;
        if (months == 0 || index * months > 12)
        {
            return null;
        }

        var (year, next) = YearAfter(terms, afterUnit);
        return n == -1 && year is null ? null
            : new DateTerm(at, next, new DateExpression { Year = year, Month = ((index - 1) * months) + 1, Months = months });
    }

    private static DateTerm? HalfOfMonth(TermRow terms, int at, int next, int half)
    {
        var monthAt = terms.Skip(next, "filler");
        if (half is not (1 or 2 or -1) || Month(terms, monthAt) is not { } month)
        {
            return null;
        }

        var (year, end) = YearAfter(terms, monthAt + 1);
        return new DateTerm(at, end, new DateExpression { Year = year, Month = month, Edge = half == 1 ? "first-half" : "second-half" });
    }

    private static DateTerm? Holiday(TermRow terms, int at)
    {
        if (terms[at].Value("day") is not { Length: 5 } monthAndDay)
        {
            return null;
        }

        var (year, next) = YearAfter(terms, at + 1);
        var month = int.Parse(monthAndDay.AsSpan(0, 2), CultureInfo.InvariantCulture);
        return new DateTerm(at, next, new DateExpression { Year = year, Month = month, Day = int.Parse(monthAndDay.AsSpan(3), CultureInfo.InvariantCulture) });
    }

    /// <summary>"the end of 2023", "на початку травня 2024".</summary>
    private static DateTerm? Edge(TermRow terms, int at)
    {
        if (terms[at].Value("edge") is not { } edge)
        {
            return null;
        }

        var next = terms.Skip(at + 1, "filler");
        var date = MonthFirst(terms, next) ?? NumericDates.Read(terms, next);
        return date is { Date: { Day: null, Edge: null } whole } term ? new DateTerm(at, term.Next, whole with { Edge = edge, IsVague = true }) : null;
    }

    /// <summary>A day in digits or words, and where reading goes on: "twenty-ninth", "двадцять дев'ятого" are two terms.</summary>
    private static (int Day, int Next)? DayAt(TermRow terms, int at)
    {
        if (DayNumber(terms[at]) is not { } day)
        {
            return null;
        }

        return day is 20 or 30 && terms[at].Number is null && terms[at + 1].Number is null && DayNumber(terms[at + 1]) is >= 1 and <= 9 and { } unit
            ? (day + unit, at + 2) : (day, at + 1);
    }

    private static int? DayNumber(Term term) =>
        term is { Number: >= 1 and <= 31, First.Text.Length: <= 2 } ? term.Number
        : (term.Value("number") ?? term.Value("ordinal")) is { Length: <= 2 } word ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    private static int? Month(TermRow terms, int at) =>
        terms[at].Value("month") is { } month ? int.Parse(month, CultureInfo.InvariantCulture) : null;

    /// <summary>"24" for 2024, of the years that the war has had so far.</summary>
    private static int? ShortYear(Term term) => term is { Number: >= 22 and <= 29, First.Text.Length: 2 } ? 2000 + term.Number : null;

    private static int? YearOf(TermRow terms, int at) => NumericDates.YearOf(terms[at]) ?? RelativeDates.YearOf(terms[at], terms.Today);

    private static (int? Year, int Next) YearAfter(TermRow terms, int at)
    {
        var yearAt = terms.Skip(at, "filler");
        if (NumericDates.YearOf(terms[yearAt]) is { } year)
        {
            return (year, NumericDates.AfterYear(terms, yearAt + 1));
        }

        return RelativeDates.YearOf(terms[yearAt], terms.Today) is { } relative ? (relative, yearAt + 1) : (null, at);
    }
}
