namespace Bot.Exchanges.Tests.Figures;

/// <summary>What must hold for every figure, tried on the record and on seeded random exchanges.</summary>
public sealed class FigurePropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Low_is_at_most_best_and_best_at_most_high(int seed)
    {
        foreach (var (_, figure) in Figures(Random(seed).Concat(RepositoryData.Record.Exchanges)))
        {
            if (figure.Estimate is { } estimate)
            {
                Assert.InRange(estimate.Best, estimate.Low, estimate.High ?? int.MaxValue);
                Assert.NotEqual(Qualifier.Undisclosed, estimate.Qualifier);
                Assert.NotEmpty(figure.Sides);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_numbers_of_an_undivided_figure_are_all_numbers_that_somebody_claimed(int seed)
    {
        foreach (var (_, figure) in Figures(Random(seed).Concat(RepositoryData.Record.Exchanges)).Where(f => f.Figure is { Parts.IsEmpty: true, Basis: not FigureBasis.Added }))
        {
            if (figure.Estimate is { } estimate)
            {
                var claimed = figure.Claims.Where(c => c.Count.IsNumber).Select(c => c.Count.Number).ToHashSet();
                Assert.Contains(estimate.Best, claimed);
                Assert.Contains(estimate.Low, claimed);
                Assert.Contains(estimate.High ?? estimate.Best, claimed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_figure_has_no_number_exactly_when_it_is_unknown_or_undisclosed(int seed)
    {
        foreach (var (_, figure) in Figures(Random(seed)))
        {
            Assert.Equal(figure.State is FigureState.Unknown or FigureState.Undisclosed, figure.Estimate is null);
            Assert.True(figure.Estimate is not null || figure.IsWithoutNumber);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_claims_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var claims = Claims(random);
        var shuffled = claims.ToArray();
        random.Shuffle(shuffled);

        var (one, other) = (Sample.Exchange(claims), Sample.Exchange(shuffled));

        foreach (var (to, measure) in Cells())
        {
            Assert.Equal(one.Figure(to, measure).Estimate?.Low, other.Figure(to, measure).Estimate?.Low);
            Assert.Equal(one.Figure(to, measure).Estimate?.High, other.Figure(to, measure).Estimate?.High);
            Assert.Equal(one.Figure(to, measure).IsWithoutNumber, other.Figure(to, measure).IsWithoutNumber);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Totals_of_disjoint_sets_add_up(int seed)
    {
        var all = Random(seed).Concat(RepositoryData.Record.Exchanges).ToArray();
        var cut = new Random(seed).Next(all.Length);

        foreach (var (to, measure) in Cells())
        {
            var (whole, first, second) = (Total.Of(all, to, measure), Total.Of(all[..cut], to, measure), Total.Of(all[cut..], to, measure));
            Assert.Equal(whole.Sum?.Best ?? 0, (first.Sum?.Best ?? 0) + (second.Sum?.Best ?? 0));
            Assert.Equal(whole.Sum?.Low ?? 0, (first.Sum?.Low ?? 0) + (second.Sum?.Low ?? 0));
            Assert.Equal(whole.HandOvers.Length, first.HandOvers.Length + second.HandOvers.Length);
            Assert.Equal(whole.WithoutNumber.Length, first.WithoutNumber.Length + second.WithoutNumber.Length);
            Assert.Equal(whole.IsAtLeast, first.IsAtLeast || second.IsAtLeast);
        }
    }

    private static IEnumerable<(Party To, Measure Measure)> Cells() =>
        from to in Enum.GetValues<Party>() from measure in Enum.GetValues<Measure>() select (to, measure);

    private static IEnumerable<(Exchange Exchange, Figure Figure)> Figures(IEnumerable<Exchange> exchanges) =>
        from exchange in exchanges from cell in Cells() select (exchange, exchange.Figure(cell.To, cell.Measure));

    private static Exchange[] Random(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 40).Select(_ => Sample.Exchange(random.GetItems(Enum.GetValues<ExchangeKind>(), 1)[0], Claims(random)))];
    }

    private static string[] Claims(Random random)
    {
        string One(params string[] from) => from[random.Next(from.Length)];
        return [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => One("people", "military", "civilians", "bodies")).Select(measure =>
            $"{One("Kyiv", "Zelensky", "Moscow", "Emirates", "press")}: {One("ukraine", "russia")} {measure} "
            + (random.Next(6) == 0 ? "undisclosed" : One("", "", "", "about ", "at-least ", "more-than ") + $"{random.Next(1, 300)}")
            + One("", "", "", ", part") + (measure == "people" ? "" : One("", "", "", ", of which")) + One("", $", 2025-01-{random.Next(10, 30)}"))];
    }
}
