using System.Collections.Immutable;

namespace Bot.Articles.Words;

/// <summary>What a phrase of the lexicon means: a tag, with a value where the tag takes one ("month:6"); underlines in a value stand for spaces.</summary>
internal readonly record struct Meaning(string Tag, string Value)
{
    public static Meaning Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new Meaning(text, "") : new Meaning(text[..colon], text[(colon + 1)..].Replace('_', ' '));
    }
}

/// <summary>A stretch of text that was understood as one thing, or one word that was not.</summary>
internal sealed record Term
{
    /// <summary>The first token.</summary>
    public required Token First { get; init; }

    /// <summary>The last token.</summary>
    public required Token Last { get; init; }

    /// <summary>What it means; empty when it is not known.</summary>
    public ImmutableArray<Meaning> Meanings { get; init; } = [];

    /// <summary>The number, when it is one that may count people.</summary>
    public int? Number { get; init; }

    /// <summary>Whether the number is an ordinal ("61st").</summary>
    public bool IsOrdinal { get; init; }

    /// <summary>The date, when it is one.</summary>
    public DateMention? Date { get; init; }

    /// <summary>Whether it is a number and no date; what it counts is told by the words around it.</summary>
    public bool IsCount => Number is not null && Date is null;

    /// <summary>Whether it is "and".</summary>
    public bool IsAnd => First.Key is "and" or "і" or "й" or "та" or "и";

    public int Start => First.Start;

    public int End => Last.End;

    /// <summary>What stands before it.</summary>
    public Signs Before => First.Before;

    public bool Follows(Signs signs) => Before.Any(signs);

    public bool Has(string tag)
    {
        foreach (var meaning in Meanings)
        {
            if (string.Equals(meaning.Tag, tag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(string tag, string value) => Meanings.Contains(new Meaning(tag, value));

    /// <summary>The value of the first meaning with that tag, or null.</summary>
    public string? Value(string tag)
    {
        foreach (var meaning in Meanings)
        {
            if (string.Equals(meaning.Tag, tag, StringComparison.Ordinal))
            {
                return meaning.Value;
            }
        }

        return null;
    }
}

/// <summary>A day, month, weekday or relative day named in the text.</summary>
/// <param name="Year">Year, or null.</param>
/// <param name="Month">Month, or null.</param>
/// <param name="Day">Day of the month, or null.</param>
/// <param name="Weekday">Weekday, or null.</param>
/// <param name="Relative">Days from the publication ("yesterday" is -1), or null.</param>
/// <param name="Week">Of a weekday: 1 for the next one, -1 for one before today ("last Friday"), else 0.</param>
internal sealed record DateMention(int? Year = null, int? Month = null, int? Day = null, DayOfWeek? Weekday = null, int? Relative = null, int Week = 0)
{
    /// <summary>Whether it names a day.</summary>
    public bool IsDay => Day is not null || Weekday is not null || Relative is not null;

    /// <summary>Whether it names a day, month and year.</summary>
    public DateOnly? Full => Year is { } y && Month is { } m && Day is { } d ? new DateOnly(y, m, d) : null;
}
