namespace Bot.Questions.Words;

/// <summary>Finds the known word nearest to a misspelled one: one mistake in a word of five letters or more, two in one of nine or more.</summary>
internal sealed class SpellingIndex
{
    private const int OneMistake = 5;
    private const int TwoMistakes = 9;
    private const int LongestEnding = 4;

    private readonly Dictionary<char, List<Pattern>> _byFirstLetter = [];

    public void Add(Pattern pattern)
    {
        if (pattern.Key.Length < OneMistake - 1)
        {
            return;
        }

        if (!_byFirstLetter.TryGetValue(pattern.Key[0], out var list))
        {
            _byFirstLetter[pattern.Key[0]] = list = [];
        }

        list.Add(pattern);
    }

    /// <summary>The nearest pattern, or null when none is near enough. The first letter must be right.</summary>
    public Pattern? Nearest(string key, bool isCyrillic, int extraMistakes = 0)
    {
        if (key.Length < OneMistake - extraMistakes || !_byFirstLetter.TryGetValue(key[0], out var patterns))
        {
            return null;
        }

        var limit = (key.Length >= TwoMistakes ? 2 : 1) + extraMistakes;
        Pattern? nearest = null;
        var best = limit + 1;
        foreach (var pattern in patterns)
        {
            var allowed = Math.Min(limit, (pattern.Key.Length >= TwoMistakes ? 2 : 1) + extraMistakes);
            if (pattern.IsCyrillic != isCyrillic)
            {
                // A name in the other script is sooner near to a word by chance: "Chernihiv" is no June.
                if (pattern.Key.Length < TwoMistakes - 1)
                {
                    continue;
                }

                allowed = 1;
            }

            var longer = key.Length - pattern.Key.Length;
            if (longer < -allowed || longer > allowed + (pattern.IsStem ? LongestEnding : 0) || (pattern.IsStem && pattern.Key.Length < OneMistake))
            {
                continue;
            }

            var distance = Distance(key, pattern.Key, pattern.IsStem, allowed);
            if (distance < best || (distance == best && distance <= allowed && pattern.Key.Length > nearest!.Key.Length))
            {
                (best, nearest) = distance <= allowed ? (distance, pattern) : (best, nearest);
            }
        }

        return nearest;
    }

    /// <summary>Edit distance with swapped neighbours as one mistake; for a stem the best over all endings of the typed word.</summary>
    private static int Distance(string typed, string known, bool isStem, int limit)
    {
        Span<int> before = stackalloc int[known.Length + 1];
        Span<int> row = stackalloc int[known.Length + 1];
        Span<int> next = stackalloc int[known.Length + 1];
        for (var j = 0; j <= known.Length; j++)
        {
            row[j] = j;
        }

        var best = isStem ? row[^1] : int.MaxValue;
        for (var i = 1; i <= typed.Length; i++)
        {
            next[0] = i;
            var smallest = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var cost = typed[i - 1] == known[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }

                smallest = Math.Min(smallest, next[j]);
            }

            var spare = before;
            before = row;
            row = next;
            next = spare;
            best = isStem ? Math.Min(best, row[^1]) : best;
            if (smallest > limit)
            {
                return isStem ? best : limit + 1;
            }
        }

        return isStem ? best : row[^1];
    }
}
