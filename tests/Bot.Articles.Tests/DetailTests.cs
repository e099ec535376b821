using Bot.Exchanges;

namespace Bot.Articles.Tests;

public sealed class DetailTests
{
    private const string News = "Russia and Ukraine exchanged 100 prisoners of war each on Friday, the Russian Defence Ministry said.\n";

    [Theory]
    [InlineData("The United Arab Emirates mediated, the ministry said.", "united-arab-emirates")]
    [InlineData("Zelensky thanked the Red Cross for its assistance.", "icrc")]
    [InlineData("The Vatican and Turkey helped to arrange the exchange.", "holy-see turkey")]
    [InlineData("The freed Russians are now in Belarus.", "")]
    [InlineData("Observers of the Red Cross were present.", "")]
    public void Only_those_credited_are_mediators(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reading.Draft(News + text).Mediators.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("The exchange took place at the border between Ukraine and Belarus.", "Ukraine-Belarus border")]
    [InlineData("The exchange took place in the Sumy region.", "Sumy region")]
    [InlineData("The Russian soldiers are now in Belarus, where they receive medical assistance.", null)]
    public void The_place_is_where_the_hand_over_was(string text, string? expected) => Assert.Equal(expected, Reading.Draft(News + text).Place);

    [Theory]
    [InlineData("The swap was agreed in Istanbul on 2 June 2024.", "Istanbul, 2 June 2024")]
    [InlineData("The swap follows the talks held in Istanbul in June 2024.", "Istanbul, June 2024")]
    [InlineData("The swap is part of the Istanbul agreements.", "Istanbul")]
    public void The_agreement_is_dated_as_far_as_the_text_dates_it(string text, string expected) => Assert.Equal(expected, Reading.Draft(News + text).Agreement);

    [Theory]
    [InlineData("The youngest of those freed is 21 and the oldest 60.", 21, 60)]
    [InlineData("The youngest is 22.", 22, null)]
    [InlineData("They are between 19 and 56 years old.", 19, 56)]
    public void Ages_are_those_of_the_youngest_and_the_oldest(string text, int? youngest, int? oldest) =>
        Assert.Equal(new Ages(youngest, oldest), Reading.Draft(News + text).Ages);

    [Theory]
    [InlineData("It was the 63rd exchange of the war.", 63)]
    [InlineData("It was the 14th successful mediation of the Emirates.", null)]
    public void The_ordinal_is_that_of_the_exchange(string text, int? expected) => Assert.Equal(expected, Reading.Draft(News + text).Ordinal);

    [Theory]
    [InlineData("Many of the Ukrainians defended Mariupol, and most are wounded.", "mariupol wounded")]
    [InlineData("In the previous exchange, on March 1, women and officers were freed.", "")]
    public void Categories_are_those_of_this_group(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reading.Draft(News + text).Categories);
}
