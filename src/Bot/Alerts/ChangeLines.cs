using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Alerts;

/// <summary>What a correction changed, in the reader's words: figures and date with their old and new values, everything else by name.</summary>
internal static class ChangeLines
{
    /// <summary>The lines; empty when a reader would see no difference.</summary>
    public static ImmutableArray<Line> Between(Exchange before, Exchange after, Wording words)
    {
        ImmutableArray<Line> figures =
        [
            .. before.Date == after.Date ? [] : new[] { Change(words["alert.changeDate"], words.Date(before.Date), words.Date(after.Date), words) },
            .. from to in Enum.GetValues<Party>()
               from measure in Enum.GetValues<Measure>()
               let old = words.Short(before.Figure(to, measure))
               let now = words.Short(after.Figure(to, measure))
               where old != now
               select Change($"{words.To(to)}, {words.Measure(measure)}", old, now, words),
        ];
        var others = Others(before.Facts, after.Facts, words).ToArray();
        return others is [] ? figures : [.. figures, words.Say("alert.changed", ("what", string.Join(", ", others)))];
    }

    private static Line Change(string what, string before, string after, Wording words) =>
        words.Compose("alert.change", ("what", what), ("before", before), ("after", new Strong(after)));

    private static IEnumerable<string> Others(ExchangeFacts before, ExchangeFacts after, Wording words)
    {
        (bool Differs, string Key)[] parts =
        [
            (before.Place != after.Place, "exchange.place"),
            (!before.Mediators.SequenceEqual(after.Mediators), "exchange.mediators"),
            (before.Agreement?.Id != after.Agreement?.Id, "exchange.agreement"),
            (!before.Categories.SequenceEqual(after.Categories), "exchange.who"),
            (!before.Units.SequenceEqual(after.Units), "exchange.units"),
            (before.Ages != after.Ages, "exchange.ages"),
            (before.Ordinal != after.Ordinal, "exchange.ordinal"),
            (before.Summary != after.Summary, "alert.changeText"),
            (!before.Sources.SequenceEqual(after.Sources), "alert.changeSources"),
            (before.Note != after.Note || before.Kind != after.Kind || before.Until != after.Until || !before.AlternativeDates.SequenceEqual(after.AlternativeDates), "alert.changeDetails"),
        ];
        return parts.Where(p => p.Differs).Select(p => words[p.Key].ToLowerInvariant());
    }
}
