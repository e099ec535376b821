namespace Bot.Articles.Tests.Details;

/// <summary>Who was among those freed, how old, by whose help, in which exchange: beside people of whom the same words are said and who were not freed.</summary>
public sealed class GroupTests
{
    private const string English = "Russia and Ukraine exchanged prisoners of war on Friday. The Coordination Headquarters said 90 soldiers had come home from Russian captivity. ";
    private const string Ukrainian = "Україна та Росія у п'ятницю обмінялися полоненими: з російського полону повернулися 90 військових, повідомив Координаційний штаб. ";

    [Theory]
    [InlineData("A court in occupied Melitopol gave one of them 11 years for a poem.", "convicted")]
    [InlineData("Privates, sergeants, officers.", "enlisted officers")]
    [InlineData("Medics examined everybody at the border.", "")]
    public void English_categories_are_those_of_the_freed(string text, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(English + text).Categories));

    [Theory]
    [InlineData("Одного зі звільнених окупаційний «суд» засудив до 18 років колонії.", "convicted")]
    [InlineData("Серед звільнених є військова лікарка, одна з чотирьох визволених жінок.", "medics women")]
    public void Ukrainian_categories_are_those_of_the_freed(string text, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(Ukrainian + text).Categories));

    [Theory]
    [InlineData("It was exchange No. 64.", 64)]
    [InlineData("It was the sixty-fourth exchange since the invasion.", 64)]
    [InlineData("It was the third exchange this week.", null)]
    public void The_number_of_the_exchange_is_read(string text, int? expected) => Assert.Equal(expected, Reading.Draft(English + text).Ordinal);

    [Fact]
    public void A_question_about_mediation_is_answered_by_the_next_sentence() =>
        Assert.Equal("united-arab-emirates", Assert.Single(Reading.Draft(English + "\n\nWho mediated? Russia names the United Arab Emirates.").Mediators));

    [Fact]
    public void A_birthday_yesterday_is_still_an_age() => Assert.Equal(20, Reading.Draft(English + "\n\nThe youngest of them turned 20 yesterday.").Ages?.Youngest);
}
