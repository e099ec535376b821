using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Details;

/// <summary>Finds who was among those freed.</summary>
internal static class CategoryReader
{
    private const int NearNumber = 3;
    private const int PerhapsReach = 12;
    private const int FragmentTerms = 9;

    public static ImmutableArray<string> Read(ImmutableArray<Sentence> sentences, Background background, ImmutableArray<DraftClaim> claims, DateOnly? day)
    {
        var attacks = sentences.Where(s => s.Has("attack") && !s.Has("event") && !s.Terms.Any(t => t.Has("noun", "military"))).Select(s => s.Paragraph).ToHashSet();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if (sentence.Terms[i].Has("category") && !IsOfAttack(sentence, i, attacks) && !IsElsewhere(sentence, i)
                    && (IsPlaceOfCapture(sentence, i) || IsBeforeClause(sentence, i) || !background.Covers(sentence, null, i)))
                {
                    found.UnionWith(sentence.Terms[i].Meanings.Where(m => m.Tag == "category").Select(m => m.Value));
                }

                if (sentence.Terms[i].Value("perhaps") is { } perhaps && IsCountedAmong(sentence, i) && !background.Covers(sentence, null, i))
                {
                    found.Add(perhaps);
                }

                if (ImpliedCategory.At(sentence, i, day) is { } implied && !background.Covers(sentence, null, i))
                {
                    found.Add(implied);
                }
            }
        }

        return [.. Completed(found, sentences, claims)];
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

    /// <summary>"Residents of the Kursk region who were taken away last year": the old news is that of the clause behind.</summary>
    private static bool IsBeforeClause(Sentence sentence, int at) => AspectReader.PreviousCue(sentence) < 0 && at + 1 < sentence.Terms.Length
        && (sentence.Terms[at + 1].First.Key is "who" or "whom" || (at + 2 < sentence.Terms.Length && sentence.Terms[at + 1].Follows(Signs.Comma) && Wording.IsRelative(sentence.Terms[at + 1].First.Key)))
        && (sentence.Find("past", at..sentence.Terms.Length) > at || sentence.Terms.Skip(at + 1).Any(t => t.Date is { Year: not null }));

    private static bool IsPlace(Term term) => term.Value("category") is "mariupol" or "azovstal" or "olenivka" or "chornobyl" or "snake-island";

    /// <summary>"Three people were injured" in the shelling that the paragraph tells of.</summary>
    private static bool IsOfAttack(Sentence sentence, int at, HashSet<int> attacks) => sentence.Has("attack", sentence.Segment(at))
        || (attacks.Contains(sentence.Paragraph) && !sentence.Has("captivity") && !sentence.Has("verb") && !sentence.Has("among"));

    /// <summary>Somebody of that sort who was not freed: one who speaks, looks after the freed, or is merely met in the article.</summary>
    private static bool IsElsewhere(Sentence sentence, int at)
    {
        var (terms, term) = (sentence.Terms, sentence.Terms[at]);
        if (IsPriced(sentence) || sentence.Has("count-word", sentence.Segment(at)) || IsNegated(terms, at) || IsOfDead(sentence, at) || IsDenied(terms, at))
        {
            return true;
        }

        return term.Value("category") switch
        {
            "wounded" => (sentence.Has("unit", sentence.Segment(at)) && !sentence.Has("captivity")) || sentence.Has("footage") || IsCared(sentence, at),
            "women" when IsPair(terms, at) || term.Last.IsGenitive => true,
            "women" when IsOne(term) && !IsThere(terms, at) && (at == 0 || terms[at - 1].Number is null) && !sentence.Has("among") && !sentence.Has("verb") && !sentence.Has("captivity") && !(sentence.Has("court") && sentence.Has("noun")) => true,
            "mariupol" => sentence.Has("evacuate") || IsHomeOfCivilians(sentence),
            "azov" => at + 1 < terms.Length && terms[at + 1].Meanings.IsEmpty && terms[at + 1].First.IsCapital && !terms[at + 1].Follows(~Signs.Space),
            "long-held" => !SpeaksOfPeople(sentence) || sentence.Has("mediator") && !sentence.Has("captivity") && !sentence.Has("captured") && !sentence.Has("capture") && !sentence.Has("noun"),
            "under-25" => at + 1 < terms.Length && terms[at + 1].Before == Signs.Space && IsOtherUnit(terms[at + 1]),
            "convicted" => term.First.Key is "sentences" && at > 0 && terms[at - 1].Number is not null,
            "missing" => IsWaitedFor(sentence, at),
            "one-way" => sentence.Has("addition"),
            "drivers" when !sentence.Has("among") && (sentence.Has("say") || terms.Skip(at + 1).Take(4).Any(t => t.Has("unit"))) => true,
            "drivers" or "seamen" => sentence.Has("capture") && terms.Any(t => t.First.Key.StartsWith("моб", StringComparison.Ordinal) || t.First.Key.StartsWith("mobil", StringComparison.Ordinal)),
            "journalists" when term.Has("newsroom") && !sentence.Has("among") && !sentence.Has("captivity") && (at == 0 || terms[at - 1].Number is null) => true,
            "women" or "officers" or "enlisted" or "medics" or "journalists" or "clergy" => !SpeaksOfFreed(sentence, at) || IsActing(sentence, at),
            "children" when term.Has("unit") => true,
            "children" => at > 0 && terms[at - 1].Has("its"),
            _ => false,
        };
    }

    /// <summary>"No women", "not one of the officers"; "without letters since 2022" denies the letters only.</summary>
    private static bool IsDenied(ImmutableArray<Term> terms, int at) => Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(i => terms[i].Has("not") && !terms[i].Has("category")
        && (i == at - 1 || terms[i].First.Key is not ("без" or "without")));

    /// <summary>"Tickets are $18, children under 12 eat free".</summary>
    private static bool IsPriced(Sentence sentence) => sentence.Terms.Any(t => t.Follows(Signs.Currency)) && !sentence.Has("captivity") && !sentence.Has("among") && !sentence.Has("party");

    /// <summary>"Blocked in Russia since 2022": a site, and nobody.</summary>
    private static bool SpeaksOfPeople(Sentence sentence) => sentence.Terms.Any(t => t.Has("noun") || t.Has("captivity") || t.Has("captured") || t.Has("capture") || t.Has("partitive") || t.Has("among") || t.Has("verb")
        || t.Has("mostly") || t.Has("pronoun") || t.Has("vague") || t.Has("subset") || t.Has("freed") || t.Has("its") || t.Has("oldest") || t.Has("youngest") || t.Number is not null) || (sentence.Terms.Length <= FragmentTerms && !sentence.Has("newsroom"));

    /// <summary>"There are women", "є жінки", «есть женщины»: several, although the word is also that of one.</summary>
    private static bool IsThere(ImmutableArray<Term> terms, int at) => at > 0 && terms[at - 1].First.Key is "є" or "есть" or "були" or "были" or "й" or "і" or "та" or "и" && terms[at].First.Key is "жінки" or "женщины";

    /// <summary>"Until 25 November", «до 25 мм осадков».</summary>
    private static bool IsOtherUnit(Term next) => next.Value("month") is not null || next.Date is not null || (next.Has("unit") && !ImpliedCategory.IsYears(next)) || next.First.Key is "мм" or "см" or "кг" or "тис" or "тыс" or "грн" or "руб" or "mm" or "kg";

    /// <summary>"Of conscripts there are none", "строковиків немає".</summary>
    private static bool IsNegated(ImmutableArray<Term> terms, int at) => at + 1 < terms.Length && !terms[at + 1].Follows(~Signs.Space)
        && terms[at + 1].First.Key is "немає" or "нема" or "нет" && (at + 2 == terms.Length || terms[at + 2].Follows(~Signs.Space));

    /// <summary>"The bodies of three, two of them foreigners".</summary>
    private static bool IsOfDead(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        return sentence.Find("noun", portion.Start..at) is >= 0 and var noun && sentence.Terms[noun].Has("noun", "bodies")
            && !sentence.Terms[portion].Any(t => t.Has("noun", "military") || t.Has("noun", "people"));
    }

    /// <summary>Words of many trades that count only where they are listed or counted: "among them a doctor", "two doctors".</summary>
    private static bool IsCountedAmong(Sentence sentence, int at)
    {
        var among = Enumerable.Range(0, at).LastOrDefault(i => sentence.Terms[i].Has("among"), -1);
        var isCounted = at > 1 && sentence.Terms[at - 2].Number is not null && sentence.Terms[at - 1].First.Key is "are" or "were";
        return !IsActing(sentence, at) && (isCounted || among >= Math.Max(sentence.Portion(at).Start.Value, at - PerhapsReach));
    }

    private static bool IsOne(Term term) => term.First.Key is "woman" or "жінка" or "жінки" or "женщина" or "женщины" or "жінку" or "женщину";

    /// <summary>"Waiting for news of 417 missing": people of whom nobody was freed.</summary>
    private static bool IsWaitedFor(Sentence sentence, int at) => at > 0 && sentence.Terms[at - 1].Number is not null && IsMissing(sentence.Terms[at].First.Key)
        && !sentence.Has("verb") && !sentence.Has("among") && !sentence.Has("partitive") && !sentence.Has("captivity") && !sentence.Has("freed");

    private static bool IsMissing(string key) => key == "missing" || key.StartsWith("зник", StringComparison.Ordinal) || key.StartsWith("пропав", StringComparison.Ordinal) || key == "безвісти";

    /// <summary>"She had treated 300 wounded".</summary>
    private static bool IsCared(Sentence sentence, int at) => sentence.Terms[0].First.Key is "he" or "she" or "він" or "вона" or "он" or "она" && sentence.Terms[at - 1].Number is not null && !sentence.Has("say");

    /// <summary>"Men and women": everybody.</summary>
    private static bool IsPair(ImmutableArray<Term> terms, int at) => at > 1 && terms[at].First.Key is "women" && terms[at - 1].First.Key is "and" && terms[at - 2].First.Key is "men";

    /// <summary>"A teenager from Mariupol" defended nothing.</summary>
    private static bool IsHomeOfCivilians(Sentence sentence) => sentence.Terms.Any(t => t.Has("category", "children") || t.Has("category", "seamen")) && !sentence.Terms.Any(t => t.Has("noun", "military"));

    /// <summary>Says something of those freed, counts some of them, or is a mere list: "Privates, sergeants, officers."</summary>
    private static bool SpeaksOfFreed(Sentence sentence, int at) => sentence.Terms.Any(t => t.Has("verb") || t.Has("captivity") || t.Has("among") || t.Has("noun") || t.Has("vague") || t.Has("partitive")
        || t.Has("exchanged") || t.Has("freed")) || sentence.Terms.Take(at).TakeLast(NearNumber).Any(t => t.IsCount) || sentence.Has("youngest") || sentence.Has("oldest")
        || (!sentence.IsTitle && sentence.Terms.Count(t => t.Has("subset") && t.Value("category") is "officers" or "enlisted") > 1)
        || (!sentence.IsTitle && sentence.Terms.Length <= FragmentTerms && !sentence.Has("say") && (sentence.Has("mostly") || sentence.Terms.Count(t => t.Has("subset") || t.Has("category")) > 1));

    /// <summary>"Medics gave each other 72 files", "looked after by medics", "a woman said", "counted by journalists".</summary>
    private static bool IsActing(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return (sentence.Has("count-verb") && !sentence.Has("partitive")) || sentence.Has("care", sentence.Segment(at)) || (at > 0 && (terms[at - 1].First.Key is "by" || (terms[at - 1].Has("say") && !sentence.Has("among")) || (at > 1 && terms[at - 1].First.Key is "a" or "an" or "one" && terms[at - 2].Has("say"))))
            || Enumerable.Range(at + 1, 2).Any(i => i < terms.Length && terms[i].Has("say") && !terms[i].Follows(Signs.Comma))
            || (at == 0 && Enumerable.Range(1, 3).Any(i => i < terms.Length && terms[i].Has("give") && (terms[i].First.Key.EndsWith("ли", StringComparison.Ordinal) || terms[i].First.Key is "gave" or "handed")));
    }
}
