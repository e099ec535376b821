using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>One promise and what the record shows of it.</summary>
/// <param name="Agreement">Where it was promised.</param>
/// <param name="Pledge">What was promised.</param>
/// <param name="Delivered">The same party and measure over the exchanges recorded under that agreement.</param>
public sealed record PledgeProgress(Agreement Agreement, Pledge Pledge, Total Delivered);

/// <summary>What an agreement, or a group of them, promised, against what the record shows delivered under it.</summary>
/// <param name="Id">The agreement asked for, or the group ("istanbul-2025" takes in "istanbul-2025-06-02").</param>
/// <param name="Agreements">The agreements meant, oldest first.</param>
/// <param name="Pledges">Each promise with what was delivered, in the order of the record.</param>
/// <param name="Exchanges">The exchanges under these agreements, oldest first.</param>
/// <param name="Delivered">What these exchanges come to for each party and measure that they concern.</param>
public sealed record AgreementProgress(
    string Id,
    ImmutableArray<Agreement> Agreements,
    ImmutableArray<PledgeProgress> Pledges,
    ImmutableArray<Exchange> Exchanges,
    ImmutableArray<Total> Delivered)
{
    /// <summary>The progress of the agreement or group called <paramref name="id"/>; null when there is none.</summary>
    public static AgreementProgress? Of(ExchangeRecord record, string id)
    {
        ImmutableArray<Agreement> agreements = [.. record.References.Agreements.Where(a => a.IsIn(id))];
        if (agreements.IsEmpty)
        {
            return null;
        }

        var exchanges = record.Matching(new Filter { Agreement = id });
        var delivered = from to in Enum.GetValues<Party>()
                        from measure in Enum.GetValues<Measure>()
                        let total = Total.Of(exchanges, to, measure)
                        where !total.HandOvers.IsEmpty
                        select total;
        return new AgreementProgress(id, agreements, [.. agreements.SelectMany(a => Pledged(a, exchanges))], exchanges, [.. delivered]);
    }

    private static IEnumerable<PledgeProgress> Pledged(Agreement agreement, ImmutableArray<Exchange> exchanges)
    {
        var own = exchanges.Where(e => e.Facts.Agreement?.Id == agreement.Id).ToArray();
        return agreement.Pledges.Select(pledge => new PledgeProgress(agreement, pledge, Total.Of(own, pledge.To, pledge.Measure)));
    }
}
