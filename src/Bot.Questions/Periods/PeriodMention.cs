using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions.Periods;

/// <summary>How a date limits a period.</summary>
internal enum Bound
{
    /// <summary>The date itself.</summary>
    None,

    /// <summary>From its first day on.</summary>
    Since,

    /// <summary>Until its last day, included.</summary>
    Until,

    /// <summary>Until the day before it.</summary>
    Before,

    /// <summary>From the day after it on.</summary>
    After,
}

/// <summary>A period that a text speaks of.</summary>
internal sealed record PeriodMention
{
    /// <summary>Index of the first term.</summary>
    public required int First { get; init; }

    /// <summary>Index of the term after it.</summary>
    public required int Next { get; init; }

    /// <summary>The days meant, with the bound applied.</summary>
    public required Period Period { get; init; }

    /// <summary>The days named: 15 January in "after 15 January".</summary>
    public required Period Named { get; init; }

    /// <summary>How <see cref="Named"/> limits <see cref="Period"/>.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether a year was left out and had to be assumed among several.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether readers may mean something else by it.</summary>
    public bool IsVague { get; init; }

    /// <summary>Other days that may be meant, the nearest reading first.</summary>
    public ImmutableArray<Period> Others { get; init; } = [];
}
