using System.Globalization;
using Bot.Articles;

namespace Bot.Verbs;

/// <summary>A draft as plain text, each figure with the words that it was read from.</summary>
internal static class DraftText
{
    private const int LongestWords = 160;

    /// <summary>The draft, or why there is none.</summary>
    public static string Of(ArticleReading reading) => string.Join('\n', Lines(reading)) + "\n";

    private static IEnumerable<string> Lines(ArticleReading reading)
    {
        yield return $"  source: {reading.Head.Publisher ?? "?"}, {ImportedLine.Iso(reading.Head.Published) ?? "no date"}{(reading.Head.Url is { } url ? ", " + url : "")}";
        if (reading is NotAnExchange none)
        {
            yield return $"  no exchange: {none.Reason}{(none.Words is { } words ? $" \"{Short(words)}\"" : "")}";
        }
        else if (reading is ExchangeDraft draft)
        {
            foreach (var line in Lines(draft))
            {
                yield return "  " + line;
            }
        }
    }

    private static IEnumerable<string> Lines(ExchangeDraft draft)
    {
        yield return $"{draft.Kind.ToString().ToLowerInvariant()}, {(draft.Date is { } date ? $"{ImportedLine.Iso(date.Value)}{(date.IsSure ? ""
            : " (doubtful)")}" : draft.Weekday?.ToString() ?? "date unknown")}"
            + (draft.Until is { } until ? $" to {ImportedLine.Iso(until)}" : "") + (draft.Ordinal is { } number
                ? $", exchange {number.ToString(CultureInfo.InvariantCulture)}" : "");
        foreach (var claim in draft.Claims)
        {
            var count = claim.Count.IsNumber ? claim.Count.Number.ToString(CultureInfo.InvariantCulture) : "";
            yield return $"- {claim.By.Name}: {claim.Count.Qualifier.ToString().ToLowerInvariant()} {count} {claim.Measure.ToString().ToLowerInvariant()} to {claim.To}{(claim.Part is { } part ? $" ({part})" : "")}"
                + $" [{(claim.IsSure ? "sure" : "doubtful")}] \"{Short(claim.Words)}\"";
        }

        foreach (var (name, value) in new[]
        {
            ("mediators", string.Join(", ", draft.Mediators)), ("place", draft.Place), ("agreement", draft.Agreement),
            ("ages", draft.Ages is { } ages ? $"{ages.Youngest?.ToString(CultureInfo.InvariantCulture) ?? "?"} to {ages.Oldest?.ToString(CultureInfo.InvariantCulture) ?? "?"}" : null), ("categories", string.Join(", ", draft.Categories)),
        })
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return $"{name}: {value}";
            }
        }
    }

    private static string Short(string words) => words.Length <= LongestWords ? words : words[..LongestWords] + "…";
}
