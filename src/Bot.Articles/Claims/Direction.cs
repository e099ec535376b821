using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>How a text tells who received.</summary>
internal enum Evidence
{
    /// <summary>It does not; the speaker's own party is likely.</summary>
    Guess,

    /// <summary>It was given in return for the count before.</summary>
    Return,

    /// <summary>Another clause of the sentence says it.</summary>
    Sentence,

    /// <summary>The number's own clause says it.</summary>
    Clause,
}

/// <summary>Works out who received those counted, from the nearest evidence to the farthest.</summary>
/// <param name="To">The party, or null.</param>
/// <param name="Evidence">How the text tells.</param>
internal readonly record struct Direction(Party? To, Evidence Evidence)
{
    private static readonly HashSet<string> _conjunctions = new(StringComparer.Ordinal) { "and", "plus", "та", "і", "й", "и", "ще", "еще" };

    /// <summary>Whether the sentence says it.</summary>
    public bool IsSure => Evidence != Evidence.Guess;

    /// <summary>Reads it for a quantity.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The number's phrase.</param>
    /// <param name="voice">Who speaks.</param>
    /// <param name="before">Direction of the count before in the sentence or paragraph, or null.</param>
    public static Direction Of(Sentence sentence, Quantity quantity, Voice? voice, Party? before)
    {
        if (quantity.People is { } people)
        {
            return new Direction(people, Evidence.Clause);
        }

        if (quantity.IsOurs && voice?.Party is { } ours)
        {
            return new Direction(ours, Evidence.Clause);
        }

        var (clause, portion) = (sentence.Clause(quantity.At), sentence.Portion(quantity.At));
        if (quantity.End < sentence.Terms.Length && !sentence.Terms[quantity.End].Follows(Signs.Comma) && Parties.Of(sentence.Terms[quantity.End].Value("in")) is { } land && !sentence.Has("captivity", clause))
        {
            // "Reunited with families: 12 in Ukraine and eight in Russia".
            return new Direction(land, Evidence.Clause);
        }

        if (quantity is { IsPartitive: true, People: null } && before is { } whole)
        {
            // "193 people freed, five of them civilians".
            return new Direction(whole, Evidence.Clause);
        }

        if (!quantity.HasNoun && quantity.At + 1 < sentence.Terms.Length && sentence.Terms[quantity.At + 1].Has("in-return") && before is { } first)
        {
            // "Ten to Russia, eight – in the opposite direction".
            return new Direction(first.Other(), Evidence.Clause);
        }

        return Labelled(sentence, quantity) ?? Dashed(sentence, quantity, voice) ?? Elliptic(sentence, quantity) ?? Stated(sentence, quantity, clause, voice)
            ?? (IsShare(sentence, quantity.At) || IsJoined(sentence, quantity.At) || IsApposed(sentence, quantity.At) ? Listed(sentence, quantity, before) : null)
            ?? Own(quantity, voice) ?? Topic(sentence, quantity) ?? Spoken(sentence, quantity, clause, voice) ?? Returned(sentence, quantity.At, clause, voice, before)
            ?? InSentence(Stated(sentence, quantity, portion, voice) ?? Spoken(sentence, quantity, portion, voice))
            ?? Returned(sentence, quantity.At, portion, voice, before) ?? Listed(sentence, quantity, before) ?? Default(sentence, voice);
    }

    /// <summary>"Russia received 90 soldiers, Ukraine — 92": the dash stands for the verb before.</summary>
    private static Direction? Elliptic(Sentence sentence, Quantity quantity)
    {
        var (terms, at) = (sentence.Terms, quantity.At);
        return at > 1 && terms[at].Follows(Signs.Dash) && terms[at - 1].Follows(Signs.Comma | Signs.Semicolon) && Parties.Of(terms[at - 1].Value("land")) is { } party
            && Enumerable.Range(0, at - 1).LastOrDefault(i => terms[i].Has("verb"), -1) is var verb and >= 0
            ? new Direction(Transfer.MotionOf(sentence, verb, quantity) == Motion.Give ? party.Other() : party, Evidence.Clause) : null;
    }

    /// <summary>"The number of its returned troops": the speaker's own.</summary>
    private static Direction? Own(Quantity quantity, Voice? voice) => quantity.IsOwn && voice?.Party is { } own ? new Direction(own, Evidence.Sentence) : null;

    /// <summary>"Росіян повернули менше: близько 100 військовополонених": whose people the part of the sentence begins with.</summary>
    private static Direction? Topic(Sentence sentence, Quantity quantity) =>
        Topic(sentence, quantity, sentence.Portion(quantity.At).Start.Value) ?? Topic(sentence, quantity, sentence.Segment(quantity.At).Start.Value);

    private static Direction? Topic(Sentence sentence, Quantity quantity, int start)
    {
        for (var i = start; i < quantity.At && i < start + 4 && sentence.Terms[i].Number is null; i++)
        {
            var isNoun = sentence.Terms[i].Has("noun") || (i + 1 < quantity.At && (sentence.Terms[i + 1].Has("verb") || sentence.Terms[i + 1].Has("noun")));
            if (isNoun && !sentence.Terms[i].Has("land") && !sentence.Terms[i].Has("to") && !sentence.Terms[i].Has("from") && Parties.Of(sentence.Terms[i].Value("party")) is { } party)
            {
                return new Direction(party, Evidence.Sentence);
            }
        }

        return null;
    }

    private static Direction? InSentence(Direction? direction) =>
        direction is { Evidence: Evidence.Clause } found ? found with { Evidence = Evidence.Sentence } : direction;

    /// <summary>Captivity, "to Ukraine", who gives and who gets, "from Russia", within a range.</summary>
    private static Direction? Stated(Sentence sentence, Quantity quantity, Range range, Voice? voice)
    {
        var terms = sentence.Terms;
        var transfer = Transfer.Of(sentence, quantity, range, voice);
        range = transfer?.Span ?? range;
        var (from, to) = (range.Start.Value, range.End.Value);
        if (Nearest(sentence, "captivity", quantity.At, from, to) is { } captivity && Parties.Of(terms[captivity].Value("captivity")) is { } captor)
        {
            return new Direction(captor.Other(), Evidence.Clause);
        }

        if (Nearest(sentence, "to", quantity.At, from, to) is { } receiver)
        {
            return new Direction(Parties.Of(terms[receiver].Value("to")), Evidence.Clause);
        }

        if (Dative(sentence, from, to) is { } dative)
        {
            return new Direction(dative, Evidence.Clause);
        }

        if (transfer?.Motion == Motion.Give && Recipient(sentence, transfer, quantity, range, voice) is { } recipient)
        {
            return new Direction(recipient, Evidence.Clause);
        }

        if (transfer?.To is { } party)
        {
            return new Direction(party, Evidence.Clause);
        }

        if (Nearest(sentence, "from", quantity.At, from, to) is { } giver && Parties.Of(terms[giver].Value("from")) is { } gave)
        {
            if (terms[giver].First.Key is "by" && transfer?.Motion == Motion.Get)
            {
                // "Received by Ukraine".
                return new Direction(gave, Evidence.Clause);
            }

            return new Direction(gave.Other(), Evidence.Clause);
        }

        return null;
    }

    /// <summary>"Переданих Росії", "Украине переданы": a name in the dative beside a verb of giving.</summary>
    private static Party? Dative(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Terms[i].Has("dative") && ((i > from && Gives(sentence.Terms[i - 1])) || (i + 1 < to && Gives(sentence.Terms[i + 1])) || (i + 2 < to && sentence.Terms[i + 1].Has("we") && Gives(sentence.Terms[i + 2]))))
            {
                return Parties.Of(sentence.Terms[i].Value("dative"));
            }
        }

        return null;

        static bool Gives(Term term) => term.Has("give") || term.Has("bring-back");
    }

    /// <summary>"Handed Kyiv 22", "gave us nineteen", "яких віддали їй": the receiver without a preposition.</summary>
    private static Party? Recipient(Sentence sentence, Transfer transfer, Quantity quantity, Range range, Voice? voice)
    {
        var terms = sentence.Terms;
        var behind = transfer.Verb + 1;
        if (behind < terms.Length && behind < quantity.At && terms[behind].First.Key[0] <= 'z' && Parties.Of(terms[behind].Value("land")) is { } named && !terms[behind].First.IsGenitive)
        {
            return named;
        }

        if (sentence.Has("to-self", range))
        {
            return voice?.Party;
        }

        return sentence.Find("to-it", range) is var it and >= 0
            ? terms.Take(it).Select(t => Parties.Of(t.Value("land"))).LastOrDefault(p => p is not null && p != transfer.Subject)
                ?? (terms[it].First.Key is "им" or "їм" or "them" && !terms.Take(it).Any(t => t.First.Key is "що" or "что" or "that") ? voice?.Party?.Other() : voice?.Party) : null;
    }

    /// <summary>"Ukraine — 92, Russia — 90", "Russia 92, Ukraine 90": whom the number stands beside got them, unless the sentence speaks of giving only.</summary>
    private static Direction? Labelled(Sentence sentence, Quantity quantity)
    {
        var (terms, at) = (sentence.Terms, quantity.At);
        if (at == 0 || quantity.HasNoun || !IsLabel(terms, at - 1) || terms.Take(at - 1).Any(t => t.Has("verb")) || Parties.Of(terms[at - 1].Value("land")) is not { } party)
        {
            return null;
        }

        var isGiven = terms.Any(t => t.Has("give") && !t.Has("get") && !t.Has("turn")) && !terms.Any(t => t.Has("get") || t.Has("come"));
        return new Direction(isGiven ? party.Other() : party, Evidence.Clause);
    }

    /// <summary>A party's name that opens a sentence or a part of it.</summary>
    public static bool IsLabel(ImmutableArray<Term> terms, int at) =>
        terms[at].Has("land") && !terms[at].First.IsGenitive && !terms[at].Has("to") && (at == 0 || terms[at].Follows(Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Stop | Signs.Quote | Signs.Dash));

    /// <summary>"Нам — 19, від нас — тисяча", "Украине переданы 960, России — семнадцать": the receiver before a dash.</summary>
    public static Direction? Dashed(Sentence sentence, Quantity quantity, Voice? voice)
    {
        for (var i = quantity.At + 1; !quantity.HasNoun && BareCount.HasReceiver(sentence, quantity.At) && i < sentence.Terms.Length && i <= quantity.At + 3; i++)
        {
            if (Parties.Of(sentence.Terms[i].Value("to")) is { } behind)
            {
                // "1000 — до України, 19 — до Росії", "six went to Ukraine".
                return new Direction(behind, Evidence.Clause);
            }
        }

        if (quantity.At == 0)
        {
            return null;
        }

        var before = sentence.Terms[quantity.At - 1];
        if (!sentence.Terms[quantity.At].Follows(Signs.Dash) && (quantity.HasNoun || !(before.Has("to-self") || before.Has("from-self"))))
        {
            return null;
        }

        var party = before.Has("we") ? voice?.Party : Parties.Of(before.Value("dative")) ?? Parties.Of(before.Value("to")) ?? (before.Has("to-self") ? voice?.Party : before.Has("from-self") || before.Has("to-it") ? voice?.Party?.Other() : null);
        return party is null ? null : new Direction(party, Evidence.Clause);
    }

    /// <summary>Where the clause names no party, the speaker's own gives or gets.</summary>
    private static Direction? Spoken(Sentence sentence, Quantity quantity, Range range, Voice? voice)
    {
        if (voice?.Party is not { } own || IsInReturn(sentence, quantity.At, range) || Transfer.Of(sentence, quantity, range, voice) is not { } transfer)
        {
            return null;
        }

        if (sentence.Terms[transfer.Verb].Has("handed") && quantity.HasNoun && sentence.Terms[quantity.End - 1].First.Key is "prisoners" or "pows" or "prisoner")
        {
            // "Prisoners of war were handed over": the other side's.
            return new Direction(own.Other(), Evidence.Guess);
        }

        return transfer.Motion == Motion.Give ? new Direction(own.Other(), Evidence.Guess) : new Direction(own, Evidence.Sentence);
    }

    /// <summary>"In return": the other way than the count before.</summary>
    private static Direction? Returned(Sentence sentence, int at, Range range, Voice? voice, Party? before)
    {
        if (!IsInReturn(sentence, at, range))
        {
            return null;
        }

        return before is { } party ? new Direction(party.Other(), Evidence.Return) : voice?.Party is { } speaker ? new Direction(speaker.Other(), Evidence.Guess) : null;
    }

    /// <summary>Whether "in return" goes with this count: the nearest to it, first of all in its own clause.</summary>
    private static bool IsInReturn(Sentence sentence, int at, Range range) =>
        range.Indexes().Any(i => sentence.Terms[i].Has("in-return") && NearestCount(sentence, i) == at);

    private static int NearestCount(Sentence sentence, int to) => Enumerable.Range(0, sentence.Terms.Length)
        .Where(i => sentence.Terms[i].Has("same") || sentence.Terms[i].Has("none") || QuantityReader.Read(sentence, i) is { IsOther: false })
        .DefaultIfEmpty(-1).MinBy(i => (i < sentence.Segment(to).Start.Value || i >= sentence.Segment(to).End.Value, Math.Abs(i - to), -i));

    /// <summary>"270 Russian soldiers and 120 civilians": the second goes with the first.</summary>
    private static Direction? Listed(Sentence sentence, Quantity quantity, Party? before)
    {
        if (before is not { } party || quantity.At == 0)
        {
            return null;
        }

        var isListed = sentence.Terms[quantity.At - 1].First.Key is var key && (_conjunctions.Contains(key) || key is "another" or "including") || sentence.Terms[quantity.At].Follows(Signs.Comma | Signs.Colon);
        return isListed ? new Direction(party, Evidence.Clause) : null;
    }

    /// <summary>"87 soldiers and nine civilians", "187 soldiers and, besides them, two civilians": a conjunction, and no verb, stands between the count before and this one.</summary>
    private static bool IsJoined(Sentence sentence, int at)
    {
        var i = at - 1;
        while (i > 0 && (sentence.Terms[i].Has("addition") || sentence.Terms[i].First.Key is "them" or "них" or "ними" or "these" or "those" or "цих" or "с" or "з" or "with"))
        {
            i--;
        }

        if (i < 1 || !(_conjunctions.Contains(sentence.Terms[i].First.Key) || i < at - 1))
        {
            return false;
        }

        while (i > 0 && sentence.Terms[i].Number is null && !sentence.Terms[i].Has("verb") && !sentence.Terms[i].Has("say") && !sentence.Terms[i].Has("to") && !sentence.Terms[i].Has("land")
            && !sentence.Terms[i].Follows(Signs.Semicolon | Signs.Stop) && !(sentence.Terms[i].Follows(Signs.Comma) && !_conjunctions.Contains(sentence.Terms[i].First.Key) && !sentence.Terms[i].Has("addition")))
        {
            i--;
        }

        return sentence.Terms[i].IsCount;
    }

    /// <summary>"84 people returned: 33 soldiers and 51 civilians": what the count before consists of.</summary>
    private static bool IsApposed(Sentence sentence, int at)
    {
        var clause = sentence.Segment(at);
        return clause.Start.Value > 0 && sentence.Terms[clause.Start.Value].Follows(Signs.Colon) && !sentence.Has("verb", clause)
            && sentence.Terms.Take(clause.Start.Value).Any(t => t.IsCount);
    }

    /// <summary>Whether no verb stands between the count before and this one: "120 returned on Friday and 135 on Saturday".</summary>
    private static bool IsShare(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && !sentence.Terms[i].Has("verb") && !sentence.Terms[i].Has("in-return"); i--)
        {
            if (sentence.Terms[i].Has("stage") || sentence.Terms[i].Date is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Direction Default(Sentence sentence, Voice? voice)
    {
        if (voice?.Party is { } speaker)
        {
            return new Direction(speaker, Evidence.Guess);
        }

        var parties = sentence.Terms.Select(t => Parties.Of(t.Value("to")) ?? (Parties.Of(t.Value("captivity")) is { } c ? c.Other()
            : t.Has("noun") || !t.Has("land") ? Parties.Of(t.Value("party")) : null)).OfType<Party>().Distinct().ToList();
        return new Direction(parties.Count == 1 ? parties[0] : null, Evidence.Guess);
    }

    /// <summary>"Handed Ukraine 1,000 bodies and received 31": the receiver of the first count is not that of the second, which has a verb of its own.</summary>
    private static bool IsCutOff(Sentence sentence, int receiver, int at)
    {
        var (from, to) = receiver < at ? (receiver + 1, at) : (at + 1, receiver);
        var count = Enumerable.Range(from, to - from).FirstOrDefault(i => sentence.Terms[i].IsCount && !sentence.Terms[i].IsOrdinal, -1);
        var (verbFrom, verbTo) = receiver < at ? (count + 1, at) : (from, count);
        return count >= 0 && Enumerable.Range(verbFrom, Math.Max(0, verbTo - verbFrom)).Any(i => sentence.Terms[i].Has("verb"));
    }

    private static int? Nearest(Sentence sentence, string tag, int at, int from, int to)
    {
        for (var distance = 1; distance < sentence.Terms.Length; distance++)
        {
            // "Two with relatives in Russia": of two as near the receiver behind.
            foreach (var i in tag == "to" ? new[] { at + distance, at - distance } : [at - distance, at + distance])
            {
                if (i >= from && i < to && sentence.Terms[i].Has(tag) && !IsCutOff(sentence, i, at) && (tag != "captivity" || sentence.Terms[i].Value(tag)?.Length > 0))
                {
                    return i;
                }
            }
        }

        return null;
    }
}
