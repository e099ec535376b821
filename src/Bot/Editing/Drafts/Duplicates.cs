using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Editing.Drafts;

/// <summary>Finds the exchange that a draft may be a second report of, and joins the two.</summary>
internal static class Duplicates
{
    private const double Similar = 0.1;
    private const string Media = "media";

    /// <summary>The exchanges of the same or the neighbouring day that hand over the like: on the same day any, else with similar figures.</summary>
    public static ImmutableArray<Exchange> Of(Exchange draft, string? corrects, ExchangeRecord record) =>
    [
        .. record.Exchanges.Where(e => e.Id != corrects && HandOverTheSame(e, draft) && Distance(e, draft) is <= 1 and var days && (days == 0 || HaveSimilarFigures(e, draft))),
    ];

    /// <summary>Whether two reports tell of one hand-over beyond reasonable doubt: of the same day and the like, or of neighbouring days with figures that agree wherever both have one.</summary>
    public static bool AreOne(Exchange a, Exchange b) => HandOverTheSame(a, b) && Distance(a, b) is <= 1 and var days && (days == 0 || HaveTheSameFigures(a, b));

    /// <summary>
    /// The claims of <paramref name="report"/> that <paramref name="existing"/> lacks: another figure, or another claimant. A medium that repeats somebody's figure in its own
    /// voice claims nothing new.
    /// </summary>
    public static ImmutableArray<ClaimDocument> NewClaims(ExchangeDocument existing, ExchangeDocument report) =>
    [
        .. report.Claims.Where(c => !existing.Claims.Any(e => e with { Source = c.Source, OfWhich = c.OfWhich, By = c.By == Media ? Media : e.By } == c)),
    ];

    /// <summary>
    /// <paramref name="existing"/> with the claims and sources of <paramref name="draft"/>. What is there stays: claims of the same claimant with another number are
    /// kept beside each other, since both were claimed.
    /// </summary>
    public static ExchangeDocument Merge(ExchangeDocument existing, ExchangeDocument draft)
    {
        var sources = existing.Sources.Select(s => s with { Id = s.Id ?? "s1" }).ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in draft.Sources)
        {
            var known = sources.FirstOrDefault(s => s.Url == source.Url);
            var id = known?.Id ?? FreeId(sources);
            ids[source.Id ?? "s1"] = id;
            if (known is null)
            {
                sources.Add(source with { Id = id });
            }
        }

        var claims = existing.Claims.Concat(draft.Claims.Select(c => c with { Source = ids[c.Source] })
            .Where(c => !existing.Claims.Any(e => e with { Source = c.Source } == c)));
        return existing with
        {
            Claims = [.. claims],
            Sources = [.. sources],
            Mediators = Joined(existing.Mediators, draft.Mediators),
            Categories = Joined(existing.Categories, draft.Categories),
            Units = Joined(existing.Units, draft.Units),
            Place = existing.Place ?? draft.Place,
            Agreement = existing.Agreement ?? draft.Agreement,
            Ages = existing.Ages ?? draft.Ages,
            Ordinal = existing.Ordinal ?? draft.Ordinal,
        };
    }

    private static bool HandOverTheSame(Exchange a, Exchange b) =>
        a.Kind == b.Kind || (a.IsPrisonerExchange && b.IsPrisonerExchange) || (a.IsRepatriation && b.IsRepatriation);

    private static int Distance(Exchange a, Exchange b) =>
        (a.Facts.Until ?? a.Date) < b.Date ? b.Date.DayNumber - (a.Facts.Until ?? a.Date).DayNumber
        : (b.Facts.Until ?? b.Date) < a.Date ? a.Date.DayNumber - (b.Facts.Until ?? b.Date).DayNumber : 0;

    private static bool HaveSimilarFigures(Exchange a, Exchange b) => CommonFigures(a, b).Any(f => Math.Abs(f.A - f.B) <= Similar * Math.Max(f.A, f.B));

    private static bool HaveTheSameFigures(Exchange a, Exchange b) => CommonFigures(a, b).ToArray() is [_, ..] common && common.All(f => f.A == f.B);

    private static IEnumerable<(int A, int B)> CommonFigures(Exchange a, Exchange b) =>
        from to in Enum.GetValues<Party>()
        from measure in Enum.GetValues<Measure>()
        let one = a.Figure(to, measure).Estimate
        let other = b.Figure(to, measure).Estimate
        where one is not null && other is not null
        select (one.Value.Best, other.Value.Best);

    private static string FreeId(List<SourceDocument> sources)
    {
        var n = sources.Count + 1;
        while (sources.Exists(s => s.Id == Id(n)))
        {
            n++;
        }

        return Id(n);

        static string Id(int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{n}");
    }

    private static ImmutableArray<string>? Joined(ImmutableArray<string>? a, ImmutableArray<string>? b) => [.. (a ?? []).Union(b ?? [])];
}
