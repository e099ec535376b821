using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Words;

namespace Bot.Questions.Understanding;

/// <summary>Reads which exchanges a question is about.</summary>
internal static class FilterReader
{
    /// <summary>Names, period and receiving party; kinds come later, since they depend on what is asked.</summary>
    public static Filter Of(Clues clues, ExchangeRecord record)
    {
        var filter = clues.Exact;
        foreach (var word in clues.Words.Where(w => !IsOther(w, clues)))
        {
            filter = FilterTerms.NarrowByName(filter, word);
        }

        if (filter.Agreement is null && clues.Has("agreement-word") && clues.Periods is [{ Named: { IsDay: true, From: { } day } }]
            && record.References.Agreements.FirstOrDefault(a => a.Date == day) is { } agreed)
        {
            filter = filter with { Agreement = agreed.Id };
        }

        filter = FilterTerms.WithPeriod(filter, clues.Periods, record);
        return filter.To is null ? filter with { To = PartyReading.Of(clues).To } : filter;
    }

    /// <summary>The kinds that the words for hand-overs name ("prisoner exchanges").</summary>
    public static ImmutableArray<ExchangeKind> KindsOfExchanges(Clues clues) => Kinds(clues.Words.Where(w => w.Has("exchange")));

    /// <summary>
    /// The kinds that any word names ("exchanges that brought bodies"). Civilians are mostly among prisoners, so that alone they are a category.
    /// </summary>
    public static ImmutableArray<ExchangeKind> KindsOfAll(Clues clues) =>
        Kinds(clues.Words.Where(w => w.Has("exchange") || (w.Has("kind") && !w.Has("kind", "civilians"))));

    /// <summary>The filter of a question about hand-overs: the kinds that any word names, and civilians among prisoners as a category.</summary>
    public static Filter WithKinds(Question start, Clues clues)
    {
        var kinds = KindsOfAll(clues);
        var civilians = clues.Has("measure", "civilians") && kinds.IsEmpty && clues.Has("exchange") && !start.Filter.Categories.Contains("civilians");
        return start.Filter with { Kinds = kinds, Categories = civilians ? start.Filter.Categories.Add("civilians") : start.Filter.Categories };
    }

    private static ImmutableArray<ExchangeKind> Kinds(IEnumerable<Term> words) =>
        [.. words.Select(w => w.Value("kind")).OfType<string>().SelectMany(kind => FilterTerms.Kinds(kind)).Distinct()];

    /// <summary>Words that look like a name and are not one here: the wounded "outside the exchange" are a part and no filter.</summary>
    private static bool IsOther(Term word, Clues clues) =>
        (word.Has("category", "wounded") && clues.Has("outside")) || (word.Has("mediator") && word.Has("stop"));
}
