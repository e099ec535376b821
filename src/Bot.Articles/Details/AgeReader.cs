using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Details;

/// <summary>Finds the ages of the youngest and the oldest of those freed.</summary>
internal static class AgeReader
{
    private const int Reach = 14;
    private const int ReachBack = 8;

    public static Ages? Read(IEnumerable<Sentence> sentences, Background background)
    {
        int? youngest = null, oldest = null;
        foreach (var sentence in sentences.Where(s => !s.IsTitle))
        {
            // "The youngest turned 20 yesterday": another day, and yet one of these.
            var isNamed = sentence.Has("youngest") || sentence.Has("oldest");
            if (sentence.Terms.Length == 0 || (isNamed ? AspectReader.PreviousCue(sentence) >= 0 : background.Covers(sentence, null, 0)))
            {
                continue;
            }

            var range = sentence.Has("category", "convicted") || sentence.Has("category", "life-sentenced") || sentence.Has("court") ? null : RangeOf(sentence);
            youngest ??= Beside(sentence, "youngest") ?? range?.From;
            oldest ??= Beside(sentence, "oldest") ?? range?.To;
        }

        return youngest is null && oldest is null ? null : new Ages(youngest, oldest);
    }

    /// <summary>The number that may be an age: right before the word ("one of 22 the youngest"), or the first after it.</summary>
    private static int? Beside(Sentence sentence, string tag)
    {
        var terms = sentence.Terms;
        var at = sentence.Find(tag, System.Range.EndAt(terms.Length));
        if (at < 0 || (at + 1 < terms.Length && terms[at + 1].Has("subset") && !terms[at + 1].Follows(Signs.Comma)))
        {
            return null;
        }

        if (Before(sentence, at) is { } before)
        {
            return before;
        }

        var other = tag == "youngest" ? "oldest" : "youngest";
        for (var i = at + 1; i < terms.Length && i <= at + Reach && !terms[i].Has(other); i++)
        {
            if (Age(terms[i]) is { } age && !IsOneOf(terms, i) && !IsOfGroup(terms, i))
            {
                return age;
            }

            if (terms[i].First.Key is "рік" or "год" && i + 1 < terms.Length && terms[i].Follows(Signs.Space))
            {
                return 1;
            }
        }

        return null;
    }

    /// <summary>"A man of 58 was the oldest and one of 22 the youngest", "йому сорок п'ять, і він найстарший".</summary>
    private static int? Before(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var earlier = Enumerable.Range(0, at).FirstOrDefault(i => terms[i].Has("youngest") || terms[i].Has("oldest"), -1);
        var isSaid = earlier >= 0 && Before(sentence, earlier) is not null;
        for (var i = at - 1; i > Math.Max(earlier, at - ReachBack); i--)
        {
            if (Age(terms[i]) is { } age)
            {
                return isSaid ? age : null;
            }

            isSaid |= earlier < 0 && (terms[i].Has("pronoun") || terms[i].First.Key is "was" or "is" or "це" or "это") && (i == 0 || !terms[i].Has("claimant"));
            if (!isSaid && terms[i].First.Key is not ("the" or "a"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"The youngest of the seven is two".</summary>
    private static bool IsOfGroup(ImmutableArray<Term> terms, int at) => at > 1 && (terms[at - 1].First.Key is "the" && terms[at - 2].First.Key is "of" || terms[at - 1].Last.Key is "з" or "із" or "из" or "серед" or "среди");

    /// <summary>"One of 22".</summary>
    private static bool IsOneOf(ImmutableArray<Term> terms, int at) => terms[at].Number == 1 && at + 1 < terms.Length && terms[at + 1].First.Key is "of" or "из" or "з" or "із";

    /// <summary>"Between four and 16 years old", "віком від 3 до 17 років", "aged 22 to 59".</summary>
    private static (int From, int To)? RangeOf(Sentence sentence)
    {
        var terms = sentence.Terms;
        for (var i = 0; i + 2 < terms.Length; i++)
        {
            if (Age(terms[i]) is { } from && Age(terms[i + 2]) is { } to && from < to && terms[i + 1].First.Key is "and" or "to" or "до" or "and"
                && IsAged(sentence, i))
            {
                return (from, to);
            }

            if (Age(terms[i]) is { } low && Age(terms[i + 1]) is { } high && low < high && terms[i + 1].Follows(Signs.Hyphen) && IsAged(sentence, i))
            {
                return (low, high);
            }
        }

        return null;
    }

    private static bool IsAged(Sentence sentence, int at) =>
        (at > 0 && sentence.Terms[at - 1].Has("aged") || at > 1 && sentence.Terms[at - 2].Has("aged"))
        && (sentence.Terms.Any(t => t.First.Key is "aged" or "ages" or "age" or "old" or "years" or "років" or "віком" or "лет" or "возрасте"
            or "вік" or "возраст"));

    /// <summary>"24", "twenty-four", "62-year-old", "60-річний".</summary>
    private static int? Age(Term term) => (term.Number ?? (term.First == term.Last || !char.IsAsciiDigit(term.First.Text[0]) ? term.First.Number : null)) is >= 1 and <= 95 and var age
        && !term.IsOrdinal && !term.First.IsMeasurement ? age : null;
}
