using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Details;

/// <summary>Tells a category from what a sentence says without its word: a year of capture, a time in captivity, "not yet 25", a court and a term in years, nobody in return.</summary>
internal static class ImpliedCategory
{
    private const int FirstCaptured = 2014;
    private const int LastLongAgo = 2022;
    private const int FirstLong = 2024;
    private const int Young = 25;
    private const int ShortestTerm = 2;
    private const int LongMonths = 36;
    private const int LongDays = 1095;
    private const int LongYears = 3;
    private const int ReturnReach = 8;

    /// <summary>The category that a term and its sentence imply, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">Index of the term.</param>
    /// <param name="day">The day of the hand-over, or null.</param>
    public static string? At(Sentence sentence, int at, DateOnly? day)
    {
        var (terms, term) = (sentence.Terms, sentence.Terms[at]);
        return IsLongAgo(sentence, at, day) || IsLong(sentence, at) ? "long-held"
            : term is { Number: Young, IsOrdinal: false } && terms.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(t => t.Has("younger")) ? "under-25"
            : term.Has("kursk") && terms.Any(t => t.Has("noun", "civilians")) ? "kursk-residents"
            : (term.Has("court") || term.Has("category", "life-sentenced")) && Enumerable.Range(0, Math.Max(0, terms.Length - 1)).Any(i => terms[i].Number is >= ShortestTerm and <= Young && IsYears(terms[i + 1])) ? "convicted"
            : IsCitizenOfAnother(sentence, at) ? "foreigners"
            : IsNobodyInReturn(sentence, at) ? "one-way"
            : null;
    }

    /// <summary>A year of capture: "held since 2016", and two years later also "captured in April 2022".</summary>
    private static bool IsLongAgo(Sentence sentence, int at, DateOnly? day)
    {
        var term = sentence.Terms[at];
        var isYear = term.First.Number is >= FirstCaptured and <= LastLongAgo && term.First.Text.Length == 4;
        var isDate = term.Date is { Year: >= FirstCaptured and <= LastLongAgo } && day is { Year: >= FirstLong };
        return (isYear || isDate) && (sentence.Has("captured") || sentence.Has("captivity") || sentence.Has("taken-away") || IsSince(sentence.Terms, at)) && !sentence.Has("total") && !sentence.Has("mobilised");
    }

    /// <summary>"34 of them have sat without a letter since the spring of 2022": of some, and not of all in the course of years.</summary>
    private static bool IsSince(ImmutableArray<Term> terms, int at) => terms.Skip(Math.Max(0, at - 4)).Take(Math.Min(4, at)).Any(t => t.Has("since-when") || t.First.Key is "since" or "з" or "із" or "від" or "с" or "ще" or "еще")
        && terms.Any(t => t.Has("partitive") || t.Has("their-people")) && !terms.Any(t => t.Has("newsroom"));

    /// <summary>"Two are citizens of Nepal", «гражданин Грузии».</summary>
    private static bool IsCitizenOfAnother(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var key = terms[at].Last.Key;
        var isCitizen = (key is "citizen" or "citizens" or "national" or "nationals" && at + 1 < terms.Length && terms[at + 1].First.Key == "of") || key.StartsWith("громадян", StringComparison.Ordinal) || key.StartsWith("гражданин", StringComparison.Ordinal) || key is "граждане" or "граждан" or "гражданами" or "гражданка" or "подданный";
        if (!isCitizen || sentence.IsTitle || sentence.Has("third-holder") || sentence.Has("to-third"))
        {
            return false;
        }

        var next = at + 1 < terms.Length && terms[at + 1].First.Key == "of" ? at + 2 : at + 1;
        var land = next < terms.Length && terms[next].Before == Signs.Space ? terms[next] : null;
        var isLand = land is not null && land.First.IsCapital && (land.Meanings.IsEmpty || land.Has("third") || land.Has("third-land"));
        return isLand && (sentence.Has("among") || sentence.Has("partitive") || sentence.Has("verb") || terms.Take(at).Any(t => t.IsCount));
    }

    /// <summary>"41 months behind bars", "1,200 days in captivity".</summary>
    private static bool IsLong(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return terms[at] is { Number: { } number, IsOrdinal: false } && at + 1 < terms.Length && (sentence.Has("captivity") || sentence.Terms.Any(t => t.First.Key is "prisoner" or "prisoners" or "полоні" or "бранцем" or "пленником")) && !sentence.Has("category", "convicted") && !sentence.Has("court")
            && (terms[at + 1].First.Key is "months" or "місяців" or "місяці" or "місяць" or "месяцев" or "месяца" or "месяц" ? number >= LongMonths
                : terms[at + 1].First.Key is "days" or "днів" or "дні" or "день" or "дней" or "дня" ? number >= LongDays
                : IsYears(terms[at + 1]) && number is >= LongYears and <= 12 && terms[at].Follows(Signs.Space) && !sentence.Has("aged") && !sentence.Has("youngest") && !sentence.Has("oldest"));
    }

    /// <summary>"Years", "років", "лет".</summary>
    public static bool IsYears(Term term) => term.First.Key is "years" or "year" or "років" or "роки" or "лет" or "года";

    /// <summary>"No Ukrainians were handed over in return", "Украине никого в ответ не передавали", "with nobody released the other way".</summary>
    private static bool IsNobodyInReturn(Sentence sentence, int at)
    {
        var (terms, segment) = (sentence.Terms, sentence.Segment(at));
        var isWay = terms[at].Has("in-return") || (terms[at].Has("to") && sentence.Has("from", segment));
        if (!isWay || sentence.Has("count-word") || sentence.Has("outside") || sentence.Has("addition") || terms.Any(t => t.Has("noun", "bodies") || t.Last.Key is "bodies" or "body" or "remains" or "dead" or "тіла" or "тіло" or "тела" or "тело"))
        {
            return false;
        }

        var isDenied = terms.Select((t, i) => (t, i)).Any(x => Math.Abs(x.i - at) <= ReturnReach && x.i >= segment.Start.Value && x.i < segment.End.Value && (x.t.Has("not") || x.t.Has("none")));
        return isDenied && sentence.Has("verb", segment) && !sentence.Has("disclose", segment);
    }
}
