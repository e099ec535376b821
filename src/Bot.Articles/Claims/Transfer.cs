using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Which way a verb moves those counted, seen from its subject.</summary>
internal enum Motion
{
    /// <summary>The subject parts with them: "handed over", "віддала".</summary>
    Give,

    /// <summary>The subject gets them: "received", "забрала".</summary>
    Get,

    /// <summary>They themselves move home, or are brought there: "came home", "were freed", "повернулися".</summary>
    Come,
}

/// <summary>What a verb of handing over says of one count: which way it moves, and by whose doing.</summary>
/// <param name="Verb">Index of the verb.</param>
/// <param name="Motion">Which way.</param>
/// <param name="Subject">Who gives or gets, as the sentence says; null where it does not.</param>
/// <param name="Span">The terms that speak of this count alone, where every count has a verb of its own; else null.</param>
internal sealed record Transfer(int Verb, Motion Motion, Party? Subject, Range? Span)
{
    private static readonly HashSet<string> _complementizers = new(StringComparer.Ordinal) { "that", "що", "что", "if", "чи" };
    private static readonly HashSet<string> _joints = new(StringComparer.Ordinal) { "of", "in", "from", "to", "with", "by", "for", "between", "між", "между" };

    /// <summary>The receiver, as far as verb and subject tell.</summary>
    public Party? To => (Motion, Subject) switch { (Motion.Give, { } giver) => giver.Other(), (Motion.Get, { } receiver) => receiver, _ => null };

    /// <summary>The transfer that a count takes part in, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantity">The count.</param>
    /// <param name="range">Where its verb may stand.</param>
    /// <param name="voice">Who speaks: what "we" and "it" stand for.</param>
    public static Transfer? Of(Sentence sentence, Quantity quantity, Range range, Voice? voice)
    {
        if (VerbOf(sentence, quantity, range) is not ({ } verb, var span))
        {
            return null;
        }

        var motion = MotionOf(sentence, verb, quantity);
        var subject = motion == Motion.Come ? null : SubjectOf(sentence, verb, quantity, voice);
        return new Transfer(verb, IsReturnOfBodies(sentence, verb, quantity, subject, voice) ? Motion.Give : motion, subject, span);
    }

    /// <summary>
    /// The verb that takes the count. As many verbs as counts, in turns, go pairwise ("909 were given, he said, and 43 received"); else it is the nearest.
    /// </summary>
    private static (int Verb, Range? Span)? VerbOf(Sentence sentence, Quantity quantity, Range range)
    {
        var (from, to) = (range.Start.Value, range.End.Value);
        var verbs = Enumerable.Range(from, to - from).Where(i => IsVerb(sentence, i)).ToList();
        if (verbs.Count < 2)
        {
            return verbs.Count == 0 ? null : (verbs[0], null);
        }

        var counts = Enumerable.Range(from, to - from).Where(i => i == quantity.At || IsCount(sentence, i)).ToList();
        if (counts.Count == verbs.Count && Interleave(counts, verbs))
        {
            var (place, starts) = (counts.IndexOf(quantity.At), verbs[0] < counts[0] ? verbs : counts);
            return (verbs[place], (place == 0 ? from : starts[place])..(place + 1 < starts.Count ? starts[place + 1] : to));
        }

        return (verbs.MinBy(v => (Math.Abs(v - quantity.At) + Crossed(sentence, counts, v, quantity.At), v > quantity.At)), null);
    }

    /// <summary>"Gave no details" hands nobody over; "gave us nineteen" does.</summary>
    private static bool IsVerb(Sentence sentence, int at) => sentence.Terms[at].Has("verb")
        && (!sentence.Terms[at].Has("say") || sentence.Terms.Skip(at + 1).Take(3).Any(t => (t.IsCount) || t.Has("noun") || t.Has("none")));

    private static bool IsCount(Sentence sentence, int at) =>
        sentence.Terms[at].Has("same") || sentence.Terms[at].Has("none") || (sentence.Terms[at].Number is not null && QuantityReader.Read(sentence, at) is { IsOther: false, IsPartitive: false });

    private static bool Interleave(List<int> counts, List<int> verbs)
    {
        var isVerbFirst = verbs[0] < counts[0];
        return Enumerable.Range(0, counts.Count).All(i => isVerbFirst
            ? verbs[i] < counts[i] && (i + 1 == counts.Count || counts[i] < verbs[i + 1])
            : counts[i] < verbs[i] && (i + 1 == counts.Count || verbs[i] < counts[i + 1]));
    }

    /// <summary>How much farther a verb is for standing behind another count or another clause.</summary>
    private static int Crossed(Sentence sentence, List<int> counts, int verb, int at)
    {
        var (low, high) = (Math.Min(verb, at), Math.Max(verb, at));
        return (counts.Count(c => c > low && c < high) * 3) + (Enumerable.Range(low + 1, high - low).Any(i => sentence.Terms[i].Follows(Signs.Comma | Signs.Dash | Signs.Colon)) ? 2 : 0);
    }

    /// <summary>Which way a verb moves a count.</summary>
    public static Motion MotionOf(Sentence sentence, int verb, Quantity quantity)
    {
        var term = sentence.Terms[verb];
        if (term.Has("turn"))
        {
            // "1,000 were returned", "31 were given", but "Russia was given 31", "Moscow had returned 1,000".
            var hasSubject = quantity.At < verb && Enumerable.Range(quantity.End, Math.Max(0, verb - quantity.End)).Any(i => (sentence.Terms[i].Has("land") && !sentence.Terms[i].First.IsGenitive) || sentence.Terms[i].First.Key is "it" or "they" or "we");
            return quantity.At < verb && !hasSubject ? term.Has("given") ? Motion.Give : Motion.Come : term.Has("given") ? Motion.Get : Motion.Give;
        }

        return term.Has("come") ? Motion.Come : term.Has("give") && !term.Has("get") ? IsPassive(sentence.Terms, verb) ? Motion.Come : Motion.Give : Motion.Get;
    }

    /// <summary>Bodies that "повернула" Russia, or Ukraine as Russia says, were given back; one's own people are got back.</summary>
    private static bool IsReturnOfBodies(Sentence sentence, int verb, Quantity quantity, Party? subject, Voice? voice) =>
        quantity.Measure == Measure.Bodies && sentence.Terms[verb].Has("bring-back") && (subject == Party.Russia || (subject == Party.Ukraine && voice?.Party == Party.Russia)
            || (subject is null && voice?.Party == Party.Russia));

    /// <summary>English "were returned".</summary>
    private static bool IsPassive(ImmutableArray<Term> terms, int verb) =>
        verb > 0 && !terms[verb].Has("get") && terms[verb - 1].First.Key is "were" or "was" or "been" or "being" or "be";

    /// <summary>Who gives or gets: the nearest party before the verb that is no mere attribute and does not itself only say something, else right behind the verb.</summary>
    private static Party? SubjectOf(Sentence sentence, int verb, Quantity quantity, Voice? voice)
    {
        var terms = sentence.Terms;
        var portion = sentence.Portion(verb);
        for (var i = verb - 1; i >= portion.Start.Value; i--)
        {
            if (terms[i].Has("we") || (terms[i].Has("pronoun-it") && verb - i <= 4))
            {
                return voice?.Party;
            }

            if (Parties.Of(terms[i].Value("land")) is { } party && !terms[i].Has("to") && !IsAttribute(terms, i) && !Says(terms, i))
            {
                return party;
            }

            if (i > portion.Start.Value && terms[i].First.Key is "which" or "who" or "яка" or "який" or "которая" or "который" && Parties.Of(terms[i - 1].Value("land") ?? terms[i - 1].Value("to")) is { } related)
            {
                // "Given to Kyiv, which handed over 26".
                return related;
            }

            if (_complementizers.Contains(terms[i].First.Key) && terms[i].First == terms[i].Last)
            {
                break;
            }
        }

        for (var i = verb + 1; i < portion.End.Value && i <= verb + 2; i++)
        {
            if (Parties.Of(terms[i].Value("land")) is { } party && !IsAttribute(terms, i) && (i < quantity.At || i >= quantity.End) && terms[i].First.Key[0] > 'z')
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>"Russia said": a speaker.</summary>
    private static bool Says(ImmutableArray<Term> terms, int at) => at + 1 < terms.Length && terms[at + 1].Has("say") && !terms[at + 1].Has("verb");

    private static bool IsAttribute(ImmutableArray<Term> terms, int at) =>
        terms[at].First.IsGenitive || (at > 0 && _joints.Contains(terms[at - 1].Last.Key))
        || (at > 1 && terms[at - 1].IsAnd && terms[at - 2].Has("land")) || (at + 2 < terms.Length && terms[at + 1].IsAnd && terms[at + 2].Has("land"));
}
