namespace Bot.Exchanges.Tests.Queries;

public sealed class AgreementProgressTests
{
    [Fact]
    public void A_thousand_for_a_thousand_was_delivered_in_full()
    {
        var progress = AgreementProgress.Of(RepositoryData.Record, "istanbul-2025-05-16")!;

        Assert.Equal(["2025-05-23", "2025-05-24", "2025-05-25"], progress.Exchanges.Select(e => e.Id));
        Assert.Equal([(Party.Ukraine, 1000, 1000), (Party.Russia, 1000, 1000)], progress.Pledges.Select(p => (p.Pledge.To, p.Pledge.Count.Number, p.Delivered.Sum!.Value.Best)));
    }

    [Fact]
    public void A_pledge_delivered_without_published_numbers_reads_at_least()
    {
        var people = AgreementProgress.Of(RepositoryData.Record, "istanbul-2025-06-02")!.Pledges.First(p => p.Pledge is { To: Party.Ukraine, Measure: Measure.People });

        Assert.Equal(250, people.Delivered.Sum?.Best);
        Assert.True(people.Delivered.IsAtLeast);
        Assert.Equal(8, people.Delivered.WithoutNumber.Length);
    }

    [Fact]
    public void A_group_takes_in_its_agreements_and_each_pledge_keeps_to_its_own()
    {
        var group = AgreementProgress.Of(RepositoryData.Record, "istanbul")!;

        Assert.Contains(group.Agreements, a => a.Id == "istanbul-2025-07-23");
        Assert.Equal(1000, group.Pledges[0].Delivered.Sum?.Best);
        Assert.Equal(
            Total.Of(RepositoryData.Record.Matching(new() { Agreement = "istanbul" }), Party.Ukraine, Measure.Bodies).Sum,
            group.Delivered.First(t => t is { To: Party.Ukraine, Measure: Measure.Bodies }).Sum);
    }

    [Fact]
    public void What_was_delivered_without_a_pledge_is_there_too()
    {
        var geneva = AgreementProgress.Of(RepositoryData.Record, "geneva-2026-02")!;

        Assert.Equal(2, geneva.Delivered.First(t => t is { To: Party.Ukraine, Measure: Measure.Civilians }).Sum?.Best);
        Assert.DoesNotContain(geneva.Delivered, t => t.Measure == Measure.Bodies);
    }

    [Fact]
    public void An_unknown_agreement_has_no_progress() => Assert.Null(AgreementProgress.Of(RepositoryData.Record, "minsk"));
}
