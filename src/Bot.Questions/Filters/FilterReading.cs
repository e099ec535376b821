using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>What was read from the words after a command.</summary>
public sealed record FilterReading
{
    /// <summary>What was understood.</summary>
    public required Filter Filter { get; init; }

    /// <summary>A number that belongs to no date ("5" in <c>/latest 5 bodies</c>), or null.</summary>
    public int? Number { get; init; }

    /// <summary>Words that mean nothing here, in their order.</summary>
    public ImmutableArray<UnknownWord> NotUnderstood { get; init; } = [];

    /// <summary>Misspelled words, and how they were read.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Other readings, where a date left out its year or is vague; the nearest first.</summary>
    public ImmutableArray<Filter> Alternatives { get; init; } = [];
}

/// <summary>A word that was not understood.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Suggestion">A known word that is near, or null.</param>
public sealed record UnknownWord(string Word, string? Suggestion);

/// <summary>A misspelled word that was understood all the same.</summary>
/// <param name="Word">As typed.</param>
/// <param name="ReadAs">The known word (or the beginning that its forms share).</param>
public sealed record Correction(string Word, string ReadAs);
