namespace Bot.Exchanges.Tests.Queries;

public sealed class RunningTotalsTests
{
    [Fact]
    public void The_headquarters_total_of_2024_stands_beside_ours_over_the_same_days()
    {
        var beside = Of(new() { Period = Period.Year(2024) }, Party.Ukraine, Measure.People);

        Assert.Equal(("coordination-headquarters", 1358), (beside.Official.By.Id, beside.Official.Count.Number));
        Assert.Equal(1367, Assert.Single(beside.Ours).Sum?.Best);
    }

    [Fact]
    public void By_a_day_means_the_latest_total_stated_by_then()
    {
        var beside = Of(new() { Period = new(null, Sample.Day("2023-05-25")) }, Party.Ukraine, Measure.People);

        Assert.Equal(2430, beside.Official.Count.Number);
        Assert.Equal(2431, beside.Ours[0].Sum?.Best);
    }

    [Fact]
    public void A_start_is_the_same_when_no_hand_over_lies_between()
    {
        var beside = Of(new() { Period = Period.Month(2025, 6) }, Party.Ukraine, Measure.Bodies);

        Assert.Equal("umerov", beside.Official.By.Id);
        Assert.Equal((4812, 4812), (beside.Official.Count.Number, beside.Ours[0].Sum!.Value.Best));
        Assert.DoesNotContain(
            RunningTotals.Beside(RepositoryData.Record, new() { Period = Period.Month(2025, 5) }), c => c.Official.Count.Number == 1000);
    }

    [Fact]
    public void Of_several_totals_for_one_day_the_largest_is_quoted()
    {
        Assert.Equal(6622, Of(Filter.All, Party.Ukraine, Measure.People).Official.Count.Number);
    }

    [Fact]
    public void The_Emirates_add_both_sides_so_both_of_ours_stand_beside()
    {
        var beside = Assert.Single(RunningTotals.Beside(RepositoryData.Record, new() { Mediators = ["united-arab-emirates"] }));

        Assert.Null(beside.Official.To);
        Assert.Equal(4641, beside.Official.Count.Number);
        Assert.Equal([Party.Ukraine, Party.Russia], beside.Ours.Select(t => t.To));
    }

    [Fact]
    public void An_agreements_totals_are_quoted_for_that_agreement_only()
    {
        var under = RunningTotals.Beside(RepositoryData.Record, new() { Agreement = "istanbul-2025-06-02" });

        Assert.All(under, c => Assert.Equal("istanbul-2025-06-02", c.Official.Agreement?.Id));
        Assert.Contains(under, c => c.Official is { By.Id: "medinsky", To: Party.Russia, Measure: Measure.Bodies, Count.Number: 79 });
        Assert.All(RunningTotals.Beside(RepositoryData.Record, Filter.All), c => Assert.Null(c.Official.Agreement));
    }

    [Fact]
    public void A_mediums_own_total_is_quoted_only_where_no_official_gave_one()
    {
        var all = RunningTotals.Beside(RepositoryData.Record, Filter.All);
        var bodies2025 = Of(new() { Period = Period.Year(2025) }, Party.Ukraine, Measure.Bodies);

        Assert.DoesNotContain(all, c => c.Official is { By.Side: Side.Media, Measure: Measure.People });
        Assert.Equal(("media", 14480), (bodies2025.Official.By.Id, bodies2025.Official.Count.Number));
    }

    [Fact]
    public void Kinds_and_parties_choose_the_measures()
    {
        Assert.All(RunningTotals.Beside(RepositoryData.Record, new() { Kinds = [ExchangeKind.Bodies, ExchangeKind.Mixed] }), c => Assert.Equal(Measure.Bodies, c.Official.Measure));
        Assert.All(RunningTotals.Beside(RepositoryData.Record, new() { Kinds = [ExchangeKind.Prisoners, ExchangeKind.Mixed] }), c => Assert.NotEqual(Measure.Bodies, c.Official.Measure));
        Assert.All(RunningTotals.Beside(RepositoryData.Record, new() { To = Party.Russia }), c => Assert.Equal(Party.Russia, c.Official.To));
    }

    [Fact]
    public void No_official_counts_by_category()
    {
        Assert.Empty(RunningTotals.Beside(RepositoryData.Record, new() { Categories = ["women"] }));
    }

    [Fact]
    public void Every_total_beside_a_period_ends_inside_it()
    {
        var year = Period.Year(2022);

        Assert.All(RunningTotals.Beside(RepositoryData.Record, new() { Period = year }), c => Assert.True(year.Contains(c.Official.Period?.Until ?? c.Official.AsOf)));
    }

    private static OfficialComparison Of(Filter filter, Party to, Measure measure) =>
        Assert.Single(RunningTotals.Beside(RepositoryData.Record, filter), c => c.Official.To == to && c.Official.Measure == measure);
}
