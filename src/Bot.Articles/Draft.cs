using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Articles;

/// <summary>What a text says about itself.</summary>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Url">Its address: given, or printed in the text; null when neither.</param>
/// <param name="Published">Its publication date: given, or read from the text or the address; null when neither.</param>
/// <param name="Publisher">The publisher as the text spells it, or the short name of an official whose post it is; null where the text names none.</param>
/// <param name="Title">The headline, or null.</param>
public sealed record ArticleHead(Language Language, string? Url, DateOnly? Published, string? Publisher, string? Title);

/// <summary>What a text turned out to be: an <see cref="ExchangeDraft"/>, or <see cref="NotAnExchange"/>.</summary>
/// <param name="Head">What the text says about itself.</param>
public abstract record ArticleReading(ArticleHead Head);

/// <summary>A text that reports no hand-over between Russia and Ukraine that has happened.</summary>
/// <param name="Head">What the text says about itself.</param>
/// <param name="Reason">Why it was not taken for one.</param>
/// <param name="Words">The sentence that decided it, or null.</param>
public sealed record NotAnExchange(ArticleHead Head, NoExchangeReason Reason, string? Words) : ArticleReading(Head);

/// <summary>Why a text is no report of an exchange.</summary>
public enum NoExchangeReason
{
    /// <summary>Nothing in it says that anybody was handed over.</summary>
    NoHandOver,

    /// <summary>It is about what is to come.</summary>
    Planned,

    /// <summary>The exchange was cancelled, postponed or failed.</summary>
    Cancelled,

    /// <summary>It counts exchanges over a period.</summary>
    Statistics,

    /// <summary>A column or an essay.</summary>
    Opinion,

    /// <summary>Another war, or a swap with third countries.</summary>
    OtherParties,
}

/// <summary>A hand-over as one text reports it. Nothing in it has been compared with the record.</summary>
/// <param name="Head">What the text says about itself.</param>
public sealed record ExchangeDraft(ArticleHead Head) : ArticleReading(Head)
{
    /// <summary>The (first) day; null where the text does not settle it.</summary>
    public DraftValue<DateOnly>? Date { get; init; }

    /// <summary>The last day of one that took several, else null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The weekday that the text names, where no publication date makes it a date; else null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>What was handed over.</summary>
    public required ExchangeKind Kind { get; init; }

    /// <summary>Every number that a speaker gives for this exchange.</summary>
    public required ImmutableArray<DraftClaim> Claims { get; init; }

    /// <summary>Ids of those credited with mediation or help.</summary>
    public ImmutableArray<string> Mediators { get; init; } = [];

    /// <summary>Where the hand-over was, in English, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The agreement that it belongs to, as far as the text dates it ("Istanbul, 2 June 2025"), or null.</summary>
    public string? Agreement { get; init; }

    /// <summary>Ages of those freed, or null.</summary>
    public Ages? Ages { get; init; }

    /// <summary>The official number of the exchange, or null.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Who was among those freed: ids of the record's categories, and enlisted, clergy, missing.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];
}

/// <summary>One count that somebody states in the text.</summary>
/// <param name="By">Who.</param>
/// <param name="To">Who received those counted.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">The count.</param>
/// <param name="Part">Label where those counted come on top of another claim, else null.</param>
/// <param name="Words">The words that it was read from.</param>
/// <param name="IsSure">Whether the text itself says who, to whom and what; false where one of them was inferred.</param>
public sealed record DraftClaim(Speaker By, Party To, Measure Measure, Count Count, string? Part, string Words, bool IsSure);

/// <summary>A value with the words that it was read from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Words">The words.</param>
/// <param name="IsSure">Whether the text says it; false where it was inferred.</param>
/// <typeparam name="T">What kind of value.</typeparam>
public sealed record DraftValue<T>(T Value, string Words, bool IsSure);
