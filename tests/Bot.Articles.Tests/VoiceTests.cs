namespace Bot.Articles.Tests;

public sealed class VoiceTests
{
    [Theory]
    [InlineData("Zelensky said that 120 defenders had returned from Russian captivity on Friday.", "zelensky > Ukraine 120 Military")]
    [InlineData("On Friday 120 Ukrainian soldiers came home, according to the Coordination Headquarters.", "coordination-headquarters > Ukraine 120 Military")]
    [InlineData("У п'ятницю з російського полону повернулися 120 військових, повідомив Дмитро Лубінець.", "lubinets > Ukraine 120 Military")]
    [InlineData("За даними Міноборони РФ, у п'ятницю додому повернулися 120 російських військових.", "russian-mod > Russia 120 Military")]
    [InlineData("В пятницу из украинского плена вернулись 120 военных, сообщила Татьяна Москалькова.", "moskalkova > Russia 120 Military")]
    [InlineData("Источник рассказал РИА Новости, что в пятницу из украинского плена вернулись 120 военных.", "ria-source > Russia 120 Military")]
    public void A_number_belongs_to_the_one_who_says_it(string text, string expected) => Assert.Equal([expected], Reading.Claims(text));

    [Fact]
    public void A_pronoun_stands_for_the_person_named_before() => Assert.Equal(
        ["moskalkova > Russia 7 Civilians"],
        Reading.Claims("An exchange between Russia and Ukraine took place on Friday, Tatyana Moskalkova wrote. She said that seven residents of the Kursk region had returned to Russia."));

    [Fact]
    public void What_follows_in_the_paragraph_is_still_the_same_speaker_but_doubtful()
    {
        var draft = Reading.Draft("The Russian Defence Ministry said that 100 Russian soldiers were freed on Friday. In return 98 Ukrainian soldiers were handed over.");
        Assert.Equal([(true, 100), (false, 98)], draft.Claims.Select(c => (c.IsSure, c.Count.Number)));
        Assert.All(draft.Claims, c => Assert.Equal("russian-mod", c.By.Id));
    }

    [Fact]
    public void About_this_points_back() => Assert.Equal(
        ["lubinets > Ukraine 95 Military"], Reading.Claims("Сьогодні Україна повернула з російського полону 95 захисників. Про це повідомив Дмитро Лубінець."));

    [Fact]
    public void Both_sides_are_their_named_announcers() => Assert.Equal(
        ["russian-mod > Russia 50 Military", "russian-mod > Ukraine 50 Military", "zelensky > Russia 50 Military", "zelensky > Ukraine 50 Military"],
        Reading.Claims("Russia and Ukraine exchanged 50 prisoners of war each on Friday, both sides said.\nRussia's Defence Ministry said the men were in Belarus.\nZelensky confirmed the swap."));

    [Fact]
    public void A_number_nobody_is_credited_with_is_the_mediums_own() =>
        Assert.Equal(["media > Ukraine 60 Military"], Reading.Claims("Sixty Ukrainian soldiers returned from Russian captivity on Friday."));

    [Fact]
    public void A_number_that_a_speaker_is_credited_with_is_not_the_mediums_too() => Assert.Equal(
        ["yermak > Ukraine 45 Military"], Reading.Claims("Ukraine brought home 45 of its soldiers from Russian captivity on Friday.\nYermak said that 45 defenders were home."));

    [Fact]
    public void A_post_speaks_for_the_one_who_posts_it() => Assert.Equal(
        ["coordination-headquarters > Ukraine 95 Military"], Reading.Claims("Координаційний штаб\n14.03.2025\n\nСьогодні вдалося визволити з російської неволі 95 захисників."));
}
