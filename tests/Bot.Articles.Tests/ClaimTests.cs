namespace Bot.Articles.Tests;

public sealed class ClaimTests
{
    private const string Ministry = "The Russian Defence Ministry said on Friday that ";

    [Theory]
    [InlineData("Россия и Украина в пятницу обменялись военнопленными по формуле «205 на 205», сообщило Минобороны РФ.")]
    [InlineData("Міноборони РФ повідомило, що у п'ятницю сторони обміняли по 205 військовополонених.")]
    [InlineData(Ministry + "205 soldiers from each side had been exchanged by Russia and Ukraine.")]
    [InlineData(Ministry + "205 Russian soldiers were freed and the same number of Ukrainian soldiers handed over.")]
    public void Equalities_make_a_claim_to_each_party(string text) =>
        Assert.Equal(["russian-mod > Russia 205 Military", "russian-mod > Ukraine 205 Military"], Reading.Claims(text));

    [Theory]
    [InlineData(Ministry + "the bodies of 874 Ukrainian soldiers were handed over.", "russian-mod > Ukraine 874 Bodies")]
    [InlineData("Мединський заявив, що в п'ятницю Москва отримала 26 тіл російських солдатів.", "medinsky > Russia 26 Bodies")]
    public void Bodies_of_soldiers_are_bodies(string text, string expected) => Assert.Equal([expected], Reading.Claims(text));

    [Fact]
    public void An_explicit_none_is_a_claim_of_zero() => Assert.Contains(
        "medinsky > Russia 0 Bodies", Reading.Claims("Russia handed over 1,200 bodies to Ukraine on Friday, Medinsky said. Russia received none of its own dead in return, he said."));

    [Theory]
    [InlineData("about 175", "About 175")]
    [InlineData("more than 100", "MoreThan 100")]
    [InlineData("at least 60", "AtLeast 60")]
    [InlineData("a dozen", "12")]
    public void Qualifiers_are_kept(string number, string expected) =>
        Assert.Equal([$"budanov > Ukraine {expected} Military"], Reading.Claims($"Budanov said that {number} Ukrainian soldiers had returned from Russian captivity on Friday."));

    [Fact]
    public void The_wounded_outside_the_exchange_are_a_part() => Assert.Equal(
        ["russian-mod > Russia 82 Military", "russian-mod > Ukraine 6 Military + wounded, outside the exchange", "russian-mod > Ukraine 82 Military"],
        Reading.Claims("Стороны в пятницу обменяли по 82 военнослужащих, сообщило Минобороны РФ. Кроме того, вне обмена Киеву переданы шесть тяжелораненых украинских военнослужащих."));

    [Fact]
    public void A_withheld_number_is_undisclosed_and_silence_is_nothing() => Assert.Equal(
        ["russian-mod > Russia Undisclosed Military"],
        Reading.Claims("Russia and Ukraine exchanged prisoners on Friday. The Russian Defence Ministry did not say how many Russian soldiers had returned. Zelensky has not commented."));

    [Fact]
    public void A_side_that_gives_the_number_elsewhere_withholds_none() => Assert.Equal(
        ["russian-mod > Russia 40 Military"],
        Reading.Claims("The Russian Defence Ministry said that 40 Russian soldiers were freed in an exchange with Ukraine on Friday.\nMoscow did not say how many soldiers had been wounded."));

    [Theory]
    [InlineData("In the previous exchange, on March 1, 90 soldiers from each side were freed.")]
    [InlineData("Since the start of the full-scale war 3,714 people have been returned to Ukraine.")]
    [InlineData("The two sides have agreed to free 1,200 soldiers each.")]
    [InlineData("Another 300 Ukrainian soldiers will be freed next week.")]
    [InlineData("On February 5, 150 Ukrainian soldiers came home.")]
    [InlineData("Among them are 17 officers and three women.")]
    [InlineData("Thirteen of them are under 25.")]
    [InlineData("A video shows more than 30 soldiers waving flags.")]
    [InlineData("One soldier lost 31 kilos in 1,162 days.")]
    public void Background_is_not_the_news(string background) => Assert.Equal(
        ["zelensky > Ukraine 95 Military"], Reading.Claims("Zelensky said that 95 Ukrainian soldiers had returned from Russian captivity on Thursday.\n" + background));

    [Fact]
    public void Only_the_corrected_number_counts() => Assert.Equal(
        ["yermak > Ukraine 45 Military"],
        Reading.Claims("Soldiers return from captivity\nCORRECTION: An earlier version of this report mistakenly gave the number as 54.\nOn Thursday 45 Ukrainian soldiers came home from Russian captivity, Yermak said."));

    [Fact]
    public void People_whom_the_article_calls_soldiers_are_military() => Assert.Equal(
        ["zelensky > Ukraine 95 Military"], Reading.Claims("Ukraine brought home 95 soldiers from Russia on Friday.\nZelensky said that 95 prisoners had returned from Russian captivity."));

    [Fact]
    public void Soldiers_and_civilians_are_claims_inside_people() => Assert.Equal(
        ["lubinets > Ukraine 33 Military", "lubinets > Ukraine 51 Civilians", "lubinets > Ukraine 84 People"],
        Reading.Claims("Lubinets said that 84 people had returned from Russian captivity on Friday: 33 servicemen and 51 civilians."));
}
