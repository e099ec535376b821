namespace Bot.Exchanges.Tests.Figures;

public sealed class CountTests
{
    [Fact]
    public void A_count_prints_itself_also_where_it_was_withheld() =>
        Assert.Equal(["AtLeast 1200", "Undisclosed"], new[] { new Count(1200, Qualifier.AtLeast), Count.Undisclosed }.Select(c => c.ToString()));
}
