using System.Collections.Immutable;

namespace Bot.Articles.Cleaning;

/// <summary>Reads what the lines around a text say that it is: a column, a check of rumours.</summary>
internal static class RubricReader
{
    /// <summary>Why a text of that rubric reports nothing, or null.</summary>
    public static NoExchangeReason? Read(ImmutableArray<Line> lines)
    {
        if (lines.Any(l => (l.Kind == LineKind.Header && !l.IsProse && l.Has("opinion")) || (l.Kind != LineKind.Body && l.Has("opinion-note"))))
        {
            return NoExchangeReason.Opinion;
        }

        return lines.Any(l => l.Kind == LineKind.Header && l.Has("denial")) ? NoExchangeReason.NoHandOver : null;
    }
}
