namespace Bot.Exchanges.Tests.Figures;

/// <summary>METHOD's rules in the corners that the record does not reach, and the decisions of docs/method.md.</summary>
public sealed class FigureRulesTests
{
    [Fact]
    public void No_claim_is_unknown_and_only_withheld_numbers_are_undisclosed()
    {
        Assert.Equal(FigureState.Unknown, People().State);
        Assert.Equal(FigureState.Undisclosed, People("Kyiv: ukraine people undisclosed", "Moscow: ukraine military undisclosed").State);
    }

    [Fact]
    public void The_receiving_side_comes_first_then_the_other_then_a_mediator_then_a_medium()
    {
        Assert.Equal(1, Best("press: ukraine people 4", "Emirates: ukraine people 3", "Moscow: ukraine people 2", "Kyiv: ukraine people 1"));
        Assert.Equal(2, Best("press: ukraine people 4", "Emirates: ukraine people 3", "Moscow: ukraine people 2"));
        Assert.Equal(3, Best("press: ukraine people 4", "Emirates: ukraine people 3"));
    }

    [Fact]
    public void Within_a_side_the_most_specific_claim_comes_first()
    {
        Assert.Equal(4, Best("Kyiv: ukraine people more-than 1", "Zelensky: ukraine people at-least 2", "Kyiv: ukraine people about 3", "Zelensky: ukraine people 4"));
        Assert.Equal(3, Best("Kyiv: ukraine people more-than 1", "Zelensky: ukraine people at-least 2", "Kyiv: ukraine people about 3"));
        Assert.Equal(2, Best("Kyiv: ukraine people more-than 1", "Zelensky: ukraine people at-least 2"));
    }

    [Fact]
    public void Of_equally_specific_claims_of_a_side_the_latest_comes_first()
    {
        Assert.Equal(2, Best("Kyiv: ukraine people 1, 2025-01-02", "Zelensky: ukraine people 2, 2025-01-03"));
        Assert.Equal(1, Best("Kyiv: ukraine people 1, 2025-01-02", "Zelensky: ukraine people 2"));
    }

    [Fact]
    public void A_receiving_side_that_withheld_its_number_leaves_the_estimate_to_the_others()
    {
        Assert.Equal(146, Best("Kyiv: ukraine people undisclosed", "Emirates: ukraine people 146"));
    }

    [Fact]
    public void Sides_that_gave_the_same_number_agree_even_where_a_third_was_vague()
    {
        var figure = People("Kyiv: ukraine people 100", "Moscow: ukraine people 100", "press: ukraine people about 90");

        Assert.Equal(FigureState.Agreed, figure.State);
        Assert.Equal([Side.Ukraine, Side.Russia], figure.Sides.AsEnumerable());
        Assert.Equal(new Estimate(100, Qualifier.Exactly, 90, 100), figure.Estimate);
    }

    [Fact]
    public void A_mediator_that_differs_is_a_dispute()
    {
        Assert.Equal(FigureState.Disputed, People("Kyiv: ukraine people 100", "Emirates: ukraine people 95").State);
    }

    [Fact]
    public void A_lower_bound_above_every_number_opens_the_figure_and_is_a_dispute()
    {
        var figure = People("Kyiv: ukraine people 100", "Moscow: ukraine people at-least 120");

        Assert.Equal(FigureState.Disputed, figure.State);
        Assert.Equal(new Estimate(100, Qualifier.Exactly, 100, null), figure.Estimate);
    }

    [Theory]
    [InlineData("at-least", 100, FigureState.Reported)]
    [InlineData("more-than", null, FigureState.Disputed)]
    public void At_least_a_hundred_can_be_a_hundred_and_more_than_a_hundred_cannot(string qualifier, int? high, FigureState state)
    {
        var figure = People("Kyiv: ukraine people 100", $"Moscow: ukraine people {qualifier} 100");

        Assert.Equal(high, figure.Estimate!.Value.High);
        Assert.Equal(state, figure.State);
    }

    [Fact]
    public void Parts_add_up_within_a_measure()
    {
        Assert.Equal(
            new Estimate(197, Qualifier.Exactly, 195, 198),
            People("Kyiv: ukraine military 175", "Moscow: ukraine military 173", "Kyiv: ukraine military 22, part", "Moscow: ukraine military 23, part").Estimate);
    }

    [Fact]
    public void A_part_comes_on_top_of_people_given_undivided()
    {
        Assert.Equal(122, Best("Kyiv: ukraine people 100", "Kyiv: ukraine military 22, part"));
    }

    [Fact]
    public void A_part_whose_number_was_withheld_makes_the_sum_a_lower_bound_without_a_published_number()
    {
        var figure = People("Kyiv: ukraine military 100", "Kyiv: ukraine military undisclosed, part");

        Assert.Equal(new Estimate(100, Qualifier.AtLeast, 100, null), figure.Estimate);
        Assert.True(figure.IsWithoutNumber);
    }

    [Fact]
    public void Civilians_inside_another_claim_are_never_added()
    {
        var exchange = Sample.Exchange("Kyiv: ukraine military 100", "Kyiv: ukraine civilians 5, of which");

        Assert.Equal(100, exchange.Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
        Assert.Equal(5, exchange.Figure(Party.Ukraine, Measure.Civilians).Estimate!.Value.Best);
    }

    [Fact]
    public void People_as_claimed_are_not_overruled_by_soldiers_and_civilians()
    {
        Assert.Equal(52, Best("Kyiv: ukraine people 52", "Kyiv: ukraine military 50", "Kyiv: ukraine civilians 3"));
    }

    [Fact]
    public void People_are_never_split_into_soldiers_by_subtraction()
    {
        var exchange = Sample.Exchange("Kyiv: ukraine people 52", "Kyiv: ukraine civilians 2");

        Assert.Equal(FigureState.Unknown, exchange.Figure(Party.Ukraine, Measure.Military).State);
    }

    [Fact]
    public void Soldiers_known_and_civilians_withheld_are_a_lower_bound_too()
    {
        var figure = People("Kyiv: ukraine military 100", "Kyiv: ukraine civilians undisclosed");

        Assert.Equal(new Estimate(100, Qualifier.AtLeast, 100, null), figure.Estimate);
        Assert.Equal(FigureBasis.MilitaryOnly, figure.Basis);
        Assert.True(figure.IsWithoutNumber);
    }

    [Fact]
    public void A_claim_about_one_party_says_nothing_about_the_other()
    {
        Assert.Equal(FigureState.Unknown, Sample.Exchange("Kyiv: ukraine people 5").Figure(Party.Russia, Measure.People).State);
    }

    [Fact]
    public void A_sum_is_as_vague_as_its_vaguest_part()
    {
        Assert.Equal(Qualifier.About, People("Kyiv: ukraine military 100", "Kyiv: ukraine civilians about 10").Estimate!.Value.Qualifier);
        Assert.Equal(Qualifier.AtLeast, People("Kyiv: ukraine military about 100", "Kyiv: ukraine civilians more-than 10").Estimate!.Value.Qualifier);
        Assert.Equal(Qualifier.MoreThan, People("Kyiv: ukraine military more-than 100", "Kyiv: ukraine civilians more-than 10").Estimate!.Value.Qualifier);
    }

    private static Figure People(params string[] claims) => Sample.Exchange(claims).Figure(Party.Ukraine, Measure.People);

    private static int Best(params string[] claims) => People(claims).Estimate!.Value.Best;
}
