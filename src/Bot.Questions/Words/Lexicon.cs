using System.Collections.Immutable;
using System.Text.Json;
using Bot.Exchanges;
using Bot.Questions.Words;

namespace Bot.Questions;

/// <summary>
/// Every word that questions are read with: the lexicon files of the three languages and the names in the record's own tables.
/// Building it takes some milliseconds; keep one for as long as the tables stay the same.
/// </summary>
public sealed class Lexicon
{
    private static readonly string[] _files = ["en", "uk", "ru"];

    private readonly PhraseIndex _phrases = new();

    /// <summary>The lexicon for a record with these tables.</summary>
    public Lexicon(References references)
    {
        for (var language = 0; language < _files.Length; language++)
        {
            foreach (var (meanings, words) in Read(_files[language]).Words)
            {
                ImmutableArray<Meaning> parsed = [.. meanings.Split(' ').Select(Meaning.Parse)];
                foreach (var word in words)
                {
                    _phrases.Add(word, parsed, 1 << language);
                }
            }
        }

        AddNames(references);
    }

    /// <summary>The terms of a text, covering all its tokens.</summary>
    internal ImmutableArray<Term> Terms(ImmutableArray<Token> tokens) => _phrases.Terms(tokens);

    /// <summary>The known word nearest to one that was not understood, or null.</summary>
    internal string? Suggest(Token token) => _phrases.Suggest(token);

    private static LexiconFile Read(string language)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicon.{language}.json")!;
        return JsonSerializer.Deserialize(stream, LexiconJson.Default.LexiconFile)!;
    }

    private void AddNames(References references)
    {
        AddAll(references.Mediators.Values, "mediator", m => m.Id, m => m.Name);
        AddAll(references.Categories.Values, "category", c => c.Id, c => c.Name);
        AddAll(references.Units.Values, "unit", u => u.Id, u => u.Name);
        AddAll(references.Claimants.Values, "claimant", c => c.Id, c => c.Name);
        foreach (var claimant in references.Claimants.Values)
        {
            AddSurname(claimant);
        }

        foreach (var publisher in references.Publishers.Values.Where(p => p.Name.Length >= 4))
        {
            Add(publisher.Name.StartsWith("The ", StringComparison.Ordinal) ? publisher.Name[4..] : publisher.Name, new Meaning("publisher", publisher.Id));
        }

        foreach (var place in references.Agreements.Where(a => a.Place is not null).GroupBy(a => a.Place!.En))
        {
            var shared = place.MinBy(a => a.Id.Length)!;
            Add(shared.Place!, new Meaning("agreement", shared.Id));
        }
    }

    private void AddAll<T>(IEnumerable<T> entries, string tag, Func<T, string> id, Func<T, LocalizedText> name)
    {
        foreach (var entry in entries)
        {
            Add(name(entry), new Meaning(tag, id(entry)));
        }
    }

    private void Add(LocalizedText name, Meaning meaning)
    {
        foreach (var text in new[] { name.En, name.Uk, name.Ru }.OfType<string>())
        {
            Add(text, meaning);
        }
    }

    /// <summary>A name as a phrase whose Cyrillic words may be inflected; what stands in brackets is left out.</summary>
    private void Add(string name, Meaning meaning)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var words = Tokenizer.Tokens(bracket > 0 ? name[..bracket] : name).Select(t => NameForms.Stem(t.Text));
        _phrases.Add(string.Join(' ', words), [meaning], 0, isName: true);
    }

    /// <summary>People are asked about by surname; the id tells which word that is ("lvova-belova").</summary>
    private void AddSurname(Claimant claimant)
    {
        foreach (var text in new[] { claimant.Name.En, claimant.Name.Uk, claimant.Name.Ru }.OfType<string>())
        {
            var space = text.LastIndexOf(' ');
            var english = claimant.Name.En[(claimant.Name.En.LastIndexOf(' ') + 1)..];
            if (space > 0 && text.Length - space > 4 && string.Equals(english, claimant.Id, StringComparison.OrdinalIgnoreCase))
            {
                Add(text[(space + 1)..], new Meaning("claimant", claimant.Id));
            }
        }
    }
}
