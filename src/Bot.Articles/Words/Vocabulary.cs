using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges;

namespace Bot.Articles.Words;

/// <summary>The words of one language: those of the lexicon file, and the names of the record.</summary>
internal sealed class Vocabulary
{
    private readonly PhraseIndex _phrases = new();

    public Vocabulary(Language language, References? references)
    {
        Language = language;
        foreach (var (meanings, phrases) in Read(Code(language)).Words)
        {
            var parsed = meanings.Split(' ').Select(Meaning.Parse).ToArray();
            foreach (var phrase in phrases)
            {
                _phrases.Add(phrase, parsed);
            }
        }

        if (references is not null)
        {
            AddNames(references);
        }
    }

    public Language Language { get; }

    /// <summary>The longest phrase at <paramref name="at"/>.</summary>
    public (int Count, ImmutableArray<Meaning> Meanings) Match(IReadOnlyList<Token> tokens, int at) => _phrases.Match(tokens, at);

    private static string Code(Language language) => language switch { Language.Ukrainian => "uk", Language.Russian => "ru", _ => "en" };

    private static LexiconFile Read(string language)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"Lexicon.{language}.json")!;
        return JsonSerializer.Deserialize(stream, LexiconJson.Default.LexiconFile)!;
    }

    /// <summary>Claimants, mediators and publishers as the record names them. Inflected forms are the lexicon's business.</summary>
    private void AddNames(References references)
    {
        foreach (var claimant in references.Claimants.Values.Where(c => c.Id != Speaker.MediaId))
        {
            _phrases.Add(Name(claimant.Name.In(Language)), [new Meaning("claimant", claimant.Id)]);
        }

        foreach (var mediator in references.Mediators.Values)
        {
            _phrases.Add(Name(mediator.Name.In(Language)), [new Meaning("mediator", mediator.Id)]);
        }

        foreach (var publisher in references.Publishers.Values.Where(p => p.Name.Length >= 4 && p.Kind != PublisherKind.Official))
        {
            _phrases.Add(publisher.Name, [new Meaning("publisher", publisher.Name)]);
        }
    }

    private static string Name(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 ? text[..bracket].TrimEnd() : text;
    }
}

/// <summary>The speakers with the short names that drafts show; others come from the record.</summary>
internal sealed class Speakers
{
    private readonly FrozenDictionary<string, Speaker> _byId;

    public Speakers(References? references)
    {
        using var stream = typeof(Speakers).Assembly.GetManifestResourceStream("Lexicon.speakers.json")!;
        var speakers = JsonSerializer.Deserialize(stream, LexiconJson.Default.SpeakerFile)!.Speakers.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var claimant in references?.Claimants.Values ?? [])
        {
            speakers.TryAdd(claimant.Id, new Speaker(claimant.Id, claimant.Name.En, claimant.Side));
        }

        _byId = speakers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The speaker of that id, or null.</summary>
    public Speaker? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>A lexicon file: for each meaning (or several, separated by spaces) the phrases that carry it; a star stands for any ending.</summary>
internal sealed record LexiconFile(string Language, Dictionary<string, string[]> Words);

/// <summary>The file of short names.</summary>
internal sealed record SpeakerFile(ImmutableArray<Speaker> Speakers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(SpeakerFile))]
internal sealed partial class LexiconJson : JsonSerializerContext;
