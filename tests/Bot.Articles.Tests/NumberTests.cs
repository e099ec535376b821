using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1,200 soldiers", 1200)]
    [InlineData("1\u202f200 soldiers", 1200)]
    [InlineData("a hundred and eighteen soldiers", 118)]
    [InlineData("two dozen soldiers", 24)]
    [InlineData("forty-five soldiers", 45)]
    [InlineData("three hundred and three soldiers", 303)]
    public void English_numbers_are_read_in_digits_and_words(string text, int expected) => Assert.Equal(expected, First(text, Language.English));

    [Theory]
    [InlineData("сто сімдесят дев'ять військових", 179)]
    [InlineData("1 007 тіл", 1007)]
    [InlineData("шістьох поранених", 6)]
    [InlineData("півсотні бійців", 50)]
    [InlineData("дванадцятеро захисників", 12)]
    public void Ukrainian_numbers_are_read_in_digits_and_words(string text, int expected) => Assert.Equal(expected, First(text, Language.Ukrainian));

    [Theory]
    [InlineData("1.187 тел", 1187)]
    [InlineData("шестьдесят один человек", 61)]
    [InlineData("тридцати девяти военных", 39)]
    [InlineData("полсотни человек", 50)]
    public void Russian_numbers_are_read_in_digits_and_words(string text, int expected) => Assert.Equal(expected, First(text, Language.Russian));

    [Theory]
    [InlineData("dozens of soldiers")]
    [InlineData("205K views")]
    [InlineData("$205")]
    [InlineData("3.5 points")]
    [InlineData("18:40")]
    public void What_counts_nobody_is_no_number(string text) => Assert.Null(First(text, Language.English));

    [Fact]
    public void An_ordinal_is_marked() => Assert.Contains(Terms("the 61st exchange", Language.English), t => t is { Number: 61, IsOrdinal: true });

    [Theory]
    [InlineData("April 4, 2025", Language.English)]
    [InlineData("4th April 2025", Language.English)]
    [InlineData("04.04.2025", Language.Ukrainian)]
    [InlineData("4 квітня 2025 року", Language.Ukrainian)]
    [InlineData("4 апреля 2025 г.", Language.Russian)]
    [InlineData("2025-04-04", Language.Russian)]
    public void Dates_are_read_as_printed(string text, Language language) => Assert.Contains(Terms(text, language), t => t.Date?.Full == new DateOnly(2025, 4, 4));

    private static int? First(string text, Language language) => Terms(text, language).Select(t => t.Number).FirstOrDefault(n => n is not null);

    private static System.Collections.Immutable.ImmutableArray<Term> Terms(string text, Language language) =>
        new TermReader(new Vocabulary(language, null)).Terms(text, 0, text.Length);
}
