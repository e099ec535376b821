using System.Collections.Immutable;
using System.Globalization;
using Bot.Editing.Lines;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Editing.Drafts;

/// <summary>An entry as the line that would add it: to copy, change and send.</summary>
internal static class DraftLine
{
    /// <summary>The line, without the command.</summary>
    public static string Of(ExchangeDocument entry)
    {
        List<string> words = [Day(entry.Date)];
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                words.Add($"{key}={Quoted(value)}");
            }
        }

        Add("until", entry.Until is { } until ? Day(until) : null);
        Add("also", string.Join(',', (entry.AlternativeDates ?? []).Select(Day)));
        Add("kind", entry.Kind.ToString().ToLowerInvariant());
        foreach (var claim in entry.Claims)
        {
            Add(Figure(claim), $"{Count(claim)}@{claim.By}{(entry.Sources.Length > 1 ? $"#{claim.Source.TrimStart('s')}" : "")}");
        }

        Add("mediator", List(entry.Mediators));
        Add("agreement", entry.Agreement);
        Add("place", entry.Place?.En);
        Add("category", List(entry.Categories));
        Add("unit", List(entry.Units));
        Add("ages", entry.Ages is { } ages ? $"{ages.Youngest}-{ages.Oldest}" : null);
        Add("ordinal", entry.Ordinal is { } o ? string.Create(CultureInfo.InvariantCulture, $"{o.Number}@{o.By}") : null);
        Add("note", entry.Note?.En);
        foreach (var source in entry.Sources)
        {
            Add("source", source.Url.OriginalString);
            Add("published", source.Published is { } published ? Day(published) : null);
            Add("title", source.Title);
        }

        return string.Join(' ', words);
    }

    /// <summary>A value so that the line reads it as one, whatever it holds: the headline of a hostile page must not add figures.</summary>
    public static string Quoted(string value) =>
        value.Length > 0 && !value.Any(c => char.IsWhiteSpace(c) || LineReader.IsQuote(c)) ? value
        : !value.Contains('"', StringComparison.Ordinal) ? $"\"{value}\"" : value.Contains('»', StringComparison.Ordinal) ? $"\"{value.Replace('"', '\'')}\"" : $"«{value}»";

    /// <summary>A claim's key and value, as in the line.</summary>
    public static string Of(ClaimDocument claim) => $"{Figure(claim)}={Count(claim)}@{claim.By}";

    private static string Figure(ClaimDocument claim) =>
        (claim.To == Party.Ukraine ? "ua" : "ru") + (claim.Measure == Measure.People ? "" : "." + claim.Measure.ToString().ToLowerInvariant()) + (claim.Part is null ? "" : "+" + claim.Part);

    private static string Count(ClaimDocument claim) => claim.Qualifier switch
    {
        Qualifier.Undisclosed => "undisclosed",
        Qualifier.About => "about " + Number(claim),
        Qualifier.AtLeast => "at least " + Number(claim),
        Qualifier.MoreThan => "more than " + Number(claim),
        _ => Number(claim),
    };

    private static string Number(ClaimDocument claim) => claim.Count?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string List(ImmutableArray<string>? ids) => string.Join(',', ids ?? []);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
