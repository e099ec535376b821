using System.Collections.Immutable;

namespace Bot.Rendering;

/// <summary>What a passage of an HTML message stands in.</summary>
internal enum Frame
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Characters of one width.</summary>
    Pre,

    /// <summary>A quotation that unfolds.</summary>
    Fold,
}

/// <summary>A text in one style within one line.</summary>
/// <param name="Text">The words, not escaped.</param>
/// <param name="Tag">The element around them, or null for none.</param>
/// <param name="Address">Where the element <c>a</c> leads.</param>
internal readonly record struct Run(string Text, string? Tag = null, string? Address = null);

/// <summary>Lines of an HTML message that stay together if they can.</summary>
/// <param name="Frame">What they stand in.</param>
/// <param name="Lines">The lines.</param>
/// <param name="LeadsOn">Whether they belong with the passage that follows, as a heading does.</param>
internal sealed record Passage(Frame Frame, ImmutableArray<ImmutableArray<Run>> Lines, bool LeadsOn = false)
{
    /// <summary>UTF-16 units after parsing, line breaks included.</summary>
    public int Length { get; } = Lines.Sum(LengthOf) + Math.Max(0, Lines.Length - 1);

    /// <summary>Message entities that Telegram makes of it.</summary>
    public int Entities { get; } = Lines.Sum(EntitiesOf) + (Frame == Frame.None ? 0 : 1);

    /// <summary>UTF-16 units of a line.</summary>
    public static int LengthOf(ImmutableArray<Run> line) => line.Sum(r => r.Text.Length);

    /// <summary>Entities of a line.</summary>
    public static int EntitiesOf(ImmutableArray<Run> line) => line.Count(r => r.Tag is not null);
}
