namespace Bot.Exchanges.Tests.Queries;

public sealed class PublisherCoverageTests
{
    [Fact]
    public void Every_source_of_the_record_is_somebodys()
    {
        var all = PublisherCoverage.All(RepositoryData.Record);

        Assert.Equal(RepositoryData.Record.Exchanges.Sum(e => e.Sources.Length), all.Sum(c => c.Sources));
        Assert.Equal(all.Length, all.Select(c => c.Publisher.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Those_who_reported_most_come_first()
    {
        var exchanges = PublisherCoverage.All(RepositoryData.Record).Select(c => c.Exchanges.Length).ToArray();

        Assert.Equal(exchanges.OrderDescending(), exchanges);
    }

    [Fact]
    public void One_publishers_coverage_is_the_one_in_the_list()
    {
        var listed = PublisherCoverage.All(RepositoryData.Record)[0];
        var asked = PublisherCoverage.Of(RepositoryData.Record, listed.Publisher.Id)!;

        Assert.Equal(listed.Sources, asked.Sources);
        Assert.Equal(listed.Exchanges.AsEnumerable(), asked.Exchanges);
        Assert.True(asked.Sources >= asked.Exchanges.Length);
    }

    [Fact]
    public void A_publisher_without_exchanges_covers_nothing_and_an_unknown_one_is_null()
    {
        var cited = PublisherCoverage.All(RepositoryData.Record).Select(c => c.Publisher.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = RepositoryData.Record.References.Publishers.Keys.First(id => !cited.Contains(id));

        Assert.Equal(0, PublisherCoverage.Of(RepositoryData.Record, elsewhere)!.Sources);
        Assert.Null(PublisherCoverage.Of(RepositoryData.Record, "nobody"));
    }
}
