using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>A filter in the reader's words: how a request was understood.</summary>
internal static class FilterWords
{
    /// <summary>"June 2025, bodies, to Ukraine"; "the whole record" for everything.</summary>
    public static string Filter(this Wording words, Filter filter, References references)
    {
        var language = words.Language;
        List<string> parts = [];
        if (filter.Period is { } period)
        {
            parts.Add(words.Name(period));
        }

        // "mixed" belongs to both prisoners and bodies, so beside either it goes without saying.
        parts.AddRange(filter.Kinds.Where(k => k != ExchangeKind.Mixed || filter.Kinds.Length == 1).Select(words.Kind));
        if (filter.To is { } to)
        {
            parts.Add(words.To(to));
        }

        parts.AddRange(filter.Mediators.Select(id => references.Mediators.GetValueOrDefault(id)?.Name.In(language) ?? id));
        if (filter.Agreement is { } agreement)
        {
            parts.Add(references.Agreements.FirstOrDefault(a => a.Id == agreement)?.Name.In(language) ?? agreement);
        }

        parts.AddRange(filter.Categories.Select(id => references.Categories.GetValueOrDefault(id)?.Name.In(language) ?? id));
        parts.AddRange(filter.Units.Select(id => references.Units.GetValueOrDefault(id)?.Name.In(language) ?? id));
        if (filter.Claimant is { } claimant)
        {
            parts.Add(references.Claimants.GetValueOrDefault(claimant)?.Name.In(language) ?? claimant);
        }

        if (filter.Publisher is { } publisher)
        {
            parts.Add(references.Publishers.GetValueOrDefault(publisher)?.Name ?? publisher);
        }

        return parts.Count == 0 ? words["filter.all"] : string.Join(", ", parts);
    }
}
