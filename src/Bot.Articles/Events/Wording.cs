using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>Tells a verb that says that something was done from one that does not: denied, wished, or only naming those of whom something else is told.</summary>
internal static class Wording
{
    private const int NotReach = 2;
    private const int ClauseReach = 3;

    private static readonly string[] _managed = ["managed", "able", "succeeded", "allowed", "helped", "enabled", "вдалося", "вдалось", "удалося", "удалось", "змогли", "зміг", "змогла", "смогли", "смог", "смогла", "сумели", "зуміли"];
    private static readonly string[] _participles = ["звільнен", "визволен", "повернен", "повернут", "обмінян", "передан", "вернувш", "освобожденн", "обменянн", "возвращенн", "вызволенн", "переданн", "возвращ"];
    private static readonly string[] _oblique = ["их", "ым", "им", "ыми", "ими", "ого", "ому", "ся"];

    /// <summary>"Have not swapped", "не обмінялися".</summary>
    public static bool IsDenied(Sentence sentence, int at) =>
        Enumerable.Range(Math.Max(0, at - NotReach), Math.Min(NotReach, at)).Any(i => sentence.Terms[i].First.Key is "not" or "never" or "не" or "haven't" or "havent" or "hasnt" or "ані"
            && !sentence.Terms[i + 1].Follows(Signs.Comma) && (i == at - 1 || !sentence.Terms[at].Follows(Signs.Comma)) && sentence.Terms[at].Number is null)
        && !sentence.Has("count-word");

    /// <summary>"To free", "має звільнити", "должна вернуть"; not "managed to free".</summary>
    public static bool IsInfinitive(Sentence sentence, int at)
    {
        var (terms, term) = (sentence.Terms, sentence.Terms[at]);
        if (!term.Has("verb") && !term.Has("exchanged"))
        {
            return false;
        }

        var key = term.First.Key;
        var isInfinitive = term.First == term.Last && (key[0] < '\u0400' ? at > 0 && terms[at - 1].First.Key == "to" && !key.EndsWith("ed", StringComparison.Ordinal)
            : key.EndsWith("ти", StringComparison.Ordinal) || key.EndsWith("ть", StringComparison.Ordinal) || key.EndsWith("тися", StringComparison.Ordinal) || key.EndsWith("ться", StringComparison.Ordinal));
        return isInfinitive && !terms.Take(at).TakeLast(ClauseReach + 1).Any(t => _managed.Contains(t.First.Key, StringComparer.Ordinal));
    }

    /// <summary>
    /// "Payments to soldiers who returned from captivity", «выставка вернувшихся из плена»: a clause or participle that only names them, without a count and without a day of its own.
    /// </summary>
    public static bool IsMention(Sentence sentence, int at)
    {
        var (terms, term, segment) = (sentence.Terms, sentence.Terms[at], sentence.Segment(at));
        if (!term.Has("verb"))
        {
            return false;
        }

        var isClause = Enumerable.Range(Math.Max(0, at - ClauseReach), Math.Min(ClauseReach, at)).Any(i => IsRelative(terms[i].First.Key));
        if (!isClause && !IsParticiple(sentence, at))
        {
            return false;
        }

        var isCounted = terms.Take(at).TakeLast(ClauseReach * 3).Any(t => t is { Number: not null, Date: null, IsOrdinal: false });
        var isDated = Enumerable.Range(at + 1, Math.Max(0, segment.End.Value - at - 1)).Any(i => terms[i].Date is { IsDay: true });
        return !isCounted && (!isDated || sentence.Has("other-news")) && !terms.Skip(at + 1).Take(ClauseReach).Any(t => t.IsCount);
    }

    public static bool IsRelative(string key) => key is "who" or "whom" or "whose" || key.StartsWith("котор", StringComparison.Ordinal)
        || key is "які" or "який" or "яка" or "яких" or "якого" or "яку" or "яким" or "якими";

    private static bool IsParticiple(Sentence sentence, int at)
    {
        var (terms, key) = (sentence.Terms, sentence.Terms[at].First.Key);
        return key[0] < '\u0400'
            ? key is "freed" or "released" or "returned" or "exchanged" or "swapped" or "repatriated" && at > 0 && terms[at - 1].Has("noun") && !terms[at].Follows(~Signs.Space)
                && (terms[at].Last.Key is "from" || (at + 1 < terms.Length && terms[at + 1].First.Key is "from" or "in" or "after"))
            : Array.Exists(_participles, p => key.StartsWith(p, StringComparison.Ordinal)) && Array.Exists(_oblique, o => key.EndsWith(o, StringComparison.Ordinal)) && key.Length > 8;
    }
}
