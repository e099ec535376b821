using System.Collections.Immutable;

namespace Bot.Editing.Lines;

/// <summary>A <c>key=value</c> of a line, quotes taken off.</summary>
/// <param name="Key">Before the equals sign, in small letters.</param>
/// <param name="Value">After it, with the bare words that follow.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record Assignment(string Key, string Value, int Start, int Length);

/// <summary>What is wrong with a line.</summary>
internal enum FaultKind
{
    /// <summary>No field is called so.</summary>
    UnknownField,

    /// <summary>No claimant, mediator, category … is called so.</summary>
    UnknownTerm,

    /// <summary>Several are called so; the suggestion lists them.</summary>
    AmbiguousTerm,

    /// <summary>A figure looks different.</summary>
    NotAFigure,

    /// <summary>A day looks different.</summary>
    NotADay,

    /// <summary>It is not one of the values of its field.</summary>
    NotAValue,

    /// <summary>An address begins with http:// or https://.</summary>
    NotAnAddress,

    /// <summary>Ages look like 22-59.</summary>
    NotAges,

    /// <summary>A field that can have one value only has two.</summary>
    Twice,

    /// <summary>A title, a publisher or a publication date without a source before it.</summary>
    WithoutSource,

    /// <summary>Nobody claims this yet, or several do and it is not said whose claim is meant.</summary>
    WhoseClaim,

    /// <summary>The source is still cited by a claim, or there is none of that number.</summary>
    SourceInUse,

    /// <summary>The day is missing.</summary>
    NoDay,

    /// <summary>The figures are missing, and there is no source either.</summary>
    NoFigures,

    /// <summary>Figures without a source.</summary>
    NoSource,

    /// <summary>The line is longer than anybody types.</summary>
    TooLong,

    /// <summary>The entry contradicts itself; the word says how.</summary>
    Contradiction,
}

/// <summary>One thing wrong with a line.</summary>
/// <param name="Kind">What.</param>
/// <param name="Word">The word that was not understood, as typed; empty where something is missing.</param>
/// <param name="At">Where the assignment with the word begins in the line, or -1.</param>
/// <param name="Suggestion">What was perhaps meant, to be put in the place of the word; of a missing field, what to add. Null when there is no guess.</param>
internal sealed record LineFault(FaultKind Kind, string Word, int At = -1, string? Suggestion = null);

/// <summary>A line that could not be understood.</summary>
/// <param name="Line">As typed.</param>
/// <param name="Faults">All that is wrong with it.</param>
internal sealed record LineFaults(string Line, ImmutableArray<LineFault> Faults)
{
    /// <summary>The line as it was perhaps meant, or null where one of the faults has no suggestion.</summary>
    public string? Corrected()
    {
        if (Faults.Any(f => f.Suggestion is null || f.Kind == FaultKind.AmbiguousTerm))
        {
            return null;
        }

        var line = Line;
        foreach (var fault in Faults.OrderByDescending(f => f.At))
        {
            var at = fault.At < 0 ? -1 : line.IndexOf(fault.Word, fault.At, StringComparison.OrdinalIgnoreCase);
            line = at < 0 ? $"{line} {fault.Suggestion}" : line[..at] + fault.Suggestion + line[(at + fault.Word.Length)..];
        }

        return line;
    }
}
