namespace Bot.Exchanges.Tests.Queries;

public sealed class AveragesTests
{
    [Fact]
    public void The_average_of_an_exchange_is_over_those_with_a_published_number()
    {
        var total = Total.Of(
            [
                Sample.Exchange("Kyiv: ukraine people 100"),
                Sample.Exchange("Kyiv: ukraine people 50"),
                Sample.Exchange("Kyiv: ukraine people undisclosed"),
                Sample.Exchange("Kyiv: ukraine military undisclosed", "Kyiv: ukraine civilians 2"),
            ],
            Party.Ukraine,
            Measure.People);

        Assert.Equal(75, total.PerExchange());
        Assert.Equal(152, total.Sum?.Best);
    }

    [Fact]
    public void The_average_of_a_month_is_over_the_calendar_months()
    {
        var half = new Period(Sample.Day("2024-01-01"), Sample.Day("2024-06-30"));
        var total = Total.Of(RepositoryData.Record.Matching(new() { Period = half }), Party.Ukraine, Measure.Bodies);

        Assert.Equal(total.Sum!.Value.Best / 6.0, total.PerMonth(half));
    }

    [Fact]
    public void Without_a_published_number_there_is_no_average()
    {
        var total = Total.Of([Sample.Exchange("Kyiv: ukraine people undisclosed")], Party.Ukraine, Measure.People);

        Assert.Null(total.PerExchange());
        Assert.Null(total.PerMonth(Period.Month(2025, 1)));
        Assert.Throws<ArgumentException>(() => total.PerMonth(new Period(null, null)));
    }
}
