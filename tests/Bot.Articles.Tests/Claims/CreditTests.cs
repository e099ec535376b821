namespace Bot.Articles.Tests.Claims;

/// <summary>To whom a number is credited where the sentence does not simply say so.</summary>
public sealed class CreditTests
{
    private const string Lead = "Russia and Ukraine exchanged prisoners of war on Friday.\n";

    [Theory]
    [InlineData("TASS, citing the Defence Ministry, reported that 95 Russian soldiers had been returned.")]
    [InlineData("The agency Interfax quoted the Russian Defence Ministry as saying that 95 Russian soldiers had been returned.")]
    public void An_agency_stands_back_behind_whom_it_quotes(string text) => Assert.Equal(["russian-mod > Russia 95 Military"], Reading.Claims(Lead + text));

    [Fact]
    public void Who_confirms_the_figure_claims_it_too() => Assert.Equal(
        ["coordination-headquarters > Ukraine 95 Military", "zelensky > Ukraine 95 Military"],
        Reading.Claims(Lead + "Zelensky said that 95 Ukrainian soldiers were home. The Coordination Headquarters confirmed the figure."));

    [Fact]
    public void Two_who_speak_together_make_two_claims() => Assert.Equal(
        ["coordination-headquarters > Russia 95 Military", "coordination-headquarters > Ukraine 95 Military", "russian-mod > Russia 95 Military", "russian-mod > Ukraine 95 Military"],
        Reading.Claims(Lead + "Both the Russian Defence Ministry and the Coordination Headquarters said that 95 soldiers from each side had been freed."));

    [Fact]
    public void A_quotation_of_several_sentences_is_whose_name_stands_behind_it() => Assert.Equal(
        ["russian-mod > Russia 95 Military", "russian-mod > Ukraine 90 Military"],
        Reading.Claims(Lead + "“On Friday 95 Russian servicemen were returned. Ninety prisoners of war of the Ukrainian armed forces were handed over in exchange. All will be treated,” the Russian Defence Ministry wrote."));

    [Fact]
    public void What_one_side_says_of_the_dead_is_an_aside() => Assert.Equal(
        ["coordination-headquarters > Ukraine 1000 Bodies"],
        Reading.Claims("Ukraine on Friday received 1,000 bodies that Russia says are those of Ukrainian soldiers, the Coordination Headquarters said."));

    [Fact]
    public void Moscow_is_whoever_of_its_side_is_credited_with_the_number() => Assert.Equal(
        ["russian-officials > Ukraine 1200 Bodies"],
        Reading.Claims("Russia said on Friday that it had handed over 1,200 bodies to Ukraine. “Russia returned 1,200 bodies to Ukraine,” Russian officials stated."));

    [Fact]
    public void A_dash_stands_for_the_verb_before() => Assert.Equal(
        ["tass-source > Russia 90 Military", "tass-source > Ukraine 92 Military"],
        Reading.Claims("В пятницу состоялся обмен: Россия получила 90 военных, Украина — 92. Об этом сообщил источник ТАСС."));

    [Fact]
    public void A_quotation_in_the_sister_language_is_read() => Assert.Equal(
        ["moskalkova > Russia 14 Military"],
        Reading.Claims("Україна та Росія в п'ятницю обмінялися полоненими.\n«Домой вернулись четырнадцать наших бойцов», — написала Москалькова."));
}
