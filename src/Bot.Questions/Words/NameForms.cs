namespace Bot.Questions.Words;

/// <summary>Cuts Ukrainian and Russian names to the stem that their case forms share.</summary>
internal static class NameForms
{
    private const int ShortestWord = 4;
    private const int ShortestStem = 5;

    private static readonly string[] _endings =
        ["ець", "єць", "ец", "ий", "ій", "ый", "ой", "ая", "ия", "ія", "ые", "ие", "а", "я", "о", "е", "є", "и", "і", "ы", "й", "ь"];

    /// <summary>The word as a pattern: with a star where an ending was cut or may follow, as it is where it is Latin or short.</summary>
    public static string Stem(string word)
    {
        if (!Fold.IsCyrillic(word) || word.Length < ShortestWord)
        {
            return word;
        }

        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return word[..^ending.Length] + '*';
            }
        }

        return word.Length < ShortestStem || EndsOpen(word) ? word : word + '*';
    }

    private static bool EndsOpen(string word) => Array.Exists(_endings, e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
