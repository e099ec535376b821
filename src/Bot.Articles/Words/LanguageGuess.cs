using Bot.Exchanges;

namespace Bot.Articles.Words;

/// <summary>Tells the language of a text from letters that only one of them has.</summary>
internal static class LanguageGuess
{
    public static Language Of(string text)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, russian = 0;
        foreach (var c in text)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u052f' ? 1 : 0;
            ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? 1 : 0;
            russian += c is 'ы' or 'э' or 'ъ' or 'ё' or 'Ы' or 'Э' ? 1 : 0;
        }

        return latin > cyrillic ? Language.English : ukrainian > russian ? Language.Ukrainian : Language.Russian;
    }
}
