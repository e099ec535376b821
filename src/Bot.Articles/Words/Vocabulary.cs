using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges;

namespace Bot.Articles.Words;

/// <summary>The words of one language: those of the lexicon file, and the names of the record.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] _adjectiveEndings =
    [
        "ий", "ій", "а", "я", "е", "є", "і", "ого", "ього", "ої", "ьої", "их", "іх", "ому", "ьому", "им", "ім", "у", "ю", "ими", "іми", "ою", "ьою",
        "ый", "ой", "ая", "ья", "ое", "ье", "ые", "ьи", "ьего", "ей", "ьей", "ых", "ьих", "ьему", "ым", "ьим", "ую", "ью", "ыми", "ьими", "ом", "ьем",
    ];

    private readonly PhraseIndex _phrases = new();

    public Vocabulary(Language language, References? references)
    {
        Language = language;
        foreach (var file in Files(language))
        {
            foreach (var (meanings, phrases) in Read(file).Words)
            {
                var parsed = meanings.Split(' ').Select(Meaning.Parse).ToArray();
                foreach (var phrase in phrases.SelectMany(Inflected))
                {
                    _phrases.Add(phrase, parsed);
                }
            }
        }

        AddLatinNames();
        if (references is not null)
        {
            AddNames(references);
        }
    }

    public Language Language { get; }

    /// <summary>The longest phrase at <paramref name="at"/>.</summary>
    public (int Count, ImmutableArray<Meaning> Meanings) Match(IReadOnlyList<Token> tokens, int at) => _phrases.Match(tokens, at);

    /// <summary>A Ukrainian text quotes Russians in Russian, and the other way round: each knows the number words of both.</summary>
    private static string[] Files(Language language) => language switch
    {
        Language.Ukrainian => ["uk", "numbers-uk", "numbers-ru"],
        Language.Russian => ["ru", "numbers-ru", "numbers-uk"],
        _ => ["en", "numbers-en"],
    };

    /// <summary>The phrase with every ending of an adjective in the place of its tilde, or of a verb's past tense in the place of its plus ("прибу+", "верну+сь додому").</summary>
    private IEnumerable<string> Inflected(string phrase)
    {
        var plus = phrase.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0)
        {
            return phrase.EndsWith('~') ? _adjectiveEndings.Select(ending => phrase[..^1] + ending) : [phrase];
        }

        var end = phrase.IndexOf(' ', plus) is var space and >= 0 ? space : phrase.Length;
        var isReflexive = end > plus + 1;
        var masculine = Language == Language.Ukrainian ? "в" : "л";
        string[] endings = !isReflexive ? [masculine, "ла", "ло", "ли"]
            : Language == Language.Ukrainian ? ["вся", "лася", "лося", "лися", "всь", "лась", "лось", "лись"] : ["лся", "лась", "лось", "лись"];
        return endings.Select(ending => phrase[..plus] + ending + phrase[end..]);
    }

    /// <summary>Names in Latin letters stand in texts of every language ("Переслано з каналу: Zelenskiy / Official").</summary>
    private void AddLatinNames()
    {
        foreach (var (meanings, phrases) in Language == Language.English ? [] : Read("en").Words.Where(w => w.Key.StartsWith("claimant:", StringComparison.Ordinal)))
        {
            foreach (var phrase in phrases)
            {
                _phrases.Add(phrase, [Meaning.Parse(meanings)]);
            }
        }
    }

    private static LexiconFile Read(string file)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"Lexicon.{file}.json")!;
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
            speakers.TryAdd(claimant.Id, new Speaker(claimant.Id, claimant.Name.En, claimant.Side) { ListedAs = Officials(claimant) });
        }

        _byId = speakers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Officials(Claimant claimant) => claimant.Side switch { Side.Russia => "Russian officials", Side.Ukraine => "Ukrainian officials", _ => claimant.Name.En };

    /// <summary>The speaker of that id, or null.</summary>
    public Speaker? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>A lexicon file: for each meaning (or several, separated by spaces) the phrases that carry it; a star stands for any ending, a tilde for those of an adjective, a plus for those of a past tense.</summary>
internal sealed record LexiconFile(string Language, Dictionary<string, string[]> Words);

/// <summary>The file of short names.</summary>
internal sealed record SpeakerFile(ImmutableArray<Speaker> Speakers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(SpeakerFile))]
internal sealed partial class LexiconJson : JsonSerializerContext;
