using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Questions.Words;

/// <summary>What a word or phrase of the lexicon means: a tag, and a value where the tag takes one ("month:6").</summary>
internal readonly record struct Meaning(string Tag, string Value)
{
    public static Meaning Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new Meaning(text, "") : new Meaning(text[..colon], text[(colon + 1)..]);
    }
}

/// <summary>A stretch of tokens that was understood as one thing, or one token that was not.</summary>
internal sealed record Term
{
    /// <summary>Index of the first token.</summary>
    public required int Start { get; init; }

    /// <summary>How many tokens.</summary>
    public required int Count { get; init; }

    /// <summary>The first token.</summary>
    public required Token First { get; init; }

    /// <summary>The original words.</summary>
    public required string Text { get; init; }

    /// <summary>What it means; empty when it is not known.</summary>
    public ImmutableArray<Meaning> Meanings { get; init; } = [];

    /// <summary>The lexicon's spelling when it was matched in spite of a typing mistake, else null.</summary>
    public string? Corrected { get; init; }

    /// <summary>Languages whose lexicon has it, as bits of <see cref="Bot.Exchanges.Language"/>; 0 for names and numbers.</summary>
    public int Languages { get; init; }

    /// <summary>The number, when the term is one.</summary>
    public int? Number => Meanings.IsEmpty ? First.Number : null;

    /// <summary>Whether it means anything, or is a number.</summary>
    public bool IsKnown => !Meanings.IsEmpty || First.Number is not null;

    public bool Has(string tag) => Value(tag) is not null;

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

/// <summary>A lexicon file: for each meaning (or several, separated by spaces) the words and phrases that carry it; a star stands for any ending.</summary>
internal sealed record LexiconFile(string Language, Dictionary<string, string[]> Words);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip)]
[JsonSerializable(typeof(LexiconFile))]
internal sealed partial class LexiconJson : JsonSerializerContext;
