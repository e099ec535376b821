namespace Bot.Languages;

/// <summary>How far apart two spellings are.</summary>
internal static class Spelling
{
    /// <summary>Levenshtein's distance: how many letters differ.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    /// <summary>The nearest of <paramref name="known"/> that differs in at most a third of its letters, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var typed = word.Length > 40 ? word[..40].ToLowerInvariant() : word.ToLowerInvariant();
        return known.Select(k => (Known: k, Distance: Distance(typed, k))).Where(k => k.Distance <= Math.Max(1, k.Known.Length / 3)).OrderBy(k => k.Distance).Select(k => k.Known).FirstOrDefault();
    }
}
