namespace Bot.Articles.Tests;

/// <summary>Which headlines are worth fetching the page for.</summary>
public sealed class TeaserTests
{
    [Theory]
    [InlineData("Україна повернула з полону 205 захисників")]
    [InlineData("Відбувся черговий обмін полоненими")]
    [InlineData("Великий обмін: Україна повернула 300 людей")]
    [InlineData("Росія передала Україні тіла 1000 загиблих")]
    [InlineData("Prisoner swap: 157 Ukrainians home")]
    [InlineData("Russia, Ukraine exchange 205 prisoners each")]
    [InlineData("Ukraine and Russia swap prisoners of war in UAE-mediated deal")]
    [InlineData("Bodies of 1,212 fallen soldiers returned to Ukraine")]
    [InlineData("<b>Россия</b> и Украина обменялись пленными<br>Читать далее")]
    [InlineData("Минобороны: из украинского плена вернули 205 российских военнослужащих")]
    [InlineData("Наши ребята дома! Состоялся новый обмен")]
    public void A_headline_that_may_tell_of_a_hand_over_is(string headline) => Assert.True(new ArticleReader().MayTellOfHandOver(headline));

    [Theory]
    [InlineData("")]
    [InlineData("Weather stays mild in Kyiv")]
    [InlineData("Ukraine receives a tranche of the loan")]
    [InlineData("Inflation slows to 9% as exchange rate steadies")]
    [InlineData("Курс валют на 20 листопада")]
    [InlineData("Президент подписал закон о бюджете")]
    public void Other_news_is_not(string headline) => Assert.False(new ArticleReader().MayTellOfHandOver(headline));
}
