using System.Collections.Immutable;

namespace Bot.Questions.Words;

/// <summary>
/// Finds the phrases of the lexicon in a row of tokens: the longest at each place, the exact before the stem, the same script before the other.
/// Every token is looked at a bounded number of times, so that reading takes time in proportion to the length.
/// </summary>
internal sealed class PhraseIndex
{
    private const int ShortestToSuggest = 6;
    private const int LongestEnding = 7;
    private const int ShortestStemAcrossScripts = 4;

    private readonly Dictionary<string, List<Pattern>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pattern>> _stems = new(StringComparer.Ordinal);
    private readonly Node _root = new();
    private readonly SpellingIndex _spelling = new();

    /// <summary>Adds a phrase with what it means. Phrases given earlier win over later ones that are spelled the same only when <paramref name="isName"/>.</summary>
    public void Add(string phrase, ImmutableArray<Meaning> meanings, int language, bool isName = false)
    {
        var node = _root;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = PatternOf(word);
            node = node.Next.TryGetValue(pattern, out var next) ? next : node.Next[pattern] = new Node();
        }

        if (isName && !node.Meanings.IsEmpty)
        {
            return;
        }

        node.Meanings = [.. node.Meanings.Union(meanings)];
        node.Languages |= language;
    }

    /// <summary>The terms of these tokens, in order, covering every token.</summary>
    public ImmutableArray<Term> Terms(ImmutableArray<Token> tokens)
    {
        var candidates = new Candidate[tokens.Length][];
        for (var i = 0; i < tokens.Length; i++)
        {
            candidates[i] = CandidatesOf(tokens[i]);
        }

        var terms = ImmutableArray.CreateBuilder<Term>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var best = default(Match);
            Walk(_root, i, 0, null);
            var count = Math.Max(best.Count, 1);
            terms.Add(new Term
            {
                Start = i,
                Count = count,
                First = tokens[i],
                Text = string.Join(' ', tokens.AsSpan(i, count).ToArray().Select(t => t.Text)),
                Meanings = best.Node?.Meanings ?? [],
                Languages = best.Node?.Languages ?? 0,
                Corrected = best.Corrected,
            });
            i += count;

            void Walk(Node node, int at, int score, string? corrected)
            {
                if (!node.Meanings.IsEmpty && (at - i > best.Count || (at - i == best.Count && score > best.Score)))
                {
                    best = new Match(node, at - i, score, corrected);
                }

                if (at == tokens.Length || (at > i && tokens[at].Gap == Gap.Stop))
                {
                    return;
                }

                foreach (var candidate in candidates[at])
                {
                    if (node.Next.TryGetValue(candidate.Pattern, out var next))
                    {
                        Walk(next, at + 1, score + candidate.Score, corrected ?? (candidate.Fuzzy ? candidate.Pattern.Word : null));
                    }
                }
            }
        }

        return terms.DrainToImmutable();
    }

    /// <summary>The known word of the same script nearest to a long unknown one, with one mistake more than is forgiven, or null. Short words are near to too many.</summary>
    public string? Suggest(Token token) =>
        token.Key.Length >= ShortestToSuggest && _spelling.Nearest(token.Key, token.IsCyrillic, extraMistakes: 1) is { } near && near.IsCyrillic == token.IsCyrillic ? near.Word : null;

    private Pattern PatternOf(string word)
    {
        var isStem = word.EndsWith('*');
        var plain = isStem ? word[..^1] : word;
        var pattern = new Pattern(plain, Fold.Key(plain), isStem, Fold.IsCyrillic(plain));
        var index = isStem ? _stems : _exact;
        if (!index.TryGetValue(pattern.Key, out var list))
        {
            index[pattern.Key] = list = [];
        }

        if (list.Find(p => p.IsCyrillic == pattern.IsCyrillic) is { } known)
        {
            return known;
        }

        list.Add(pattern);
        if (isStem && pattern.Key.EndsWith('i'))
        {
            // Folding makes "ie" an "e", so that the stem "возвращени" begins the word "возвращение" in that form only.
            var beforeE = pattern.Key[..^1] + 'e';
            (_stems.TryGetValue(beforeE, out var same) ? same : _stems[beforeE] = []).Add(pattern);
        }

        _spelling.Add(pattern);
        return pattern;
    }

    private Candidate[] CandidatesOf(Token token)
    {
        var found = new List<Candidate>();
        var cyrillic = token.IsCyrillic;
        Collect(_exact, token.Key, exact: true);
        for (var length = token.Key.Length; length >= 2 && token.Key.Length - length <= LongestEnding; length--)
        {
            Collect(_stems, token.Key[..length], exact: false);
        }

        if (found.Exists(c => c.SameScript))
        {
            found.RemoveAll(c => !c.SameScript && c.Pattern.Key.Length <= ShortestStemAcrossScripts);
        }

        if (found.Count == 0 && token.Number is null && _spelling.Nearest(token.Key, cyrillic) is { } near)
        {
            found.Add(new Candidate(near, 0, true, true));
        }

        return [.. found];

        void Collect(Dictionary<string, List<Pattern>> index, string key, bool exact)
        {
            if (!index.TryGetValue(key, out var patterns))
            {
                return;
            }

            foreach (var pattern in patterns)
            {
                var sameScript = token.Number is not null || pattern.IsCyrillic == cyrillic;
                if (sameScript || exact || pattern.Key.Length >= ShortestStemAcrossScripts)
                {
                    found.Add(new Candidate(pattern, (exact ? 100 : key.Length) + (sameScript ? 50 : 0), sameScript, false));
                }
            }
        }
    }

    private readonly record struct Candidate(Pattern Pattern, int Score, bool SameScript, bool Fuzzy);

    private readonly record struct Match(Node? Node, int Count, int Score, string? Corrected);

    private sealed class Node
    {
        public Dictionary<Pattern, Node> Next { get; } = [];

        public ImmutableArray<Meaning> Meanings { get; set; } = [];

        public int Languages { get; set; }
    }
}

/// <summary>One word of a phrase: a full word, or a stem that any ending may follow.</summary>
/// <param name="Word">As the lexicon spells it.</param>
/// <param name="Key">Folded.</param>
/// <param name="IsStem">Whether an ending may follow.</param>
/// <param name="IsCyrillic">Its script.</param>
internal sealed record Pattern(string Word, string Key, bool IsStem, bool IsCyrillic);
