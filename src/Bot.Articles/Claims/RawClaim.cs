using Bot.Articles.Reading;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>A count as read in one place, before the places are compared.</summary>
/// <param name="Sentence">Where.</param>
/// <param name="At">Index of the number, or of what stands for it.</param>
/// <param name="Voice">Who says it; null for the article itself.</param>
/// <param name="To">Who received; null where the place does not say.</param>
/// <param name="Measure">What is counted; null where the place does not say.</param>
/// <param name="Count">The count.</param>
internal sealed record RawClaim(Sentence Sentence, int At, Voice? Voice, Party? To, Measure? Measure, Count Count)
{
    /// <summary>It holds for both parties.</summary>
    public bool IsEach { get; init; }

    /// <summary>Direction or measure were inferred.</summary>
    public bool IsInferred { get; init; }

    /// <summary>How the place tells who received.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>"In total": perhaps a running total, perhaps the sum of both parties.</summary>
    public bool IsSum { get; init; }

    /// <summary>Which stage of several, counted from 1; null for the whole.</summary>
    public int? Stage { get; init; }

    /// <summary>A group within those freed, unless nothing else is counted.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether its own phrase says what is counted.</summary>
    public bool HasNoun { get; init; }

    /// <summary>Label of those who come on top, or null.</summary>
    public string? Part { get; init; }

    /// <summary>Whether it points back to another count ("the same number").</summary>
    public bool IsSame { get; init; }

    /// <summary>The words it was read from.</summary>
    public string Words => Sentence.Text;
}
