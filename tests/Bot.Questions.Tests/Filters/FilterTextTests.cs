using System.Collections.Immutable;
using System.Text;
using Bot.Exchanges;

namespace Bot.Questions.Tests.Filters;

public sealed class FilterTextTests
{
    [Fact]
    public void Every_filter_reads_back_as_itself()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 3000; i++)
        {
            var filter = RandomFilter(random);
            var text = FilterText.Write(filter);
            Assert.True(Same(filter, Sample.Filter(text).Filter), text);
        }
    }

    [Fact]
    public void A_usual_filter_fits_into_a_button()
    {
        var filter = new Filter
        {
            Period = new Period(new(2025, 5, 23), new(2025, 6, 2)),
            Kinds = [ExchangeKind.Bodies, ExchangeKind.Mixed],
            To = Party.Ukraine,
            Mediators = ["united-arab-emirates"],
        };
        Assert.Equal("2025-05-23..2025-06-02 bodies to:ukraine m:united-arab-emirates", FilterText.Write(filter));
        Assert.InRange(Encoding.UTF8.GetByteCount(FilterText.Write(filter)), 1, 64);
    }

    private static Filter RandomFilter(Random random)
    {
        var references = Sample.Record.References;
        return new Filter
        {
            Period = RandomPeriod(random),
            Kinds = [.. Enum.GetValues<ExchangeKind>().Where(_ => random.Next(3) == 0)],
            To = random.Next(3) switch { 0 => Party.Ukraine, 1 => Party.Russia, _ => null },
            Mediators = Some(references.Mediators.Keys),
            Agreement = Some(references.Agreements.Select(a => a.Id)).FirstOrDefault(),
            Categories = Some(references.Categories.Keys),
            Units = Some(references.Units.Keys),
            Claimant = Some(references.Claimants.Keys).FirstOrDefault(),
            Publisher = Some(references.Publishers.Keys).FirstOrDefault(),
        };

        ImmutableArray<string> Some(IEnumerable<string> ids)
        {
            var all = ids.Order(StringComparer.Ordinal).ToArray();
            return [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(1, 3) : 0).Select(_ => all[random.Next(all.Length)]).Distinct()];
        }
    }

    private static Period? RandomPeriod(Random random)
    {
        var day = new DateOnly(2022, 1, 1).AddDays(random.Next(2000));
        return random.Next(8) switch
        {
            0 => Period.Day(day),
            1 => Period.Month(day.Year, day.Month),
            2 => Period.Year(day.Year),
            3 => new Period(day, day.AddDays(random.Next(400))),
            4 => new Period(day, null),
            5 => new Period(null, day),
            6 => new Period(null, null),
            _ => null,
        };
    }

    private static bool Same(Filter a, Filter b) =>
        a.Period == b.Period && a.To == b.To && a.Agreement == b.Agreement && a.Claimant == b.Claimant && a.Publisher == b.Publisher
        && a.Kinds.SequenceEqual(b.Kinds) && a.Mediators.SequenceEqual(b.Mediators) && a.Categories.SequenceEqual(b.Categories) && a.Units.SequenceEqual(b.Units);
}
