using System.Globalization;

namespace Bot.Exchanges.Tests.Figures;

public sealed class TotalsTests
{
    [Fact]
    public void Totals_per_year_party_and_measure_equal_those_of_an_independent_computation()
    {
        var expected = File.ReadLines(Path.Combine(RepositoryData.Tests, "Figures/expected-totals.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        var computed = from year in new int?[] { 2022, 2023, 2024, 2025, 2026, null }
                       from to in Enum.GetValues<Party>()
                       from measure in new[] { Measure.People, Measure.Military, Measure.Civilians, Measure.Bodies }
                       select Line(year, to, measure);

        Assert.Equal(expected, computed);
    }

    [Fact]
    public void A_total_reads_at_least_and_has_no_high_once_a_number_was_withheld()
    {
        var total = Total.Of([Sample.Exchange("Kyiv: ukraine people 100", "Moscow: ukraine people 105"), Sample.Exchange("Kyiv: ukraine people undisclosed")], Party.Ukraine, Measure.People);

        Assert.Equal(new Estimate(100, Qualifier.Exactly, 100, null), total.Sum);
        Assert.True(total.IsAtLeast);
        Assert.Equal(2, total.HandOvers.Length);
        Assert.Single(total.WithoutNumber);
        Assert.Single(total.Disputed);
    }

    [Fact]
    public void A_total_over_a_lower_bound_reads_at_least()
    {
        var total = Total.Of([Sample.Exchange("Kyiv: ukraine people 100"), Sample.Exchange("Kyiv: ukraine people more-than 30")], Party.Ukraine, Measure.People);

        Assert.Equal(new Estimate(130, Qualifier.AtLeast, 130, null), total.Sum);
        Assert.True(total.IsAtLeast);
        Assert.Empty(total.WithoutNumber);
    }

    [Fact]
    public void A_total_over_published_numbers_is_not_at_least()
    {
        var total = Total.Of([Sample.Exchange("Kyiv: ukraine people 100", "Moscow: ukraine people 105")], Party.Ukraine, Measure.People);

        Assert.Equal(new Estimate(100, Qualifier.Exactly, 100, 105), total.Sum);
        Assert.False(total.IsAtLeast);
    }

    [Fact]
    public void A_total_in_which_nobody_gave_a_number_has_no_sum()
    {
        var total = Total.Of([Sample.Exchange("Kyiv: ukraine people undisclosed")], Party.Ukraine, Measure.People);

        Assert.Null(total.Sum);
        Assert.True(total.IsAtLeast);
    }

    [Fact]
    public void Without_a_published_number_counts_prisoner_exchanges_for_both_parties()
    {
        var exchange = Sample.Exchange("Kyiv: ukraine people 100");

        Assert.Single(Total.Of([exchange], Party.Russia, Measure.People).WithoutNumber);
        Assert.Single(Total.Of([exchange], Party.Russia, Measure.Military).WithoutNumber);
        Assert.Empty(Total.Of([exchange], Party.Russia, Measure.Civilians).WithoutNumber);
        Assert.Empty(Total.Of([exchange], Party.Russia, Measure.Bodies).WithoutNumber);
    }

    [Fact]
    public void Without_a_published_number_counts_repatriations_for_both_parties()
    {
        var repatriation = Sample.Exchange(ExchangeKind.Bodies, "Kyiv: ukraine bodies 1000");

        Assert.Single(Total.Of([repatriation], Party.Russia, Measure.Bodies).WithoutNumber);
        Assert.Empty(Total.Of([repatriation], Party.Russia, Measure.People).HandOvers);
    }

    [Theory]
    [InlineData("2023-03-24", Party.Ukraine)]
    [InlineData("2023-04-03", Party.Russia)]
    [InlineData("2023-10-16-children", Party.Russia)]
    public void One_way_releases_and_returns_of_civilians_are_no_gap_in_the_other_partys_numbers(string id, Party other)
    {
        var exchange = RepositoryData.Exchange(id);

        Assert.False(exchange.Concerns(other));
        Assert.Empty(Total.Of([exchange], other, Measure.People).HandOvers);
    }

    [Fact]
    public void People_are_totalled_over_hand_overs_of_every_kind()
    {
        var total = Total.Of(
            [Sample.Exchange("Kyiv: ukraine people 100"), Sample.Exchange(ExchangeKind.Civilians, "Kyiv: ukraine civilians 7"), Sample.Exchange(ExchangeKind.Mixed, "Kyiv: ukraine military 10", "Kyiv: ukraine bodies 2")],
            Party.Ukraine,
            Measure.People);

        Assert.Equal(117, total.Sum?.Best);
    }

    private static string Line(int? year, Party to, Measure measure)
    {
        var total = Total.Of(RepositoryData.Record.Matching(new Filter { Period = year is { } y ? Period.Year(y) : null }), to, measure);
        string[] sum = total.Sum is { } s ? [Text(s.Best), Text(s.Low), s.High is { } high ? Text(high) : "-"] : ["-", "-", "-"];
        var numbered = total.HandOvers.Count(e => e.Figure(to, measure).Estimate is not null);
        return string.Join(' ', [
            year is null ? "all" : Text(year.Value), to.ToString().ToLowerInvariant(), measure.ToString().ToLowerInvariant(),
            .. sum, Text(numbered), Text(total.WithoutNumber.Length), Text(total.Disputed.Length)]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
