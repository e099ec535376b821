using System.Globalization;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Tests.Words;

/// <summary>No number may be misread: every one below 10,000, in every case, and however its digits are set apart.</summary>
public sealed class NumberReadingTests
{
    private static readonly TermReader _english = new(new Vocabulary(Language.English, null));
    private static readonly TermReader _ukrainian = new(new Vocabulary(Language.Ukrainian, null));
    private static readonly TermReader _russian = new(new Vocabulary(Language.Russian, null));

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, NumberWords.Cases.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_number_written_out_in_Ukrainian_reads_back(int grammaticalCase) =>
        AllReadBack(_ukrainian, n => NumberWords.Ukrainian(n, grammaticalCase), grammaticalCase == 3 ? "полоненими" : "полонених");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_number_written_out_in_Russian_reads_back(int grammaticalCase) =>
        AllReadBack(_russian, n => NumberWords.Russian(n, grammaticalCase), grammaticalCase == 3 ? "пленными" : "пленных");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_number_written_out_in_English_reads_back(bool withAnd) => AllReadBack(_english, n => NumberWords.English(n, withAnd), "soldiers");

    [Fact]
    public void A_Russian_number_quoted_in_a_Ukrainian_text_reads_back() => AllReadBack(_ukrainian, n => NumberWords.Russian(n, 0), "бойцов");

    [Fact]
    public void Digits_read_back_whatever_sets_the_thousands_apart()
    {
        foreach (var separator in new[] { "", "\u00a0", "\u202f", "\u2009", "\u2007", " ", "'", "’", ".", "," })
        {
            for (var number = 1000; number < 1_000_000; number += 1117)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"тіла {number / 1000}{separator}{number % 1000:000} загиблих");
                Assert.Equal((text, number), (text, Only(_ukrainian, text)));
            }
        }
    }

    [Theory]
    [InlineData("понад тисячі тіл", 1000)]
    [InlineData("близько сотні полонених", 100)]
    [InlineData("понад п’ять сотень загиблих", 500)]
    [InlineData("дві сотні бійців", 200)]
    [InlineData("три десятки військових", 30)]
    [InlineData("півтора десятка військових", 15)]
    [InlineData("півтори тисячі тіл", 1500)]
    [InlineData("півдюжини цивільних", 6)]
    [InlineData("1,2 тисячі тіл", 1200)]
    [InlineData("10-ти військових", 10)]
    [InlineData("15-ьох поранених", 15)]
    [InlineData("3-х цивільних", 3)]
    [InlineData("тисячу двісті осіб", 1200)]
    public void Ukrainian_ways_to_say_a_number_are_read(string text, int expected) => Assert.Equal(expected, Only(_ukrainian, text));

    [Theory]
    [InlineData("более тысячи тел", 1000)]
    [InlineData("около сотни пленных", 100)]
    [InlineData("порядка двух сотен военных", 200)]
    [InlineData("три десятка бойцов", 30)]
    [InlineData("полтора десятка бойцов", 15)]
    [InlineData("полторы тысячи тел", 1500)]
    [InlineData("две дюжины военных", 24)]
    [InlineData("1,5 тыс. тел", 1500)]
    [InlineData("5-ти гражданских", 5)]
    [InlineData("колонна с тысячей тел", 1000)]
    public void Russian_ways_to_say_a_number_are_read(string text, int expected) => Assert.Equal(expected, Only(_russian, text));

    [Theory]
    [InlineData("a hundred soldiers", 100)]
    [InlineData("more than a thousand bodies", 1000)]
    [InlineData("some hundred prisoners", 100)]
    [InlineData("twelve hundred bodies", 1200)]
    [InlineData("half a dozen civilians", 6)]
    [InlineData("three dozen defenders", 36)]
    [InlineData("one hundred-and-five men", 105)]
    [InlineData("1 000 bodies", 1000)]
    public void English_ways_to_say_a_number_are_read(string text, int expected) => Assert.Equal(expected, Only(_english, text));

    [Theory]
    [InlineData("сотні полонених", Language.Ukrainian)]
    [InlineData("десятки бійців", Language.Ukrainian)]
    [InlineData("кілька сотень людей", Language.Ukrainian)]
    [InlineData("тисяч родин", Language.Ukrainian)]
    [InlineData("він зустрів сім’ю", Language.Ukrainian)]
    [InlineData("сотни пленных", Language.Russian)]
    [InlineData("несколько тысяч тел", Language.Russian)]
    [InlineData("он обнял семью", Language.Russian)]
    [InlineData("семью пленного нашли", Language.Russian)]
    [InlineData("several hundred prisoners", Language.English)]
    [InlineData("hundreds of prisoners", Language.English)]
    [InlineData("a few dozen soldiers", Language.English)]
    public void What_is_no_number_makes_none(string text, Language language) =>
        Assert.Null(Only(language switch { Language.Ukrainian => _ukrainian, Language.Russian => _russian, _ => _english }, text));

    [Theory]
    [InlineData("сьомий обмін", 7, Language.Ukrainian)]
    [InlineData("сімдесят третього обміну", 73, Language.Ukrainian)]
    [InlineData("шестьдесят вторым обменом", 62, Language.Russian)]
    [InlineData("сорок первая операция", 41, Language.Russian)]
    [InlineData("the fifty-third exchange", 53, Language.English)]
    [InlineData("70-й обмен", 70, Language.Russian)]
    [InlineData("74-го обміну", 74, Language.Ukrainian)]
    public void Ordinals_are_marked(string text, int expected, Language language)
    {
        var reader = language switch { Language.Ukrainian => _ukrainian, Language.Russian => _russian, _ => _english };
        Assert.Contains(reader.Terms(text, 0, text.Length), t => t.Number == expected && t.IsOrdinal);
    }

    private static void AllReadBack(TermReader reader, Func<int, string> words, string noun)
    {
        var spaces = new[] { " ", "\u00a0", "-" };
        for (var number = 1; number < 10_000; number++)
        {
            var text = words(number).Replace(" ", spaces[number % 3], StringComparison.Ordinal) + " " + noun;
            Assert.Equal((text, number), (text, Only(reader, text)));
        }
    }

    /// <summary>The only cardinal number of a text, or null.</summary>
    private static int? Only(TermReader reader, string text) =>
        reader.Terms(text, 0, text.Length).Where(t => t is { Number: not null, IsOrdinal: false }).Select(t => t.Number).SingleOrDefault();
}
