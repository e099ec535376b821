using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class LocaleFileTests
{
    private readonly Wordings _wordings = new();

    [Theory]
    [InlineData("uk")]
    [InlineData("ru")]
    public void Every_language_says_the_same_keys_with_the_same_placeholders(string code)
    {
        var english = Keys(Language.English);
        var other = Keys(LanguageCodes.From(code));
        Assert.Equal([], english.Keys.Except(other.Keys, StringComparer.Ordinal));
        Assert.Equal([], other.Keys.Except(english.Keys, StringComparer.Ordinal).Where(key => !IsLeftToHumanizerInEnglish(key)));
        Assert.All(english, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, other[pair.Key])));
    }

    [Fact]
    public void No_text_is_empty_or_bears_stray_spaces() =>
        Assert.All(LanguageCodes.All.ToArray().Select(_wordings.Of), wording => Assert.All(
            wording.Keys.Where(k => k.Placeholders.IsEmpty),
            k => Assert.True(wording[k.Key].Length > 0 && string.Equals(wording[k.Key], wording[k.Key].Trim(), StringComparison.Ordinal), k.Key)));

    [Theory]
    [InlineData("uk", "Ukrainian")]
    [InlineData("ru", "Russian")]
    [InlineData("ru-RU", "Russian")]
    [InlineData("RU_ua", "Russian")]
    [InlineData("be", "Russian")]
    [InlineData("kk", "Russian")]
    [InlineData("en", "English")]
    [InlineData("en-GB", "English")]
    [InlineData("de", "English")]
    [InlineData("ukx", "English")]
    [InlineData("a-very-long-tag", "English")]
    [InlineData("averylongtag", "English")]
    [InlineData("", "English")]
    [InlineData(null, "English")]
    public void Telegrams_language_code_chooses_the_first_language(string? code, string language) =>
        Assert.Equal(language, LanguageCodes.From(code).ToString());

    private SortedDictionary<string, string> Keys(Language language) =>
        new(_wordings.Of(language).Keys.ToDictionary(k => k.Key, k => string.Join(',', k.Placeholders), StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool IsLeftToHumanizerInEnglish(string key) =>
        key.StartsWith("ago.", StringComparison.Ordinal) || string.Equals(key, "ordinal", StringComparison.Ordinal);
}
