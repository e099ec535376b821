using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>An answer as data: no text, no markup, and no number that the record does not hold.</summary>
public abstract record Answer
{
    /// <summary>What was asked, as it was read.</summary>
    public required Question Question { get; init; }

    /// <summary>The last day that the record covers.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether the time asked about goes on after <see cref="AsOf"/>, which an answer must say.</summary>
    public bool ReachesBeyondRecord => Question.Filter.Period is { } period && (period.Until is null ? period.From > AsOf : period.Until > AsOf);

    /// <summary>The exchanges behind the answer, in the order to show them.</summary>
    public ImmutableArray<Exchange> Exchanges { get; init; } = [];
}

/// <summary>How many people or bodies came to one party or both.</summary>
public sealed record FigureAnswer : Answer
{
    /// <summary>A total for each party and measure asked for; one over a single exchange is that exchange's figure. No hand-overs: nothing on record.</summary>
    public required ImmutableArray<Total> Totals { get; init; }

    /// <summary>Official running totals over the same time, agreement or mediator, to quote beside.</summary>
    public ImmutableArray<RunningTotal> Official { get; init; } = [];
}

/// <summary>Averages, one for each party asked for.</summary>
public sealed record AverageAnswer : Answer
{
    /// <summary>The averages.</summary>
    public required ImmutableArray<Average> Averages { get; init; }
}

/// <summary>An average of best estimates.</summary>
/// <param name="Total">The total it is made of.</param>
/// <param name="Value">The average; null where no exchange has a published number.</param>
/// <param name="Over">How many exchanges with a published number, or calendar months, it is taken over.</param>
public sealed record Average(Total Total, decimal? Value, int Over);

/// <summary>How many exchanges.</summary>
public sealed record CountAnswer : Answer
{
    /// <summary>The number; the exchanges counted are <see cref="Answer.Exchanges"/>.</summary>
    public int Count => Exchanges.Length;

    /// <summary>The kinds counted.</summary>
    public required ImmutableArray<ExchangeKind> Kinds { get; init; }

    /// <summary>Hand-overs of other kinds that the rest of the filter takes in, counted apart.</summary>
    public ImmutableArray<Exchange> Apart { get; init; } = [];

    /// <summary>The newest official number among those counted, or null.</summary>
    public Ordinal? Official { get; init; }
}

/// <summary>One exchange or a few, for the fact named in <see cref="Question.Aspect"/>.</summary>
public sealed record ExchangeAnswer : Answer
{
    /// <summary>Others that the pick would fit just as well (the same day, the same size).</summary>
    public ImmutableArray<Exchange> Ties { get; init; } = [];

    /// <summary>The exchange before the first, by the same filter without its period; null when there is none.</summary>
    public Exchange? Earlier { get; init; }

    /// <summary>The exchange after the last, by the same filter without its period; null when there is none.</summary>
    public Exchange? Later { get; init; }

    /// <summary>The figures on which the sides differ, where disputes are asked for.</summary>
    public ImmutableArray<Disagreement> Disputes { get; init; } = [];
}

/// <summary>A figure on which the sides differ.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="To">Who received.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Figure">The figure with its claims.</param>
public sealed record Disagreement(Exchange Exchange, Party To, Measure Measure, Figure Figure);

/// <summary>A list of exchanges.</summary>
public sealed record ListAnswer : Answer;

/// <summary>Two figures or counts side by side.</summary>
/// <param name="First">The one named first.</param>
/// <param name="Second">The other.</param>
public sealed record CompareAnswer(Answer First, Answer Second) : Answer;

/// <summary>What was promised, against what the record shows delivered.</summary>
public sealed record AgreementAnswer : Answer
{
    /// <summary>The agreements, oldest first.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }
}

/// <summary>What officials said the sum was, newest and widest first, with our own sum beside it.</summary>
/// <param name="Stated">The running totals asked for.</param>
/// <param name="Ours">Our totals over the same filter until the day of the first.</param>
public sealed record RunningTotalAnswer(ImmutableArray<RunningTotal> Stated, ImmutableArray<Total> Ours) : Answer;

/// <summary>How long it is since an exchange (the first of <see cref="Answer.Exchanges"/>).</summary>
/// <param name="Days">Days from the exchange to today.</param>
/// <param name="DaysToRecordEnd">Days from the exchange to the end of the record, after which nothing is known.</param>
public sealed record HowLongAnswer(int Days, int DaysToRecordEnd) : Answer;

/// <summary>Figures or counts for each month or year, oldest first.</summary>
public sealed record BreakdownAnswer : Answer
{
    /// <summary>The rows; months and years without a hand-over are left out.</summary>
    public required ImmutableArray<BreakdownRow> Rows { get; init; }

    /// <summary>The row with the largest or smallest figure, where one is asked for and has a number.</summary>
    public BreakdownRow? Picked { get; init; }
}

/// <summary>One month or year of a breakdown.</summary>
/// <param name="Period">The days.</param>
/// <param name="Totals">The totals; empty where exchanges are counted.</param>
/// <param name="Exchanges">The exchanges in it.</param>
public sealed record BreakdownRow(Period Period, ImmutableArray<Total> Totals, ImmutableArray<Exchange> Exchanges)
{
    /// <summary>What rows are compared by: the sum of the best estimates, or how many exchanges; null where nothing has a number.</summary>
    public int? Size => Totals.IsEmpty ? Exchanges.Length : Totals.All(t => t.Sum is null) ? null : Totals.Sum(t => t.Sum?.Best ?? 0);
}

/// <summary>The longest time between two exchanges that follow one another.</summary>
/// <param name="Before">The exchange before it.</param>
/// <param name="After">The exchange after it.</param>
/// <param name="Days">Days between their dates.</param>
public sealed record GapAnswer(Exchange Before, Exchange After, int Days) : Answer;

/// <summary>Publishers, with how many exchanges each is a source of; the largest first.</summary>
public sealed record SourcesAnswer : Answer
{
    /// <summary>The publishers.</summary>
    public required ImmutableArray<PublisherCoverage> Publishers { get; init; }
}

/// <summary>The record covers the time and holds no such exchange.</summary>
public sealed record NothingAnswer : Answer
{
    /// <summary>The nearest before, or null.</summary>
    public Exchange? Before { get; init; }

    /// <summary>The nearest after, or null.</summary>
    public Exchange? After { get; init; }

    /// <summary>What happened then instead (planned, cancelled, released through a third country).</summary>
    public ImmutableArray<RecordedEvent> Events { get; init; } = [];
}

/// <summary>An honest no.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Contacts">Official places for relatives, where they help.</param>
public sealed record NoAnswer(Refusal Reason, ImmutableArray<Contact> Contacts) : Answer;

/// <summary>What the bot is for.</summary>
public sealed record HelpAnswer : Answer;
