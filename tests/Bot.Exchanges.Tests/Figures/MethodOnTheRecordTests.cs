namespace Bot.Exchanges.Tests.Figures;

/// <summary>METHOD's rules on entries of the real record.</summary>
public sealed class MethodOnTheRecordTests
{
    [Fact]
    public void The_exchange_of_31_January_2024_is_disputed_and_the_receiving_sides_number_comes_first()
    {
        var figure = People("2024-01-31", Party.Ukraine);

        Assert.Equal(FigureState.Disputed, figure.State);
        Assert.Equal(new Estimate(207, Qualifier.Exactly, 195, 207), figure.Estimate);
        Assert.Equal(FigureBasis.MilitaryOnly, figure.Basis);
        Assert.Equal([Side.Ukraine, Side.Russia], figure.Sides.AsEnumerable());
        Assert.Equal([207, 195], figure.Claims.Select(c => c.Count.Number));
        Assert.Equal(new Estimate(195, Qualifier.Exactly, 195, 195), People("2024-01-31", Party.Russia).Estimate);
    }

    [Theory]
    [InlineData(Party.Ukraine, 246, 31)]
    [InlineData(Party.Russia, 246, 15)]
    public void On_19_April_2025_the_wounded_come_on_top(Party to, int exchanged, int wounded)
    {
        var figure = People("2025-04-19", to);

        Assert.Equal([exchanged, wounded], figure.Parts.Select(p => p.Figure.Estimate!.Value.Best));
        Assert.Equal([null, "wounded-outside-exchange"], figure.Parts.Select(p => p.Part?.Id));
        Assert.Equal(new Estimate(exchanged + wounded, Qualifier.Exactly, exchanged + wounded, exchanged + wounded), figure.Estimate);
        Assert.Equal(FigureBasis.MilitaryOnly, figure.Basis);
    }

    [Fact]
    public void On_19_April_2025_both_sides_gave_every_part_that_came_to_Ukraine_and_only_Moscow_those_that_came_to_Russia()
    {
        Assert.Equal(FigureState.Agreed, People("2025-04-19", Party.Ukraine).State);
        Assert.Equal([Side.Ukraine, Side.Russia], People("2025-04-19", Party.Ukraine).Sides.AsEnumerable());
        Assert.Equal(FigureState.Reported, People("2025-04-19", Party.Russia).State);
        Assert.Equal([Side.Russia], People("2025-04-19", Party.Russia).Sides.AsEnumerable());
    }

    [Fact]
    public void On_14_August_2025_the_civilians_are_inside_the_people()
    {
        var exchange = RepositoryData.Exchange("2025-08-14");

        Assert.Equal(84, exchange.Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
        Assert.Equal(51, exchange.Figure(Party.Ukraine, Measure.Civilians).Estimate!.Value.Best);
        var military = exchange.Figure(Party.Ukraine, Measure.Military);
        Assert.Equal(FigureState.Disputed, military.State);
        Assert.Equal(new Estimate(33, Qualifier.Exactly, 33, 84), military.Estimate);
    }

    [Fact]
    public void On_4_July_2025_the_people_are_at_least_the_civilians_and_still_without_a_published_number()
    {
        var figure = People("2025-07-04", Party.Russia);

        Assert.Equal(new Estimate(2, Qualifier.AtLeast, 2, null), figure.Estimate);
        Assert.Equal(FigureBasis.CiviliansOnly, figure.Basis);
        Assert.True(figure.IsWithoutNumber);
        Assert.Equal(FigureState.Undisclosed, People("2025-07-04", Party.Ukraine).State);
    }

    [Theory]
    [InlineData("2025-06-09")]
    [InlineData("2025-06-10")]
    [InlineData("2025-06-26")]
    public void The_stages_of_June_2025_are_undisclosed_for_both_parties(string id)
    {
        foreach (var to in Enum.GetValues<Party>())
        {
            Assert.Equal(FigureState.Undisclosed, People(id, to).State);
            Assert.Null(People(id, to).Estimate);
            Assert.True(People(id, to).IsWithoutNumber);
        }
    }

    [Fact]
    public void On_13_September_2024_the_civilians_are_counted_as_civilians_and_not_added_to_the_people()
    {
        var exchange = RepositoryData.Exchange("2024-09-13");

        Assert.Equal(49, exchange.Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
        Assert.Equal(7, exchange.Figure(Party.Ukraine, Measure.Civilians).Estimate!.Value.Best);
    }

    [Fact]
    public void On_13_September_2024_Russia_withheld_its_number_so_the_other_sides_comes_before_a_mediums()
    {
        var figure = People("2024-09-13", Party.Russia);

        Assert.Equal(new Estimate(44, Qualifier.Exactly, 44, 49), figure.Estimate);
        Assert.Equal(FigureState.Disputed, figure.State);
        Assert.False(figure.IsWithoutNumber);
    }

    [Fact]
    public void Nobody_said_anything_about_11_April_2026_so_it_is_unknown_and_not_undisclosed()
    {
        var exchange = RepositoryData.Exchange("2026-04-11");

        Assert.All(Enum.GetValues<Party>(), to => Assert.Equal(FigureState.Unknown, exchange.Figure(to, Measure.People).State));
        Assert.Single(Total.Of([exchange], Party.Ukraine, Measure.People).WithoutNumber);
    }

    [Fact]
    public void On_23_July_2025_about_250_has_a_high_and_is_reported_by_Russia()
    {
        var figure = People("2025-07-23", Party.Ukraine);

        Assert.Equal(new Estimate(250, Qualifier.About, 250, 250), figure.Estimate);
        Assert.Equal(FigureState.Reported, figure.State);
        Assert.Equal([Side.Russia], figure.Sides.AsEnumerable());
    }

    [Fact]
    public void On_16_April_2023_a_mediums_lower_bound_lowers_the_low_and_leaves_the_high()
    {
        var figure = People("2023-04-16", Party.Ukraine);

        Assert.Equal(new Estimate(130, Qualifier.Exactly, 100, 130), figure.Estimate);
        Assert.Equal([Side.Ukraine], figure.Sides.AsEnumerable());
    }

    [Fact]
    public void On_16_April_2023_at_least_five_came_to_Russia()
    {
        var figure = People("2023-04-16", Party.Russia);

        Assert.Equal(new Estimate(5, Qualifier.AtLeast, 5, null), figure.Estimate);
        Assert.False(figure.IsWithoutNumber);
    }

    [Fact]
    public void On_24_August_2025_the_residents_of_Kursk_region_are_added_to_the_soldiers()
    {
        var figure = People("2025-08-24", Party.Russia);

        Assert.Equal(154, figure.Estimate!.Value.Best);
        Assert.Equal(FigureBasis.Added, figure.Basis);
    }

    [Fact]
    public void On_17_October_2022_the_latest_of_one_sides_numbers_is_its_best_and_one_side_alone_is_no_dispute()
    {
        var civilians = RepositoryData.Exchange("2022-10-17").Figure(Party.Russia, Measure.Civilians);

        Assert.Equal(new Estimate(72, Qualifier.Exactly, 72, 80), civilians.Estimate);
        Assert.Equal(FigureState.Reported, civilians.State);
    }

    [Fact]
    public void On_2_October_2025_soldiers_and_civilians_of_both_sides_agree()
    {
        var figure = People("2025-10-02", Party.Ukraine);

        Assert.Equal(new Estimate(205, Qualifier.Exactly, 205, 205), figure.Estimate);
        Assert.Equal(FigureState.Agreed, figure.State);
        Assert.Equal(FigureBasis.Added, figure.Basis);
    }

    [Fact]
    public void A_returning_of_civilians_only_is_a_number_of_people()
    {
        Assert.Equal(4, People("2023-10-16-children", Party.Ukraine).Estimate!.Value.Best);
    }

    private static Figure People(string id, Party to) => RepositoryData.Exchange(id).Figure(to, Measure.People);
}
