using Bot.Exchanges;

namespace Bot.Articles.Tests;

public sealed class EventTests
{
    [Theory]
    [InlineData("Ukraine hopes to exchange 900 prisoners with Russia before New Year, Umerov said on Friday.", NoExchangeReason.Planned)]
    [InlineData("The exchange of prisoners between Russia and Ukraine planned for Friday was cancelled, the Coordination Headquarters said.", NoExchangeReason.Cancelled)]
    [InlineData("Обмін військовополоненими між Україною та Росією у п'ятницю не відбувся, заявили у Координаційному штабі.", NoExchangeReason.Cancelled)]
    [InlineData("Russia and Ukraine have exchanged prisoners more than 70 times since the war began.", NoExchangeReason.Statistics)]
    [InlineData("Hamas released 17 hostages on Friday and Israel freed 39 Palestinian prisoners. Russia welcomed it.", NoExchangeReason.OtherParties)]
    [InlineData("Two Americans held in Russia walked free on Friday in exchange for a Russian hacker.", NoExchangeReason.OtherParties)]
    [InlineData("The harvest was good this year, officials in Kyiv and Moscow said.", NoExchangeReason.NoHandOver)]
    public void What_is_no_hand_over_says_why(string text, NoExchangeReason expected) => Assert.Equal(expected, Reading.None(text).Reason);

    [Theory]
    [InlineData("on Friday", 14)]
    [InlineData("on Thursday", 13)]
    [InlineData("yesterday", 13)]
    [InlineData("on March 12", 12)]
    public void Days_are_resolved_against_the_publication(string when, int day) =>
        Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft($"Russia and Ukraine exchanged 100 prisoners each {when}, the Russian Defence Ministry said.").Date?.Value);

    [Fact]
    public void Without_a_publication_date_the_weekday_is_kept()
    {
        var draft = Assert.IsType<ExchangeDraft>(Reading.Of("В пятницу Россия и Украина обменялись пленными, сообщило Минобороны РФ."));
        Assert.Equal((null, DayOfWeek.Friday), (draft.Date, draft.Weekday));
    }

    [Fact]
    public void Several_days_announced_as_one_have_a_last_day()
    {
        var draft = Reading.Draft("The three-day prisoner exchange between Russia and Ukraine that began on Wednesday was completed on Friday, Zelensky said.");
        Assert.Equal((new DateOnly(2025, 3, 12), new DateOnly(2025, 3, 14)), (draft.Date!.Value, draft.Until));
    }

    [Theory]
    [InlineData("Russia and Ukraine exchanged 100 prisoners each on Friday, the Russian Defence Ministry said.", ExchangeKind.Prisoners)]
    [InlineData("Russia returned the bodies of 100 Ukrainian soldiers on Friday, Medinsky said.", ExchangeKind.Bodies)]
    [InlineData("Eleven Ukrainian children were brought back from Russia on Friday, Lubinets said.", ExchangeKind.Civilians)]
    [InlineData("On Friday 30 Ukrainian soldiers returned from Russian captivity and 1,000 bodies were handed over to Ukraine, the Coordination Headquarters said.", ExchangeKind.Mixed)]
    public void The_kind_follows_what_was_handed_over(string text, ExchangeKind expected) => Assert.Equal(expected, Reading.Draft(text).Kind);
}
