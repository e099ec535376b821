using Bot.Exchanges;

namespace Bot.Languages;

/// <summary>Telegram's language codes (IETF tags such as <c>uk</c> or <c>en-GB</c>) and ours.</summary>
internal static class LanguageCodes
{
    /// <summary>Every language, in the order in which a choice is offered.</summary>
    public static ReadOnlySpan<Language> All => [Language.English, Language.Ukrainian, Language.Russian];

    /// <summary>The two-letter code.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Ukrainian => "uk",
        Language.Russian => "ru",
        _ => "en",
    };

    /// <summary>
    /// The language to answer a user in whose client speaks <paramref name="code"/>. Belarusian, Kazakh and Kyrgyz clients are
    /// answered in Russian, which their users are likelier to read than English; all others in English.
    /// </summary>
    public static Language From(string? code)
    {
        var tag = code.AsSpan();
        var end = tag.IndexOfAny('-', '_');
        Span<char> primary = stackalloc char[3];
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant(primary) switch
        {
            2 => primary[..2] switch
            {
                "uk" => Language.Ukrainian,
                "ru" or "be" or "kk" or "ky" => Language.Russian,
                _ => Language.English,
            },
            _ => Language.English,
        };
    }
}
