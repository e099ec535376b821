namespace Bot.Articles.Tests.Claims;

/// <summary>Who keeps a number back, and who merely does not speak.</summary>
public sealed class WithheldNumberTests
{
    private const string Lead = "Russia and Ukraine exchanged prisoners of war on Friday.\n";

    [Theory]
    [InlineData("The Russian Defence Ministry gave no figures.")]
    [InlineData("Russia's Defence Ministry declined to say how many soldiers had come home.")]
    [InlineData("The number of Russian servicemen returned was not disclosed by the Russian Defence Ministry.")]
    [InlineData("The Russian Defence Ministry published pictures of the soldiers, but did not immediately specify their number.")]
    public void A_negation_a_word_of_saying_and_a_word_for_number_withhold_it(string text) => Assert.Equal(["russian-mod > Russia Undisclosed Military"], Reading.Claims(Lead + text));

    [Theory]
    [InlineData("The Russian Defence Ministry has not commented on the exchange.")]
    [InlineData("The Russian Defence Ministry did not name the place.")]
    [InlineData("The Russian Defence Ministry made no mention of civilians.")]
    public void Silence_about_something_else_is_no_claim(string text) => Assert.Empty(Reading.Claims(Lead + text));

    [Theory]
    [InlineData("Україна та Росія провели в п'ятницю обмін військовополоненими.\nСкільки саме військових повернулося, у Координаційному штабі не уточнили.")]
    [InlineData("Россия и Украина провели в пятницу обмен военнопленными.\nВ Координационном штабе отказались называть число вернувшихся военных.")]
    public void The_word_for_number_may_stand_on_either_side(string text) => Assert.Equal(["coordination-headquarters > Ukraine Undisclosed Military"], Reading.Claims(text));

    [Fact]
    public void Both_sides_may_withhold_it() => Assert.Equal(
        ["russian-officials > Russia Undisclosed Military", "ukrainian-officials > Ukraine Undisclosed Military"],
        Reading.Claims("Россия и Украина провели в пятницу обмен военнопленными.\nНи Москва, ни Киев не раскрыли количество обменянных военнослужащих."));
}
