using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>What is asked. A command builds the same question as the words for it, so that they cannot disagree.</summary>
public sealed record Question
{
    /// <summary>The form of the answer asked for.</summary>
    public required Ask Ask { get; init; }

    /// <summary>The language it was asked in.</summary>
    public Language Language { get; init; }

    /// <summary>Which exchanges; <see cref="Filter.To"/> is the receiving party asked about, null for both.</summary>
    public Filter Filter { get; init; } = Filter.All;

    /// <summary>What is counted, or null where the words do not say (then people, or all measures in a table).</summary>
    public Measure? Measure { get; init; }

    /// <summary>How the figures of several exchanges are put together.</summary>
    public Statistic Statistic { get; init; }

    /// <summary>What a breakdown is by.</summary>
    public Grouping Grouping { get; init; }

    /// <summary>Which one of the exchanges is meant; in a breakdown, which of its rows.</summary>
    public Pick Pick { get; init; }

    /// <summary>The day that <see cref="Pick.Next"/> and <see cref="Pick.Previous"/> start from; the day itself is left out.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The official number of the exchange asked for ("the 66th"), or null.</summary>
    public int? OrdinalNumber { get; init; }

    /// <summary>A number that the exchange asked for has among its figures ("when did 390 come home"), or null.</summary>
    public int? Amount { get; init; }

    /// <summary>Which one in the order of <see cref="Pick"/> ("the third exchange of 2024", "the second largest"); null for the first.</summary>
    public int? Nth { get; init; }

    /// <summary>Which fact of the exchanges is asked for.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>Whose statements are asked for, or null.</summary>
    public Side? Side { get; init; }

    /// <summary>How many exchanges to list ("the last five"), or null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>
    /// Whether a group is counted that the record names and does not count ("how many women"): totals then count everybody in those exchanges,
    /// and must be shown as that.
    /// </summary>
    public bool CountsGroup { get; init; }

    /// <summary>Whether everything until now is asked for ("in all"), so that official running totals are wanted.</summary>
    public bool WantsRunningTotal { get; init; }

    /// <summary>Where it took place, else null. Few places are on record.</summary>
    public Place? Place { get; init; }

    /// <summary>The other half of a comparison, else null.</summary>
    public Question? Against { get; init; }

    /// <summary>Why it cannot be answered, when <see cref="Ask"/> is <see cref="Ask.Refused"/>.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>How sure the reading is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Other readings, the nearest first; at most three.</summary>
    public ImmutableArray<Question> Alternatives { get; init; } = [];

    /// <summary>Words that mean nothing to the record, in their order.</summary>
    public ImmutableArray<UnknownWord> NotUnderstood { get; init; } = [];

    /// <summary>Misspelled words, and how they were read.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Whether it was completed from the question before it in the same chat.</summary>
    public bool IsFollowUp { get; init; }
}

/// <summary>A place that hand-overs are on record at.</summary>
/// <param name="Name">A part of the place's English name in the record.</param>
/// <param name="Typed">As the reader wrote it.</param>
public sealed record Place(string Name, string Typed);

/// <summary>The form of an answer.</summary>
public enum Ask
{
    /// <summary>How many people or bodies.</summary>
    Figure,

    /// <summary>How many exchanges.</summary>
    Count,

    /// <summary>One exchange or a few, with a fact about them (see <see cref="Aspect"/>).</summary>
    Exchange,

    /// <summary>A list of exchanges.</summary>
    List,

    /// <summary>Two figures or counts side by side.</summary>
    Compare,

    /// <summary>What was promised and what was delivered.</summary>
    Agreement,

    /// <summary>How long it is since an exchange.</summary>
    HowLong,

    /// <summary>Figures or counts for each month or year (see <see cref="Question.Grouping"/>).</summary>
    Breakdown,

    /// <summary>The longest time between two exchanges.</summary>
    Gap,

    /// <summary>An official's running total.</summary>
    RunningTotal,

    /// <summary>Publishers and sources in general.</summary>
    Sources,

    /// <summary>What this bot is and can do.</summary>
    Help,

    /// <summary>It cannot be answered from the record (see <see cref="Question.Refusal"/>).</summary>
    Refused,
}

/// <summary>How figures are put together.</summary>
public enum Statistic
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The average over exchanges with a published number.</summary>
    AveragePerExchange,

    /// <summary>The average over the calendar months of the period.</summary>
    AveragePerMonth,
}

/// <summary>What a breakdown is by.</summary>
public enum Grouping
{
    /// <summary>By calendar year.</summary>
    Year,

    /// <summary>By calendar month.</summary>
    Month,
}

/// <summary>Which of several exchanges.</summary>
public enum Pick
{
    /// <summary>All of them.</summary>
    None,

    /// <summary>The newest.</summary>
    Last,

    /// <summary>The oldest.</summary>
    First,

    /// <summary>The first after <see cref="Question.Day"/>.</summary>
    Next,

    /// <summary>The last before <see cref="Question.Day"/>.</summary>
    Previous,

    /// <summary>The one with the largest best estimate.</summary>
    Largest,

    /// <summary>The one with the smallest best estimate.</summary>
    Smallest,
}

/// <summary>A fact about an exchange.</summary>
public enum Aspect
{
    /// <summary>Everything in short.</summary>
    Summary,

    /// <summary>Its date.</summary>
    Date,

    /// <summary>How many.</summary>
    Figures,

    /// <summary>Who mediated.</summary>
    Mediators,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Categories and units of those exchanged.</summary>
    Who,

    /// <summary>Youngest and oldest.</summary>
    Ages,

    /// <summary>The youngest.</summary>
    Youngest,

    /// <summary>The oldest.</summary>
    Oldest,

    /// <summary>The official number.</summary>
    Ordinal,

    /// <summary>Sources.</summary>
    Sources,

    /// <summary>Who claims what (see <see cref="Question.Side"/> and <see cref="Filter.Claimant"/>).</summary>
    Claims,

    /// <summary>Whether the sides agree.</summary>
    Dispute,

    /// <summary>Under which agreement.</summary>
    Agreement,

    /// <summary>Those without a published number.</summary>
    WithoutNumber,
}

/// <summary>Why a question cannot be answered from the record.</summary>
public enum Refusal
{
    /// <summary>About a person by name.</summary>
    Person,

    /// <summary>Where somebody is.</summary>
    Whereabouts,

    /// <summary>About the future.</summary>
    Prediction,

    /// <summary>An opinion, a reason, a judgement.</summary>
    Opinion,

    /// <summary>Military advice.</summary>
    MilitaryAdvice,

    /// <summary>Another war.</summary>
    OtherConflict,

    /// <summary>Small talk.</summary>
    SmallTalk,

    /// <summary>An insult.</summary>
    Insult,

    /// <summary>An attempt to steer the bot.</summary>
    Injection,

    /// <summary>A time that the record does not cover.</summary>
    OutsideRecord,

    /// <summary>Something that the record does not keep: how many are held, were captured, died.</summary>
    NotRecorded,

    /// <summary>Nothing in it was understood.</summary>
    Noise,
}

/// <summary>How sure a reading is.</summary>
public enum Certainty
{
    /// <summary>Every word that matters was understood in one way.</summary>
    Sure,

    /// <summary>Something was assumed or not understood; near readings should be offered.</summary>
    Unsure,

    /// <summary>Nothing was understood.</summary>
    None,
}
