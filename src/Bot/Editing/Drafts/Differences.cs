using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Editing.Drafts;

/// <summary>What differs between two versions of an exchange, a line each: "To Russia, people, Ministry of Defence: 205 → 195".</summary>
internal static class Differences
{
    /// <summary>The lines; without a version before, all that is new.</summary>
    public static ImmutableArray<Line> Between(Exchange? before, Exchange? after, Wording words)
    {
        var (old, now) = (before is null ? [] : Facts(before, words), after is null ? [] : Facts(after, words));
        var labels = old.Select(f => f.Label).Concat(now.Select(f => f.Label)).Distinct(StringComparer.Ordinal);
        return
        [
            .. from label in labels
               let was = Text(old, label)
               let isNow = Text(now, label)
               where was != isNow
               select Line.Of(label + ": ", was is null ? "" : new Faint(was), was is not null ? " → " : "", isNow is null ? words["diff.nothing"] : new Strong(isNow)),
        ];
    }

    private static string? Text(List<(string Label, string Text)> facts, string label) =>
        string.Join("; ", facts.Where(f => f.Label == label).Select(f => f.Text)) is { Length: > 0 } text ? text : null;

    private static List<(string Label, string Text)> Facts(Exchange exchange, Wording words)
    {
        var (facts, language) = (exchange.Facts, words.Language);
        List<(string, string)> lines = [];
        void Add(string key, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Add((words[key], text));
            }
        }

        Add("column.date", facts.Until is { } until ? words.Range(facts.Date, until) : words.Date(facts.Date));
        Add("diff.otherDates", string.Join(", ", facts.AlternativeDates.Select(words.Date)));
        Add("column.kind", words.Kind(facts.Kind));
        lines.AddRange(exchange.Claims.Select(c => (ClaimLabel(c, words), words.Count(c.Count) + (c.OfWhich ? $" ({words["claims.ofWhich"]})" : ""))));
        Add("exchange.place", facts.Place?.In(language));
        Add("exchange.mediators", string.Join(", ", facts.Mediators.Select(m => m.Name.In(language))));
        Add("exchange.agreement", facts.Agreement?.Name.In(language));
        Add("exchange.who", string.Join(", ", facts.Categories.Select(c => c.Name.In(language))));
        Add("exchange.units", string.Join(", ", facts.Units.Select(u => u.Name.In(language))));
        Add("exchange.ages", facts.Ages is { } ages ? $"{ages.Youngest}–{ages.Oldest}" : null);
        Add("exchange.ordinal", facts.Ordinal is { } o ? words.Say("exchange.ordinalBy", ("ordinal", words.Ordinal(o.Number)), ("by", o.By.Name.In(language))) : null);
        Add("diff.summary", Texts(facts.Summary));
        Add("diff.note", facts.Note is { } note ? Texts(note) : null);
        Add("diff.confidence", words["confidence." + facts.Confidence.ToString().ToLowerInvariant()]);
        lines.AddRange(exchange.Sources.Select(s => ($"{words["diff.source"]} {s.Url.Host}{s.Url.PathAndQuery}", SourceNotes.Describe(words, s).ToString())));
        return lines;
    }

    /// <summary>A text counts as changed when any of its languages is.</summary>
    private static string Texts(LocalizedText text) => string.Join(" / ", new[] { text.En, text.Uk, text.Ru }.OfType<string>());

    private static string ClaimLabel(Claim claim, Wording words) => Wording.Sentence(
        $"{words.To(claim.To)}, {words.Measure(claim.Measure)}{(claim.Part is { } part ? $" ({part.Name.In(words.Language)})" : "")}, {claim.By.Name.In(words.Language)}");
}
