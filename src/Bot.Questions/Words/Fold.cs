using System.Globalization;
using System.Text;

namespace Bot.Questions.Words;

/// <summary>
/// Folds a word to a key that spelling variants share: "полонених", "polonenyh" and "Полоненних" all become "polonenih".
/// One key space serves all languages, so transliteration and mixed languages need no second lexicon.
/// </summary>
internal static class Fold
{
    private const int LongestWord = 40;

    private static readonly (string Latin, string Key)[] _digraphs =
        [("shch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("zh", "Z"), ("kh", "h"), ("ts", "c"), ("ye", "e"), ("je", "e")];

    /// <summary>
    /// Makes any text safe to read: at most <paramref name="limit"/> characters, no control or formatting characters, no half surrogates,
    /// accents kept apart from their letters and dropped.
    /// </summary>
    public static string Clean(string text, int limit)
    {
        var plain = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, limit)))
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Format)
            {
                continue;
            }

            plain.Append(category is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? ' ' : c);
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether the word is written in Cyrillic (its first letter decides).</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return c is >= '\u0400' and <= '\u052F';
            }
        }

        return false;
    }

    /// <summary>The key of one word of letters or digits, without an English genitive; empty when nothing is left.</summary>
    public static string Key(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        var letters = Unaccented(word is [.., '\'' or '’', 's' or 'S'] ? word[..^2] : word);
        var cyrillic = letters.AsSpan().ContainsAnyInRange('\u0430', '\u0491');
        var key = new StringBuilder(letters.Length + 4);
        for (var i = 0; i < letters.Length;)
        {
            i += cyrillic ? AppendCyrillic(key, letters[i]) : AppendLatin(key, letters.AsSpan(i));
        }

        return Collapse(key);
    }

    private static string Unaccented(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(c) && letters.Length < LongestWord)
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>Latin letters inside a Cyrillic word are look-alikes typed on the wrong keyboard layout.</summary>
    private static int AppendCyrillic(StringBuilder key, char c)
    {
        _ = c switch
        {
            'а' or 'a' => key.Append('a'),
            'б' => key.Append('b'),
            'в' or 'b' => key.Append('v'),
            'г' or 'ґ' => key.Append('h'),
            'д' => key.Append('d'),
            'е' or 'є' or 'э' or 'e' => key.Append('e'),
            'ж' => key.Append('Z'),
            'з' => key.Append('z'),
            'и' or 'і' or 'ы' or 'i' => key.Append('i'),
            'к' or 'k' => key.Append('k'),
            'л' => key.Append('l'),
            'м' or 'm' => key.Append('m'),
            'н' or 'h' => key.Append('n'),
            'о' or 'o' => key.Append('o'),
            'п' => key.Append('p'),
            'р' or 'p' => key.Append('r'),
            'с' or 'c' => key.Append('s'),
            'т' or 't' => key.Append('t'),
            'у' or 'y' => key.Append('u'),
            'ф' => key.Append('f'),
            'х' or 'x' => key.Append('h'),
            'ц' => key.Append('c'),
            'ч' => key.Append('C'),
            'ш' or 'щ' => key.Append('S'),
            'ю' => key.Append("iu"),
            'я' => key.Append("ia"),
            'ь' or 'ъ' => key,
            _ => key.Append(c),
        };
        return 1;
    }

    private static int AppendLatin(StringBuilder key, ReadOnlySpan<char> rest)
    {
        foreach (var (latin, folded) in _digraphs)
        {
            if (rest.StartsWith(latin, StringComparison.Ordinal))
            {
                key.Append(folded);
                return latin.Length;
            }
        }

        key.Append(rest[0] switch { 'g' => 'h', 'w' => 'v', 'y' or 'j' => 'i', var c => c });
        return 1;
    }

    /// <summary>Doubled letters count once, and "ie" is "e" ("rosiiskyi" and "rosijskij", "yevropa" and "evropa").</summary>
    private static string Collapse(StringBuilder key)
    {
        var collapsed = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (collapsed.Length > 0 && collapsed[^1] == key[i])
            {
                continue;
            }

            if (key[i] == 'e' && collapsed.Length > 0 && collapsed[^1] == 'i')
            {
                collapsed.Length--;
                if (collapsed.Length > 0 && collapsed[^1] == 'e')
                {
                    continue;
                }
            }

            collapsed.Append(key[i]);
        }

        return collapsed.ToString();
    }
}
