using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class NumberTests
{
    private readonly Wording _english = new Wordings().Of(Language.English);
    private readonly Wording _ukrainian = new Wordings().Of(Language.Ukrainian);
    private readonly Wording _russian = new Wordings().Of(Language.Russian);

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(1_000, "1,000", "1\u00A0000")]
    [InlineData(12_345_678, "12,345,678", "12\u00A0345\u00A0678")]
    [InlineData(-1_200, "−1,200", "−1\u00A0200")]
    public void Thousands_are_separated_from_four_digits_on(int number, string english, string others)
    {
        Assert.Equal(english, _english.Number(number));
        Assert.Equal(others, _ukrainian.Number(number));
        Assert.Equal(others, _russian.Number(number));
    }

    [Fact]
    public void An_average_has_one_decimal_at_most()
    {
        Assert.Equal("1,234.5", _english.Number(1234.46));
        Assert.Equal("1\u00A0234,5", _russian.Number(1234.46));
        Assert.Equal("12", _ukrainian.Number(12.0));
    }

    [Fact]
    public void A_share_is_a_percentage()
    {
        Assert.Equal(["40%", "40%", "40\u00A0%"], [_english.Percent(40), _ukrainian.Percent(40), _russian.Percent(40)]);
    }

    [Theory]
    [InlineData("Exactly", "1,000", "1\u00A0000", "1\u00A0000")]
    [InlineData("About", "about 1,000", "близько 1\u00A0000", "около 1\u00A0000")]
    [InlineData("AtLeast", "at least 1,000", "щонайменше 1\u00A0000", "не менее 1\u00A0000")]
    [InlineData("MoreThan", "more than 1,000", "понад 1\u00A0000", "более 1\u00A0000")]
    public void A_count_is_said_as_it_was_stated(string qualifier, string english, string ukrainian, string russian)
    {
        var count = new Count(1000, Enum.Parse<Qualifier>(qualifier));
        Assert.Equal([english, ukrainian, russian], [_english.Count(count), _ukrainian.Count(count), _russian.Count(count)]);
    }

    [Fact]
    public void An_undisclosed_count_is_said_in_words_and_never_as_0()
    {
        Assert.Equal("not disclosed", _english.Count(Count.Undisclosed));
        Assert.Equal("не розголошено", _ukrainian.Count(Count.Undisclosed));
        Assert.Equal("не разглашается", _russian.Count(Count.Undisclosed));
    }

    [Fact]
    public void Low_and_high_make_a_spread()
    {
        Assert.Equal("195–207", _english.Spread(195, 207));
        Assert.Equal("1\u00A0195–1\u00A0207", _ukrainian.Spread(1195, 1207));
        Assert.Equal("207", _english.Spread(207, 207));
    }

    [Theory]
    [InlineData(1, "1st", "1-й")]
    [InlineData(11, "11th", "11-й")]
    [InlineData(22, "22nd", "22-й")]
    [InlineData(66, "66th", "66-й")]
    public void Ordinals_bear_their_ending(int number, string english, string others) =>
        Assert.Equal([english, others, others], [_english.Ordinal(number), _ukrainian.Ordinal(number), _russian.Ordinal(number)]);

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("A", "A", "A", "A")]
    [InlineData("A B", "A and B", "A і B", "A и B")]
    [InlineData("A B C", "A, B and C", "A, B і C", "A, B и C")]
    public void Lists_end_in_and(string items, string english, string ukrainian, string russian)
    {
        var list = items.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([english, ukrainian, russian], [_english.List(list), _ukrainian.List(list), _russian.List(list)]);
    }
}
