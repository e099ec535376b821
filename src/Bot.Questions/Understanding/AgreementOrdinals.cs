using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Words;

namespace Bot.Questions.Understanding;

/// <summary>Settles which of several talks in one place is meant: "the second Istanbul talks", "між першим і другим раундом у Стамбулі", "Istanbul-2".</summary>
internal static class AgreementOrdinals
{
    /// <summary>The terms with ordinal and place replaced by the one agreement that they name together.</summary>
    public static ImmutableArray<Term> Settle(ImmutableArray<Term> terms, ExchangeRecord record)
    {
        for (var at = 0; at < terms.Length; at++)
        {
            if (terms[at].Value("agreement") is { } id && record.References.Agreements.Where(a => a.Date is not null && a.IsIn(id)).OrderBy(a => a.Date).ToArray() is { Length: > 1 } rounds)
            {
                return After(terms, at, rounds) ?? Before(terms, at, rounds) ?? terms;
            }
        }

        return terms;
    }

    private static ImmutableArray<Term>? After(ImmutableArray<Term> terms, int place, Agreement[] rounds) =>
        place + 1 < terms.Length && terms[place + 1].First.Gap == Gap.Hyphen && Chosen(terms[place + 1], rounds) is { } only
            ? terms.SetItem(place, Named(terms[place], only)).RemoveAt(place + 1) : null;

    private static ImmutableArray<Term>? Before(ImmutableArray<Term> terms, int place, Agreement[] rounds)
    {
        if (place + 1 < terms.Length && terms[place + 1].Has("exchange"))
        {
            return null;
        }

        // "The first of the Istanbul exchanges" counts exchanges: words between are only skipped on the way to "talks" or "round".
        var at = place - 1;
        while (at > 0 && (terms[at].Has("filler") || IsRound(terms[at]) || terms[at].Has("ordinal-suffix")))
        {
            at--;
        }

        var isNext = at == place - 1 || Enumerable.Range(at + 1, place - at - 1).Any(i => IsRound(terms[i]) || terms[i].Has("ordinal-suffix"));
        if (at < 0 || !isNext || Chosen(terms[at], rounds) is not { } named)
        {
            return null;
        }

        var settled = terms.SetItem(place, Named(terms[place], named));
        return at >= 2 && terms[at - 1].Has("and") && Chosen(terms[at - 2], rounds) is { } other
            ? settled.SetItem(at - 2, Named(terms[at - 2], other)).RemoveRange(at, place - at)
            : settled.RemoveRange(at, place - at);
    }

    private static bool IsRound(Term term) => term.Has("agreement-word") || term.Has("round");

    private static Agreement? Chosen(Term term, Agreement[] rounds) =>
        (term.Number ?? (int.TryParse(term.Value("ordinal"), out var n) ? n : 0)) is > 0 and var ordinal && ordinal <= rounds.Length ? rounds[ordinal - 1] : null;

    private static Term Named(Term term, Agreement agreement) => term with { Meanings = [new Meaning("agreement", agreement.Id)] };
}
