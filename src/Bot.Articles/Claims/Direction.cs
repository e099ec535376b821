using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Works out who received those counted, from the nearest evidence to the farthest.</summary>
/// <param name="To">The party, or null.</param>
/// <param name="IsSure">Whether the sentence says it.</param>
internal readonly record struct Direction(Party? To, bool IsSure)
{
    /// <summary>Reads it for a quantity.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The number's phrase.</param>
    /// <param name="voice">Who speaks.</param>
    /// <param name="before">Direction of the count before in the sentence or paragraph, or null.</param>
    public static Direction Of(Sentence sentence, Quantity quantity, Voice? voice, Party? before)
    {
        if (quantity.People is { } people)
        {
            return new Direction(people, true);
        }

        if (quantity.IsOurs && voice?.Party is { } ours)
        {
            return new Direction(ours, true);
        }

        var segment = sentence.Segment(quantity.At);
        return Clause(sentence, quantity, segment, voice) ?? Returned(sentence, quantity.At, segment, voice, before)
            ?? Clause(sentence, quantity, sentence.Portion(quantity.At), voice) ?? Listed(sentence, quantity, before) ?? Default(sentence, voice);
    }

    /// <summary>Captivity, "to Ukraine", "from Russia", or who gives and who gets, within a range.</summary>
    private static Direction? Clause(Sentence sentence, Quantity quantity, Range range, Voice? voice)
    {
        var terms = sentence.Terms;
        var (from, to) = (range.Start.Value, range.End.Value);
        if (Nearest(sentence, "captivity", quantity.At, from, to) is { } captivity && Parties.Of(terms[captivity].Value("captivity")) is { } captor)
        {
            return new Direction(captor.Other(), true);
        }

        if (Nearest(sentence, "to", quantity.At, from, to) is { } receiver)
        {
            return new Direction(Parties.Of(terms[receiver].Value("to")), true);
        }

        var verb = Nearest(sentence, "verb", quantity.At, from, to);
        if (verb is { } given && terms[given].Has("give") && sentence.Has("to-self", range) && voice?.Party is { } self)
        {
            return new Direction(self, true);
        }

        if (verb is { } v && Subject(sentence, v, from, to, quantity) is { } subject)
        {
            var isGive = terms[v].Has("give") && !(terms[v].Has("get"));
            var isReturn = terms[v].First.Key.StartsWith("повер", StringComparison.Ordinal) || terms[v].First.Key.StartsWith("верн", StringComparison.Ordinal);
            if (isReturn && quantity.Measure == Measure.Bodies)
            {
                isGive = true;
            }

            if (terms[v].Has("give") || terms[v].Has("get"))
            {
                return new Direction(isGive ? subject.Other() : subject, true);
            }
        }

        if (Nearest(sentence, "from", quantity.At, from, to) is { } giver && Parties.Of(terms[giver].Value("from")) is { } gave)
        {
            return new Direction(gave.Other(), true);
        }

        if (verb is { } handed && terms[handed].Has("give") && !terms[handed].Has("get") && !terms[handed].Has("come") && voice?.Party is { } giving
            && !IsPassive(sentence, handed) && !sentence.Has("in-return", range)
            && (handed < quantity.At || terms[handed].First.Key[0] > 'z'))
        {
            return new Direction(giving.Other(), false);
        }

        return quantity.IsOwn && verb is { } w && Subject(sentence, w, from, to, quantity) is { } owner ? new Direction(terms[w].Has("give")
            && !terms[w].Has("get") ? owner.Other() : owner, true)
            : verb is { } h && (terms[h].Has("come") || terms[h].Has("get")) && voice?.Party is { } home && !sentence.Has("in-return", range)
                ? new Direction(home, true)
            : null;
    }

    /// <summary>The party that gives or gets: the nearest before the verb, else right behind it.</summary>
    private static Party? Subject(Sentence sentence, int verb, int from, int to, Quantity quantity)
    {
        var terms = sentence.Terms;
        for (var i = verb - 1; i >= from; i--)
        {
            if (Parties.Of(terms[i].Value("land")) is { } party && !IsModifier(terms, i))
            {
                return IsPassive(sentence, verb) ? null : party;
            }
        }

        for (var i = verb + 1; i < to && i <= verb + 2; i++)
        {
            if (Parties.Of(terms[i].Value("land")) is { } party && !IsModifier(terms, i) && (i < quantity.At || i >= quantity.End))
            {
                return party;
            }
        }

        return null;
    }

    private static bool IsModifier(System.Collections.Immutable.ImmutableArray<Term> terms, int at) =>
        terms[at].First.IsGenitive || (at > 0 && terms[at - 1].Last.Key is "of" or "in" or "from" or "to" or "with" or "між" or "между" or "and"
            or "та" or "і" or "и")
        || (at + 1 < terms.Length && terms[at + 1].First.Key is "and" or "та" or "і" or "и" or "й" && at + 2 < terms.Length && terms[at + 2].Has("land"));

    /// <summary>English "were returned".</summary>
    private static bool IsPassive(Sentence sentence, int verb) =>
        verb > 0 && !sentence.Terms[verb].Has("get") && sentence.Terms[verb - 1].First.Key is "were" or "was" or "been" or "being" or "be";

    /// <summary>"In return": the other way than the count before.</summary>
    private static Direction? Returned(Sentence sentence, int at, Range range, Voice? voice, Party? before)
    {
        if (!sentence.Has("in-return", range))
        {
            return null;
        }

        _ = at;
        return before is { } party ? new Direction(party.Other(), true) : voice?.Party is { } speaker ? new Direction(speaker.Other(), false) : null;
    }

    /// <summary>"270 Russian soldiers and 120 civilians": the second goes with the first.</summary>
    private static Direction? Listed(Sentence sentence, Quantity quantity, Party? before)
    {
        if (before is not { } party || quantity.At == 0)
        {
            return null;
        }

        var isListed = sentence.Terms[quantity.At - 1].First.Key is "and" or "та" or "і" or "й" or "и" or "ще" or "еще" or "plus" or "another"
            or "including" || sentence.Terms[quantity.At].Follows(Signs.Comma);
        return isListed ? new Direction(party, true) : null;
    }

    private static Direction Default(Sentence sentence, Voice? voice)
    {
        if (voice?.Party is { } speaker)
        {
            return new Direction(speaker, false);
        }

        var parties = sentence.Terms.Select(t => Parties.Of(t.Value("to")) ?? (Parties.Of(t.Value("captivity")) is { } c ? c.Other()
            : t.Has("noun") || !t.Has("land") ? Parties.Of(t.Value("party")) : null)).OfType<Party>().Distinct().ToList();
        return new Direction(parties.Count == 1 ? parties[0] : null, false);
    }

    private static int? Nearest(Sentence sentence, string tag, int at, int from, int to)
    {
        for (var distance = 1; distance < sentence.Terms.Length; distance++)
        {
            foreach (var i in new[] { at - distance, at + distance })
            {
                if (i >= from && i < to && sentence.Terms[i].Has(tag) && (tag != "captivity" || sentence.Terms[i].Value(tag)?.Length > 0))
                {
                    return i;
                }
            }
        }

        return null;
    }
}
