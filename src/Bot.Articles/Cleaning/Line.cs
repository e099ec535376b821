using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>What a line of a text is.</summary>
internal enum LineKind
{
    /// <summary>Above the text: masthead, date, author.</summary>
    Header,

    /// <summary>A headline or a heading between paragraphs.</summary>
    Heading,

    /// <summary>The text itself.</summary>
    Body,

    /// <summary>Related items, adverts, newsletters, counters.</summary>
    Noise,
}

/// <summary>A line of the cleaned text, without the white space around it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Start">Its position in the cleaned text.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record Line(string Text, int Start, ImmutableArray<Term> Terms)
{
    private const string Closers = ".!?…»”\")";

    public LineKind Kind { get; init; } = LineKind.Body;

    /// <summary>Position after the last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it reads as prose: long enough, and ending as sentences end.</summary>
    public bool IsProse => Text.Length >= 30 && ((Closers.Contains(Text[^1], StringComparison.Ordinal) && !IsQuoted && !IsMasthead) || Text.Length >= 160);

    /// <summary>Whether it is one short quotation without a full stop, as headlines are.</summary>
    public bool IsQuoted => Text.Length is > 2 and < 100 && Text[0] is '«' or '"' or '“' or '„' && Text[^1] is '»' or '"' or '”' && Text[^2] is not ('.' or '!' or '?' or '…' or ',')
        && Terms.Length > 2;

    /// <summary>"The Courier, 16 December 2024 г.", "5 July, Saturday. «Courier»", "Anna Kit, «Courier»", "KYIV, 5 July 2025 (Courier)": what closes it ends no sentence, and nothing is told.</summary>
    private bool IsMasthead => (Text.Length <= 100 && Text.Contains(" → ", StringComparison.Ordinal)) || Text.Length <= 100 && (Terms is [.., { Date: not null }] || (Text[^1] is '»' or ')' && IsDateLine) || (Text[^1] == '»' && Text.Contains(", «", StringComparison.Ordinal)))
        && !Terms.Any(t => t.Has("verb") || t.Has("event") || t.Has("exchanged") || t.Has("say") || t.Has("happened") || t.Has("noun"));

    /// <summary>Whether it ends as sentences or items of a list end, or begins within one.</summary>
    public bool IsClosed => Text[^1] is '.' or '!' or '…' or ';' or ',' || char.IsLower(Text[0]);

    /// <summary>Whether it has a date with day and month and hardly anything else.</summary>
    public bool IsDateLine => Text.Length <= 110 && Terms.Any(t => t.Date is { Day: not null, Year: not null });

    public bool IsBullet => Text[0] is '•' or '–' or '—' or '-' or '*' or '·' or '▪' or '►' or '»';

    public bool Has(string tag) => Terms.Any(t => t.Has(tag));

    /// <summary>Whether the line begins with a phrase of that tag.</summary>
    public bool BeginsWith(string tag) => !Terms.IsEmpty && Terms[0].Has(tag);
}
