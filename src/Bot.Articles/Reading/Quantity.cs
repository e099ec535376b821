using System.Collections.Immutable;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Reading;

/// <summary>What a number of the text counts, as its own phrase says.</summary>
/// <param name="At">Index of the number.</param>
/// <param name="End">Index after the phrase.</param>
/// <param name="Number">The number.</param>
internal sealed record Quantity(int At, int End, int Number)
{
    public Measure? Measure { get; init; }

    /// <summary>The party that those counted belong to: "Ukrainian soldiers".</summary>
    public Party? People { get; init; }

    /// <summary>"Our", "наших".</summary>
    public bool IsOurs { get; init; }

    /// <summary>"Its", "своїх".</summary>
    public bool IsOwn { get; init; }

    /// <summary>A count of days, buses, officers: nothing that makes a claim.</summary>
    public bool IsOther { get; init; }

    /// <summary>"Thirteen of them".</summary>
    public bool IsPartitive { get; init; }

    /// <summary>Only a category names them: "nine wounded".</summary>
    public bool IsWounded { get; init; }

    /// <summary>The number stands twice, "205 for 205", or "each": it holds for both parties.</summary>
    public bool IsEach { get; init; }

    /// <summary>Whether a word that names people or bodies goes with it.</summary>
    public bool HasNoun { get; init; }

    /// <summary>Whether a group of defenders of a place is counted ("19 defenders of Snake Island").</summary>
    public bool IsGroup { get; init; }

    public Qualifier Qualifier { get; init; }
}

/// <summary>Reads the phrase around a number.</summary>
internal static class QuantityReader
{
    private const int Reach = 8;
    private const int UnknownWords = 3;
    private const Signs Break = Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Dash | Signs.Open | Signs.Close | Signs.Stop | Signs.Slash;

    private static readonly HashSet<string> _relatives = new(StringComparer.Ordinal) { "who", "whom", "which", "яким", "які", "яких", "которым", "которые", "которых" };
    private static readonly HashSet<string> _counted = new(StringComparer.Ordinal) { "человек", "людей", "осіб", "чоловік", "душ" };
    private static readonly HashSet<string> _prepositions = new(StringComparer.Ordinal) { "a", "the", "as", "ніж", "чем", "на", "по", "тіла", "тела", "тіл", "тел", "о", "об", "про", "of", "in" };
    private static readonly HashSet<string> _conjunctions = new(StringComparer.Ordinal) { "and", "та", "і", "й", "и", "или", "або", "or", "plus" };

    public static Quantity? Read(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (terms[at].Number is not { } number || terms[at].IsOrdinal || terms[at].Date is not null || IsPartOfDate(terms, at) || terms[at].Has("unit")
            || terms.Skip(Math.Max(0, at - 2)).Take(Math.Min(2, at)).Any(t => t.Has("difference")))
        {
            return null;
        }

        if (IsRatio(terms, at))
        {
            return null;
        }

        // "One hundred and nineteen (119) service members".
        var end = at + 1 < terms.Length && terms[at + 1].Number == number && terms[at + 1].Follows(Signs.Open) ? at + 2 : at + 1;
        var quantity = new Quantity(at, end, number) { Qualifier = QualifierBefore(sentence, at) };
        quantity = Pair(sentence, quantity);
        quantity = Predicate(sentence, Noun(sentence, quantity));
        quantity = PairBehindNoun(sentence, quantity);
        quantity = Inverted(sentence, BodiesBefore(sentence, quantity));
        return Each(sentence, quantity);
    }

    /// <summary>"Nine out of ten", "9 из 10".</summary>
    private static bool IsRatio(ImmutableArray<Term> terms, int at)
    {
        return (at + 2 < terms.Length && IsOutOf(at + 1) && IsNumber(Last(at + 1, 1))) || (at >= 2 && IsOutOf(at - 1) && IsNumber(Last(at - 1, -1)));

        bool IsOutOf(int i) => terms[i].First.Key is "из" or "із" or "з" or "зі" or "of" or "in" or "out";
        int Last(int i, int step) => i + step >= 0 && i + step < terms.Length && terms[i + step].First.Key is "of" or "out" ? i + (2 * step) : i + step;
        bool IsNumber(int i) => i >= 0 && i < terms.Length && terms[i].Number is <= 100 and > 1 && terms[i].Date is null && !terms[i].IsOrdinal;
    }

    /// <summary>The phrase that follows a word standing for a number ("the same number of Russian soldiers", "how many prisoners").</summary>
    public static Quantity After(Sentence sentence, int at) => Noun(sentence, new Quantity(at, at + 1, 0));

    /// <summary>A year, or the day of "14-15 June".</summary>
    private static bool IsPartOfDate(ImmutableArray<Term> terms, int at) =>
        (terms[at].Number is >= 2014 and <= 2035 && terms[at].First.Text.Length == 4 && terms[at].First == terms[at].Last)
        || (at + 1 < terms.Length && terms[at + 1].Date is { Day: not null } && terms[at + 1].Follows(Signs.Hyphen));

    /// <summary>"205 for 205", "205 на 205".</summary>
    private static Quantity Pair(Sentence sentence, Quantity quantity)
    {
        var (terms, at) = (sentence.Terms, quantity.At);
        if (at + 2 < terms.Length && terms[at + 1].Has("for") && terms[at + 2].Number is { } second && !terms[at + 1].Follows(Break))
        {
            return second == quantity.Number ? quantity with { End = at + 3, IsEach = true } : quantity with { IsOther = true };
        }

        return at >= 2 && terms[at - 1].Has("for") && terms[at - 2].IsCount ? quantity with { IsOther = true } : quantity;
    }

    /// <summary>"86 soldiers for 86".</summary>
    private static Quantity PairBehindNoun(Sentence sentence, Quantity quantity) => quantity.HasNoun && quantity.End + 1 < sentence.Terms.Length
        && sentence.Terms[quantity.End].Has("for") && sentence.Terms[quantity.End + 1].Number == quantity.Number
        ? quantity with { End = quantity.End + 2, IsEach = true } : Swapped(sentence.Terms, quantity);

    /// <summary>"150 servicemen were swapped for 150".</summary>
    private static Quantity Swapped(ImmutableArray<Term> terms, Quantity quantity)
    {
        var i = quantity.End;
        while (quantity.HasNoun && i < terms.Length && i <= quantity.End + 2 && !terms[i].Has("for") && terms[i].Number is null && !terms[i].Follows(Break))
        {
            i++;
        }

        return quantity.HasNoun && i > quantity.End && i + 1 < terms.Length && terms[i].Has("for") && terms[i + 1].Number == quantity.Number
            && terms.Skip(quantity.End).Take(i - quantity.End).Any(t => t.Has("exchanged") || t.Has("verb")) ? quantity with { End = i + 2, IsEach = true } : quantity;
    }

    /// <summary>"85 of them are soldiers", "85 із них — захисники", "94 are servicemen": counted as what they are said to be.</summary>
    private static Quantity Predicate(Sentence sentence, Quantity quantity)
    {
        var terms = sentence.Terms;
        var i = quantity.At + 1;
        while (!quantity.HasNoun && i < terms.Length && !terms[i].Follows(Break) && (terms[i].Has("partitive") || terms[i].Has("freed") || terms[i].First.Key is "of" or "the" or "those"))
        {
            i++;
        }

        i = AfterInserted(terms, i);
        var isLinked = i < terms.Length && (i > quantity.At + 1 && terms[i].Follows(Signs.Comma) && terms[i].First.Key[0] > 'z' ? true : terms[i].First.Key is "are" or "were" or "is" or "was" ? ++i < terms.Length && !terms[i].Follows(Break) : terms[i].Follows(Signs.Dash));
        // "61 — це наші військові".
        while (isLinked && i + 1 < terms.Length && (terms[i].First.Key is "це" or "это" || terms[i].Has("our")))
        {
            quantity = terms[i].Has("our") ? quantity with { IsOurs = true } : quantity;
            i++;
        }

        return isLinked && !quantity.HasNoun && (terms[i].Has("servicemen") || (i > quantity.At + 1 && terms[i].Has("noun", "military")) || terms[i].Has("category", "civilians")) && !(i + 1 < terms.Length && terms[i + 1].Has("category"))
            ? quantity with { Measure = Merge(null, terms[i].Value("noun")!), HasNoun = true, IsPartitive = false, End = i + 1 } : quantity;
    }

    /// <summary>"Three of them, it explained, were civilians": what is inserted between commas is stepped over.</summary>
    private static int AfterInserted(ImmutableArray<Term> terms, int at)
    {
        var isInserted = at < terms.Length && terms[at].Follows(Signs.Comma) && terms.Skip(at).Take(4).Any(t => t.Has("say"));
        var end = isInserted ? Enumerable.Range(at + 1, Math.Min(5, terms.Length - at - 1)).FirstOrDefault(i => terms[i].Follows(Signs.Comma), -1) : -1;
        return end > 0 ? end : at;
    }

    private static Quantity Noun(Sentence sentence, Quantity quantity)
    {
        var terms = sentence.Terms;
        var unknown = 0;
        for (var i = quantity.End; i < terms.Length && i < quantity.End + Reach; i++)
        {
            var term = terms[i];
            if ((term.Follows(Break) && !(i == quantity.At + 2 && term.Before == (Signs.Close | Signs.Space))) || (term.IsCount && !term.IsOrdinal) || term.Date is not null)
            {
                break;
            }

            if (_conjunctions.Contains(term.First.Key) && term.First == term.Last)
            {
                if (quantity.HasNoun || i + 1 >= terms.Length || !(terms[i + 1].Has("category") || terms[i + 1].Has("noun")))
                {
                    break;
                }

                continue;
            }

            if (!quantity.HasNoun && (term.Has("partitive") || (i == quantity.End && term.First.Key is "з" or "із" or "зі" or "из" && i + 1 < terms.Length && terms[i + 1].Has("noun")) || (i == quantity.End && term.First.Key is "of" && i + 1 < terms.Length
                && terms[i + 1].First.Key is "the" or "those" or "these")))
            {
                quantity = quantity with { IsPartitive = true };
            }
            else if (term.Has("unit"))
            {
                return quantity.HasNoun ? quantity : quantity with { IsOther = true };
            }
            else if (term.Has("subset"))
            {
                return quantity.HasNoun ? quantity : quantity.IsOurs ? quantity with { HasNoun = true, Measure = Measure.People } : quantity with { IsOther = true };
            }
            else if (term.Value("noun") is { } noun)
            {
                if (quantity.HasNoun && i > quantity.End && quantity.Measure != Measure.Bodies && term.Has("party") && quantity.People is not null)
                {
                    break;
                }

                quantity = quantity with
                {
                    Measure = Merge(quantity.Measure, noun),
                    HasNoun = true,
                    People = quantity.People
                    ?? Parties.Of(term.Value("party")),
                    End = i + 1
                };
                quantity = term.Has("category", "kursk-residents") ? quantity with { People = Party.Russia } : quantity;
                unknown = 0;
            }
            else if (Parties.Of(term.Value("party")) is { } party)
            {
                if (term.Has("land") && term.First.Key is not "рф" && !term.First.IsGenitive && (i == 0 || terms[i - 1].First.Key is not "of") && (quantity.HasNoun || i == quantity.End))
                {
                    break;
                }

                quantity = unknown > 0 && !quantity.HasNoun && !(i + 1 < terms.Length && terms[i + 1].Has("noun")) ? quantity : quantity with { People = quantity.People ?? party };
            }
            else if (term.Has("our") && unknown == 0)
            {
                quantity = quantity with { IsOurs = true };
            }
            else if (term.Has("its") && unknown == 0)
            {
                quantity = quantity with { IsOwn = true };
            }
            else if (term.Value("category") is "wounded" or "seriously-ill" or "conscripts")
            {
                quantity = quantity with { IsWounded = true };
            }
            else if (term.Value("category") is "mariupol" or "azovstal" or "chornobyl" or "snake-island" or "azov")
            {
                quantity = quantity with { IsGroup = true };
            }
            else if (term.Has("kursk") && quantity.Measure == Measure.Civilians)
            {
                quantity = quantity with { People = Party.Russia };
            }
            else if (term.Has("verb") || term.Has("exchanged"))
            {
                var isParticiple = !quantity.HasNoun && i + 1 < terms.Length && (terms[i + 1].Has("noun") || (terms[i + 1].Has("party") && !terms[i + 1].Has("land")))
                    && !terms[i + 1].Follows(Break);
                if (!isParticiple)
                {
                    break;
                }
            }
            else if (term.Has("say") || term.Has("have") || term.Has("each") || term.Has("both-ways") || term.Has("happened") || term.Has("in-return")
                || term.Has("captivity") || term.Has("to") || term.Has("from") || term.Has("claimant")
                || (term.First.Key is not ("of" or "the") && ++unknown > UnknownWords - (quantity.HasNoun ? 1 : 0)))
            {
                break;
            }
        }

        return Apposition(sentence, IsDescribed(sentence, quantity) ? quantity with { IsGroup = true } : quantity);
    }

    /// <summary>"Three soldiers who had been sentenced to life": a group within.</summary>
    private static bool IsDescribed(Sentence sentence, Quantity quantity) => quantity is { HasNoun: true, Measure: Measure.Military or Measure.People } && quantity.End < sentence.Terms.Length
        && _relatives.Contains(sentence.Terms[quantity.End].First.Key)
        && sentence.Terms.Skip(quantity.End).Take(8).Any(t => t.Value("category") is "convicted" or "life-sentenced" or "wounded" or "seriously-ill" or "under-25");

    /// <summary>What stands behind: "nine of its citizens, residents of the Kursk region".</summary>
    private static Quantity Apposition(Sentence sentence, Quantity quantity)
    {
        // "Two more — civilian doctors": the noun stands behind a dash.
        var behind = quantity.At + 1 < sentence.Terms.Length ? sentence.Terms[quantity.At + 1] : null;
        if (!quantity.HasNoun && behind is not null && behind.Follows(Signs.Dash) && behind.Has("category", "civilians"))
        {
            return quantity with { Measure = Measure.Civilians, HasNoun = true };
        }

        // "Five citizens of Russia — residents of the Kursk region".
        var end = quantity.End;
        while (end < sentence.Terms.Length && sentence.Terms[end].Has("party") && !sentence.Terms[end].Follows(Break))
        {
            end++;
        }

        if (end >= sentence.Terms.Length)
        {
            return quantity;
        }

        var next = sentence.Terms[end];
        if (next.First.Key is "whose" or "чиї" or "чьи" && end + 1 < sentence.Terms.Length && sentence.Terms[end + 1].Has("noun", "bodies"))
        {
            return quantity with { Measure = Measure.Bodies };
        }

        if (quantity.Measure == Measure.People && IsListOfSoldiers(sentence, end))
        {
            return quantity with { Measure = Measure.Military };
        }

        var isApposed = next.Follows(Signs.Comma | Signs.Open) || (next.Follows(Signs.Dash) && !IsOutOf(sentence.Terms, quantity.At));
        return quantity.Measure == Measure.People && isApposed && next.Has("noun", "civilians") ? quantity with { Measure = Measure.Civilians } : quantity;
    }

    /// <summary>"95 of our people: soldiers, border guards".</summary>
    private static bool IsListOfSoldiers(Sentence sentence, int from)
    {
        var list = sentence.Terms.Skip(from).SkipWhile(t => !t.Follows(Signs.Colon | Signs.Dash)).ToList();
        return list.Count > 0 && list[0].Has("noun", "military") && !list.Exists(t => t.Has("noun", "civilians") || t.Number is not null);
    }

    /// <summary>"Most of the 84 people".</summary>
    private static bool IsOutOf(ImmutableArray<Term> terms, int at) => at > 0 && terms[at - 1].First.Key is "of" or "the" or "із" or "из" or "з";

    /// <summary>The measure that a noun of the lexicon stands for.</summary>
    public static Measure MeasureOf(string noun) => noun switch { "bodies" => Measure.Bodies, "civilians" => Measure.Civilians, "military" => Measure.Military, _ => Measure.People };

    /// <summary>What is named more exactly wins: bodies of soldiers are bodies, civilian prisoners civilians, prisoners who are soldiers military.</summary>
    private static Measure Merge(Measure? measure, string noun)
    {
        var next = MeasureOf(noun);
        return measure is not { } known || Rank(next) > Rank(known) ? next : known;

        static int Rank(Measure m) => m switch { Measure.Bodies => 3, Measure.Civilians => 2, Measure.Military => 1, _ => 0 };
    }

    /// <summary>"The bodies of 874 fallen soldiers", "тіла 1 007 загиблих".</summary>
    private static Quantity BodiesBefore(Sentence sentence, Quantity quantity)
    {
        for (var i = quantity.At - 1; i >= 0 && i >= quantity.At - 4; i--)
        {
            var term = sentence.Terms[i];
            if (sentence.Terms[i + 1].Follows(Break) || term.Number is not null || term.Has("verb") || _conjunctions.Contains(term.First.Key) || term.First.Key is "до" or "у" or "в" or "to" or "into")
            {
                break;
            }

            if (term.Has("noun", "bodies"))
            {
                return quantity with { Measure = Measure.Bodies, HasNoun = true };
            }
        }

        return quantity;
    }

    /// <summary>"Человек шестьдесят", "осіб двадцять": the noun before the number makes it an estimate.</summary>
    private static Quantity Inverted(Sentence sentence, Quantity quantity)
    {
        var (terms, at) = (sentence.Terms, quantity.At);
        return !quantity.HasNoun && at > 0 && !terms[at].Follows(Break) && _counted.Contains(terms[at - 1].First.Key) && (at < 2 || terms[at - 2].Number is null)
            && (at + 1 == terms.Length || terms[at + 1].Follows(Break | Signs.Quote)) && quantity.Qualifier == Qualifier.Exactly
            ? quantity with { HasNoun = true, Qualifier = Qualifier.About, Measure = Merge(null, terms[at - 1].Value("noun") ?? "people") } : quantity;
    }

    private static Quantity Each(Sentence sentence, Quantity quantity)
    {
        var terms = sentence.Terms;
        if (quantity.At > 0 && terms[quantity.At - 1].Has("each") && terms[quantity.At - 1].First.Key is "по"
            && (quantity.HasNoun || ((quantity.End == terms.Length || terms[quantity.End].Follows(Break)) && (sentence.Has("event") || sentence.Has("exchanged") || sentence.Has("verb"))) || quantity.End < terms.Length && !terms[quantity.End].Meanings.IsEmpty))
        {
            return quantity with { IsEach = true };
        }

        for (var i = quantity.End; i < terms.Length && i <= quantity.End + 3 && !terms[i].Follows(Break); i++)
        {
            if (terms[i].Has("each") && terms[i].First.Key is not "по")
            {
                return quantity with { IsEach = true };
            }
        }

        // "Russia and Ukraine each freed 95".
        if (Enumerable.Range(Math.Max(0, quantity.At - 4), Math.Min(4, quantity.At)).Any(i => terms[i].First.Key is "each" && !terms[i + 1].Follows(Break)))
        {
            return quantity with { IsEach = true };
        }

        var segment = sentence.Segment(quantity.At);
        return sentence.Has("both-ways", segment) && !sentence.Has("category", "under-25") && (quantity.HasNoun || quantity.End == terms.Length || terms[segment].Take(quantity.At - segment.Start.Value).Any(t => t.IsCount) || terms.Skip(quantity.End).Take(2).Any(t => t.Has("both-ways"))
            || terms.Skip(Math.Max(0, quantity.At - 3)).Take(Math.Min(3, quantity.At)).Any(t => t.Has("both-ways"))) ? quantity with { IsEach = true } : quantity;
    }

    private static Qualifier QualifierBefore(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            if (sentence.Terms[i].Value("qualifier") is { } value)
            {
                return value switch { "about" => Qualifier.About, "at-least" => Qualifier.AtLeast, "more-than" => Qualifier.MoreThan, _ => Qualifier.Exactly };
            }

            if (sentence.Terms[i + 1].Follows(Break) || !_prepositions.Contains(sentence.Terms[i].First.Key))
            {
                break;
            }
        }

        return Qualifier.Exactly;
    }
}
