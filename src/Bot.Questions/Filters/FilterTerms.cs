using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Periods;
using Bot.Questions.Words;

namespace Bot.Questions;

/// <summary>How single terms narrow a filter, for commands and questions alike.</summary>
internal static class FilterTerms
{
    /// <summary>Prisoner exchanges (METHOD, "Totals": prisoners + mixed).</summary>
    public static readonly ImmutableArray<ExchangeKind> Prisoners = [ExchangeKind.Prisoners, ExchangeKind.Mixed];

    /// <summary>Hand-overs of bodies (bodies + mixed).</summary>
    public static readonly ImmutableArray<ExchangeKind> Bodies = [ExchangeKind.Bodies, ExchangeKind.Mixed];

    /// <summary>Hand-overs of civilians only.</summary>
    public static readonly ImmutableArray<ExchangeKind> Civilians = [ExchangeKind.Civilians];

    /// <summary>The filter narrowed by what a term of a command means.</summary>
    public static Filter Narrow(Filter filter, Term term)
    {
        filter = NarrowByName(filter, term);
        if (term.Value("kind") is { } kind)
        {
            filter = filter with { Kinds = [.. filter.Kinds.Union(Kinds(kind))] };
        }

        var party = term.Value("to") ?? term.Value("of") ?? term.Value("party");
        return party is "ukraine" or "russia" ? filter with { To = PartyOf(party) } : filter;
    }

    /// <summary>The filter narrowed by a name: mediator, agreement, category, unit, claimant, publisher.</summary>
    public static Filter NarrowByName(Filter filter, Term term)
    {
        foreach (var (tag, value) in term.Meanings)
        {
            filter = tag switch
            {
                "mediator" when !filter.Mediators.Contains(value) => filter with { Mediators = filter.Mediators.Add(value) },
                "category" when !filter.Categories.Contains(value) => filter with { Categories = filter.Categories.Add(value) },
                "unit" when !filter.Units.Contains(value) => filter with { Units = filter.Units.Add(value) },
                "agreement" => filter with { Agreement = value },
                "claimant" => filter with { Claimant = value },
                "publisher" => filter with { Publisher = value },
                _ => filter,
            };
        }

        return filter;
    }

    /// <summary>The kinds that a word for a kind takes in.</summary>
    public static ImmutableArray<ExchangeKind> Kinds(string kind) => kind switch
    {
        "prisoners" => Prisoners,
        "bodies" => Bodies,
        "civilians" => Civilians,
        _ => [ExchangeKind.Mixed],
    };

    /// <summary>The party of that name.</summary>
    public static Party PartyOf(string party) => string.Equals(party, "russia", StringComparison.Ordinal) ? Party.Russia : Party.Ukraine;

    /// <summary>The filter with the days that the mentions mean together; "istanbul 2 june 2025" names one agreement of several instead.</summary>
    public static Filter WithPeriod(Filter filter, ImmutableArray<PeriodMention> mentions, ExchangeRecord record)
    {
        if (mentions is [{ Named: { IsDay: true, From: { } day } }] && filter.Agreement is { } id
            && record.References.Agreements.FirstOrDefault(a => a.IsIn(id) && a.Date == day) is { } agreement)
        {
            return filter with { Agreement = agreement.Id };
        }

        return mentions.IsEmpty ? filter : filter with { Period = Together(mentions) };
    }

    /// <summary>The mentions without those that only say again in what year or month another lies ("in 2025, on 23 May").</summary>
    public static ImmutableArray<PeriodMention> Narrowest(ImmutableArray<PeriodMention> mentions) =>
        [.. mentions.Where(m => m.Bound != Bound.None || !mentions.Any(n => n.Bound == Bound.None && n.Period != m.Period && n.Period.From >= m.Period.From && n.Period.Until <= m.Period.Until))];

    /// <summary>From the first to the last of the periods named; bounds cut it.</summary>
    public static Period Together(ImmutableArray<PeriodMention> mentions)
    {
        ImmutableArray<Period> plain = [.. Narrowest(mentions).Where(m => m.Bound == Bound.None).Select(m => m.Period)];
        var from = plain.Any(p => p.From is null) ? null : plain.Min(p => p.From);
        var until = plain.Any(p => p.Until is null) ? null : plain.Max(p => p.Until);
        foreach (var bound in mentions.Where(m => m.Bound != Bound.None).Select(m => m.Period))
        {
            from = from is null || bound.From > from ? bound.From ?? from : from;
            until = until is null || bound.Until < until ? bound.Until ?? until : until;
        }

        return new Period(from, until);
    }
}
