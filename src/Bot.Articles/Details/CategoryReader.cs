using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Details;

/// <summary>Finds who was among those freed.</summary>
internal static class CategoryReader
{
    private const int FirstCaptured = 2014;
    private const int LastLongAgo = 2022;
    private const int Young = 25;
    private const int ShortestTerm = 2;
    private const int FragmentTerms = 9;

    public static ImmutableArray<string> Read(ImmutableArray<Sentence> sentences, Background background, ImmutableArray<DraftClaim> claims)
    {
        var attacks = sentences.Where(s => s.Has("attack") && !s.Has("event")).Select(s => s.Paragraph).ToHashSet();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if (sentence.Terms[i].Has("category") && !IsOfAttack(sentence, i, attacks) && !IsElsewhere(sentence, i)
                    && (IsPlaceOfCapture(sentence, i) || !background.Covers(sentence, null, i)))
                {
                    found.UnionWith(sentence.Terms[i].Meanings.Where(m => m.Tag == "category").Select(m => m.Value));
                }

                if (Implied(sentence, i) is { } implied && !background.Covers(sentence, null, i))
                {
                    found.Add(implied);
                }
            }
        }

        return [.. Completed(found, sentences, claims)];
    }

    /// <summary>What a sentence says without the word: a year of capture, "not yet 25", residents and Kursk, a court and a term in years.</summary>
    private static string? Implied(Sentence sentence, int at)
    {
        var (terms, term) = (sentence.Terms, sentence.Terms[at]);
        return term.First.Number is >= FirstCaptured and <= LastLongAgo && term.First.Text.Length == 4 && (sentence.Has("captured") || sentence.Has("captivity")) && !sentence.Has("total") ? "long-held"
            : term is { Number: Young, IsOrdinal: false } && terms.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(t => t.Has("younger")) ? "under-25"
            : term.Has("kursk") && terms.Any(t => t.Has("noun", "civilians")) ? "kursk-residents"
            : term.Has("court") && Enumerable.Range(0, Math.Max(0, terms.Length - 1)).Any(i => terms[i].Number is >= ShortestTerm and <= Young && terms[i + 1].First.Key is "years" or "year" or "років" or "роки" or "лет" or "года") ? "convicted"
            : null;
    }

    /// <summary>What follows from the claims, and from one category for others.</summary>
    private static SortedSet<string> Completed(SortedSet<string> found, ImmutableArray<Sentence> sentences, ImmutableArray<DraftClaim> claims)
    {
        if (claims.Any(c => c.Measure == Measure.Civilians && c.Count is { IsNumber: true, Number: > 0 }))
        {
            found.Add("civilians");
        }

        // "No Ukrainian came back": nobody went the other way.
        if (claims.Any(c => c.Measure != Measure.Bodies && c.Count is { IsNumber: true, Number: 0 }))
        {
            found.Add("one-way");
        }

        if (found.Contains("children") && !sentences.Any(s => s.Has("captivity")))
        {
            found.Remove("long-held");
        }

        if (found.Contains("children") || found.Contains("kursk-residents"))
        {
            found.Add("civilians");
        }

        return found;
    }

    /// <summary>Where somebody was captured is old news, and yet of the freed.</summary>
    private static bool IsPlaceOfCapture(Sentence sentence, int at) => sentence.Has("captured") && IsPlace(sentence.Terms[at]);

    private static bool IsPlace(Term term) => term.Value("category") is "mariupol" or "azovstal" or "olenivka" or "chornobyl" or "snake-island";

    /// <summary>"Three people were injured" in the shelling that the paragraph tells of.</summary>
    private static bool IsOfAttack(Sentence sentence, int at, HashSet<int> attacks) => sentence.Has("attack", sentence.Portion(at))
        || (attacks.Contains(sentence.Paragraph) && !sentence.Has("captivity") && !sentence.Has("verb") && !sentence.Has("among"));

    /// <summary>Somebody of that sort who was not freed: one who speaks, looks after the freed, or is merely met in the article.</summary>
    private static bool IsElsewhere(Sentence sentence, int at)
    {
        var (terms, term) = (sentence.Terms, sentence.Terms[at]);
        if (sentence.Has("count-word", sentence.Segment(at)) || terms.Skip(Math.Max(0, at - 2)).Take(Math.Min(2, at)).Any(t => t.Has("not") && !t.Has("category")))
        {
            return true;
        }

        return term.Value("category") switch
        {
            "wounded" => sentence.Has("unit", sentence.Segment(at)) && !sentence.Has("captivity"),
            "women" when IsPair(terms, at) => true,
            "mariupol" => sentence.Has("evacuate") || IsHomeOfCivilians(sentence),
            "drivers" or "seamen" => sentence.Has("capture") && terms.Any(t => t.First.Key.StartsWith("моб", StringComparison.Ordinal) || t.First.Key.StartsWith("mobil", StringComparison.Ordinal)),
            "women" or "officers" or "enlisted" or "medics" or "journalists" or "clergy" => !SpeaksOfFreed(sentence, at) || IsActing(sentence, at),
            "children" => at > 0 && terms[at - 1].Has("its"),
            _ => false,
        };
    }

    /// <summary>"Men and women": everybody.</summary>
    private static bool IsPair(ImmutableArray<Term> terms, int at) => at > 1 && terms[at].First.Key is "women" && terms[at - 1].First.Key is "and" && terms[at - 2].First.Key is "men";

    /// <summary>"A teenager from Mariupol" defended nothing.</summary>
    private static bool IsHomeOfCivilians(Sentence sentence) => sentence.Terms.Any(t => t.Has("category", "children")) && !sentence.Terms.Any(t => t.Has("noun", "military"));

    /// <summary>Says something of those freed, counts some of them, or is a mere list: "Privates, sergeants, officers."</summary>
    private static bool SpeaksOfFreed(Sentence sentence, int at) => sentence.Terms.Any(t => t.Has("verb") || t.Has("captivity") || t.Has("among") || t.Has("noun") || t.Has("vague") || t.Has("partitive")
        || t.Has("exchanged") || t.Has("freed")) || (at > 0 && sentence.Terms[at - 1].Number is not null)
        || (!sentence.IsTitle && sentence.Terms.Length <= FragmentTerms && !sentence.Has("say") && sentence.Terms.Count(t => t.Has("subset")) > 1);

    /// <summary>"Looked after by medics", "a woman said", "counted by journalists".</summary>
    private static bool IsActing(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return sentence.Has("count-verb") || sentence.Has("care", sentence.Segment(at)) || (at > 0 && (terms[at - 1].First.Key is "by" || (terms[at - 1].Has("say") && !sentence.Has("among"))))
            || Enumerable.Range(at + 1, 2).Any(i => i < terms.Length && terms[i].Has("say") && !terms[i].Follows(Signs.Comma));
    }
}
