namespace Bot.Articles.Tests.Claims;

/// <summary>Numbers beside the news that are nobody's claim, and shares that are.</summary>
public sealed class OtherNumberTests
{
    private const string News = "Zelensky said that 95 Ukrainian soldiers had returned from Russian captivity on Friday.\n";

    [Theory]
    [InlineData("More than 8,000 people are still held in Russia, according to Lubinets.")]
    [InlineData("About 200 relatives waited outside the hospital.")]
    [InlineData("In Kharkiv, two people were killed overnight.")]
    [InlineData("The last two-way exchange was in February: 150 soldiers from each side were freed.")]
    [InlineData("The difference of one person was not explained.")]
    public void What_counts_others_is_no_claim(string text) => Assert.Equal(["zelensky > Ukraine 95 Military"], Reading.Claims(News + text));

    [Fact]
    public void A_section_that_speaks_of_neither_side_is_another_story() => Assert.Equal(
        ["zelensky > Ukraine 95 Military"],
        Reading.Claims("The week\n\n1. A volcano wakes\nLava broke through the ground. About 3,800 residents were brought home.\n\n2. Home from captivity\n" + News + "\n3. Forty for forty\nThe chess club was given 40 boards. The children won 22 games."));

    [Fact]
    public void The_sum_of_what_went_both_ways_is_nobodys() => Assert.Equal(
        ["lvova-belova > Russia 2 Civilians", "lvova-belova > Ukraine 7 Civilians"],
        Reading.Claims("Nine children were reunited with their families on Friday: seven returned to Ukraine and two to Russia, Lvova-Belova said."));

    [Fact]
    public void Stages_without_a_total_are_parts() => Assert.Equal(
        ["coordination-headquarters > Ukraine 120 Military + first stage", "coordination-headquarters > Ukraine 135 Military + second stage"],
        Reading.Claims("A prisoner exchange between Russia and Ukraine in two stages came to an end on Friday.\nThe Coordination Headquarters said 120 soldiers returned in the first stage, on Thursday, and 135 in the second, on Friday."));

    [Fact]
    public void Bodies_go_where_the_text_sends_them_elsewhere() => Assert.Equal(
        ["coordination-headquarters > Ukraine 909 Bodies", "medinsky > Russia 41 Bodies", "medinsky > Ukraine 909 Bodies"],
        Reading.Claims("До України в п'ятницю повернули 909 тіл, повідомив Координаційний штаб.\nМединський каже про 909 тіл в обмін на 41."));

    [Fact]
    public void None_of_the_living_is_a_claim_of_zero_too() => Assert.Contains(
        "coordination-headquarters > Ukraine 0 Military",
        Reading.Claims("Україна в п'ятницю передала Росії 15 військовополонених, повідомив Координаційний штаб. За його даними, натомість не повернувся жоден український військовий."));
}
