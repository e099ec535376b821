using System.Collections.Immutable;

namespace Bot.Articles.Words;

/// <summary>
/// Finds phrases in a row of tokens, the longest at each place. A star stands for any ending; a capital letter in the phrase asks for one in the text,
/// and a word in capitals for capitals ("US" is not "us"); a comma in the phrase asks for one in the text. Every token is looked at a bounded number of times.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly Node _root = new();

    public void Add(string phrase, IEnumerable<Meaning> meanings)
    {
        var node = _root;
        var comma = "";
        foreach (var word in phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isStem = word.EndsWith('*');
            var pattern = isStem ? word[..^1] : word.TrimEnd(',');
            var letters = pattern.Where(char.IsLetter).ToArray();
            var capitals = letters.Length > 1 && Array.TrueForAll(letters, char.IsUpper) ? 2 : letters.Length > 0 && char.IsUpper(letters[0]) ? 1 : 0;
            node = node.Child(comma + Tokenizer.Key(pattern), isStem, capitals);
            comma = word.EndsWith(',') ? "," : "";
        }

        node.Meanings = [.. node.Meanings.Union(meanings)];
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/>: how many tokens, and what it means.</summary>
    public (int Count, ImmutableArray<Meaning> Meanings) Match(IReadOnlyList<Token> tokens, int at)
    {
        var best = (Count: 0, Meanings: ImmutableArray<Meaning>.Empty);
        Walk(_root, at);
        return best;

        void Walk(Node node, int i)
        {
            if (!node.Meanings.IsEmpty && i - at >= best.Count)
            {
                best = (i - at, i - at == best.Count ? [.. best.Meanings.Union(node.Meanings)] : node.Meanings);
            }

            if (i == tokens.Count || (i > at && tokens[i].Before.Any(~(Signs.Space | Signs.Hyphen | Signs.Quote | Signs.Stop | Signs.Comma))))
            {
                return;
            }

            foreach (var next in node.Next(tokens[i], i > at && tokens[i].Before.Any(Signs.Comma) ? "," + tokens[i].Key : tokens[i].Key))
            {
                Walk(next, i + 1);
            }
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<string, List<(int Capitals, Node Node)>> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<(int Capitals, Node Node)>> _stems = new(StringComparer.Ordinal);
        private int _longestStem;

        public ImmutableArray<Meaning> Meanings { get; set; } = [];

        public Node Child(string key, bool isStem, int capitals)
        {
            var index = isStem ? _stems : _words;
            if (!index.TryGetValue(key, out var nodes))
            {
                index[key] = nodes = [];
            }

            _longestStem = isStem ? Math.Max(_longestStem, key.Length) : _longestStem;
            var found = nodes.Find(n => n.Capitals == capitals).Node;
            if (found is null)
            {
                nodes.Add((capitals, found = new Node()));
            }

            return found;
        }

        /// <summary>Exact words first, then stems, the longer before the shorter.</summary>
        public IEnumerable<Node> Next(Token token, string key)
        {
            if (_words.TryGetValue(key, out var exact))
            {
                foreach (var (capitals, node) in exact)
                {
                    if (Fits(token, capitals))
                    {
                        yield return node;
                    }
                }
            }

            for (var length = Math.Min(_longestStem, key.Length); length > 0; length--)
            {
                if (_stems.TryGetValue(key[..length], out var stems))
                {
                    foreach (var (capitals, node) in stems)
                    {
                        if (Fits(token, capitals))
                        {
                            yield return node;
                        }
                    }
                }
            }
        }

        private static bool Fits(Token token, int capitals) => capitals switch { 0 => true, 1 => token.IsCapital, _ => token.IsAllCapitals };
    }
}
