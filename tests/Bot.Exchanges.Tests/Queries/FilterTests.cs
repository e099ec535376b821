namespace Bot.Exchanges.Tests.Queries;

public sealed class FilterTests
{
    [Fact]
    public void An_empty_filter_asks_for_everything()
    {
        Assert.True(Filter.All.IsAll);
        Assert.Equal(RepositoryData.Record.Exchanges.Length, Matching(Filter.All).Length);
    }

    [Fact]
    public void A_period_asks_for_the_exchanges_whose_date_lies_in_it()
    {
        Assert.Equal(["2022-11-03", "2022-11-11", "2022-11-23", "2022-11-24", "2022-11-26"], Matching(new()
        {
            Period = Period.Month(2022, 11),
            Kinds = [ExchangeKind.Prisoners, ExchangeKind.Mixed],
        }));
    }

    [Fact]
    public void A_category_asks_for_exchanges_with_such_people()
    {
        Assert.Equal(["2022-06-17", "2022-09-02", "2022-10-29"], Matching(new() { Period = Period.Year(2022), Categories = ["medics"] }));
        Assert.Equal(["2022-03-16", "2024-08-24", "2024-09-13"], Matching(new() { Categories = ["conscripts"] }));
    }

    [Fact]
    public void A_category_and_a_unit_both_narrow()
    {
        var both = Matching(new() { Categories = ["women"], Units = ["azov"] });

        Assert.Equal(Matching(new() { Categories = ["women"] }).Intersect(Matching(new() { Units = ["azov"] })), both);
        Assert.NotEmpty(both);
    }

    [Fact]
    public void The_agreement_istanbul_2025_takes_in_its_days()
    {
        var group = Matching(new() { Agreement = "istanbul-2025" });

        Assert.Contains("2025-05-23", group);
        Assert.Contains("2025-06-09", group);
        Assert.Contains("2025-10-02", group);
        Assert.Equal(group, Matching(new() { Agreement = "istanbul" }));
        Assert.Equal(["2025-05-23", "2025-05-24", "2025-05-25"], Matching(new() { Agreement = "istanbul-2025-05-16" }));
        Assert.Empty(Matching(new() { Agreement = "istan" }));
    }

    [Fact]
    public void A_party_asks_for_what_came_to_it_and_keeps_what_nobody_counted()
    {
        var toRussia = Matching(new() { To = Party.Russia });

        Assert.Contains("2026-04-11", toRussia);
        Assert.Contains("2022-05-06", toRussia);
        Assert.DoesNotContain("2023-04-03", toRussia);
        Assert.DoesNotContain("2023-10-16-children", toRussia);
    }

    [Fact]
    public void A_party_filter_leaves_that_partys_totals_as_they_are()
    {
        foreach (var to in Enum.GetValues<Party>())
        {
            foreach (var measure in Enum.GetValues<Measure>())
            {
                var (all, filtered) = (Total.Of(RepositoryData.Record.Exchanges, to, measure), Total.Of(RepositoryData.Record.Matching(new() { To = to }), to, measure));
                Assert.Equal(all.Sum, filtered.Sum);
                Assert.Equal(all.WithoutNumber.Select(e => e.Id), filtered.WithoutNumber.Select(e => e.Id));
            }
        }
    }

    [Fact]
    public void Mediators_claimants_and_publishers_narrow()
    {
        Assert.All(RepositoryData.Record.Matching(new() { Mediators = ["united-arab-emirates"] }), e => Assert.Contains(e.Facts.Mediators, m => m.Id == "united-arab-emirates"));
        Assert.All(RepositoryData.Record.Matching(new() { Claimant = "medinsky" }), e => Assert.Contains(e.Claims, c => c.By.Id == "medinsky"));
        Assert.All(RepositoryData.Record.Matching(new() { Publisher = "babel" }), e => Assert.Contains(e.Sources, s => s.Publisher.Id == "babel"));
        Assert.Empty(Matching(new() { Mediators = ["united-arab-emirates", "qatar", "belarus", "icrc"] }));
    }

    private static string[] Matching(Filter filter) => [.. RepositoryData.Record.Matching(filter).Select(e => e.Id)];
}
