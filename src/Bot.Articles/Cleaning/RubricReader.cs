using System.Collections.Immutable;

namespace Bot.Articles.Cleaning;

/// <summary>Reads what the lines around a text say that it is: a column, a check of rumours.</summary>
internal static class RubricReader
{
    /// <summary>Why a text of that rubric reports nothing, or null; "The New Columnist" as the name of a medium says nothing, nor does what is advertised below.</summary>
    public static NoExchangeReason? Read(ImmutableArray<Line> lines, string? publisher)
    {
        if (lines.Any(l => (l.Kind == LineKind.Header && !l.IsProse && Says(l, "opinion")) || (l.Kind is LineKind.Header or LineKind.Heading && Says(l, "opinion-author"))
            || (l.Kind != LineKind.Body && Says(l, "opinion-note"))))
        {
            return NoExchangeReason.Opinion;
        }

        return lines.Any(l => l.Kind == LineKind.Header && l.Has("denial")) ? NoExchangeReason.NoHandOver : null;

        bool Says(Line line, string tag) => line.Terms.Any(t => t.Has(tag) && publisher?.Contains(t.First.Text, StringComparison.OrdinalIgnoreCase) is not true);
    }
}
