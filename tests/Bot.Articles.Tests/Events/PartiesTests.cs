namespace Bot.Articles.Tests.Events;

/// <summary>Between whom a hand-over is.</summary>
public sealed class PartiesTests
{
    [Theory]
    [InlineData("Степова газета, 10 квітня 2023\n\nУчора з полону визволено 33 прикордонників. В обмін Росія отримала трохи більш як 30 своїх солдатів.")]
    [InlineData("«Степова газета», 30 січня 2026 року\n\nДвадцять троє цивільних повернулися вчора з Росії, повідомили в спецслужбі.")]
    public void News_at_home_need_not_name_its_own_country(string text) => Assert.IsType<ExchangeDraft>(new ArticleReader().Read(new Article(text, null, null)));

    [Theory]
    [InlineData("The Ledger, November 23, 2025\n\nTwenty Ukrainians who had been serving prison terms in Belarus were released on Saturday, Kyiv and Minsk said. Minsk got no prisoners in return.")]
    [InlineData("«Дневник», 4 мая 2025\n\nКоллекционер обменялся вчера с украинским коллегой 30 военными журналами.")]
    public void A_third_country_or_a_swap_of_things_is_no_exchange(string text) => Assert.IsType<NotAnExchange>(new ArticleReader().Read(new Article(text, null, null)));
}
