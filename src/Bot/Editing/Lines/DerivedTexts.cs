using System.Collections.Immutable;
using System.Globalization;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Languages;

namespace Bot.Editing.Lines;

/// <summary>What an entry says that follows from its claims and sources: id, kind, confidence and summary. Each is made anew as long as no editor wrote their own.</summary>
internal sealed class DerivedTexts(Wordings wordings)
{
    private static readonly Measure[] _told = [Measure.People, Measure.Civilians, Measure.Bodies];

    /// <summary>Stands for a summary that is not made yet.</summary>
    public static LocalizedText None { get; } = new("—");

    /// <summary>The entry with all that follows from the rest.</summary>
    /// <exception cref="InvalidEntryException">The entry contradicts itself.</exception>
    public ExchangeDocument Settle(ExchangeDocument entry, EntryContext context, ExchangeBuilder builder)
    {
        var before = context.Before;
        var settled = entry with { Id = IdOf(entry, context), Sources = entry.Sources is [var only] ? [only with { Id = only.Id == "s1" ? null : only.Id }] : entry.Sources };
        if (before is null ? entry.Confidence == Confidence.Low : entry.Confidence == before.Confidence && entry.Confidence == ConfidenceOf(builder.Build(before)))
        {
            settled = settled with { Confidence = ConfidenceOf(builder.Build(settled)) };
        }

        return entry.Summary == None || (before is not null && entry.Summary == before.Summary && entry.Summary == SummaryOf(builder.Build(before)))
            ? settled with { Summary = SummaryOf(builder.Build(settled)) } : settled;
    }

    /// <summary>What was handed over, by what was counted.</summary>
    public static ExchangeKind KindOf(ImmutableArray<ClaimDocument> claims)
    {
        var measures = claims.Select(c => c.Measure).ToHashSet();
        var bodies = measures.Remove(Measure.Bodies);
        return (bodies, measures.Count) switch
        {
            (true, 0) => ExchangeKind.Bodies,
            (true, _) => ExchangeKind.Mixed,
            (false, 1) when measures.Contains(Measure.Civilians) => ExchangeKind.Civilians,
            _ => ExchangeKind.Prisoners,
        };
    }

    /// <summary>The date, with a suffix where the kind calls for one or the id is another exchange's; an id that still fits stays.</summary>
    private static string IdOf(ExchangeDocument entry, EntryContext context)
    {
        var (before, record) = (context.Before?.Id, context.Record);
        var date = entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var needsSuffix = entry.Kind is ExchangeKind.Bodies or ExchangeKind.Civilians;
        if (before is { Length: > 0 } && before.StartsWith(date, StringComparison.Ordinal) && (before.Length > date.Length || !needsSuffix)
            && (before == context.Corrects || record.Find(before) is null))
        {
            return before;
        }

        var wanted = needsSuffix ? $"{date}-{entry.Kind.ToString().ToLowerInvariant()}" : date;
        var free = wanted;
        for (var n = 2; record.Find(free) is not null; n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return free;
    }

    /// <summary>High: both sides, or two publishers; medium: one known publisher (data/README.md).</summary>
    private static Confidence ConfidenceOf(Exchange exchange)
    {
        var bothSides = exchange.Claims.Any(c => c.By.Side == Side.Ukraine) && exchange.Claims.Any(c => c.By.Side == Side.Russia);
        return bothSides || exchange.Sources.Select(s => s.Publisher.Id).Distinct().Count() > 1 ? Confidence.High
            : exchange.Sources.Any(s => s.Publisher.Kind != PublisherKind.Unknown) ? Confidence.Medium : Confidence.Low;
    }

    private LocalizedText SummaryOf(Exchange exchange) =>
        new(SummaryOf(exchange, wordings.Of(Language.English)), SummaryOf(exchange, wordings.Of(Language.Ukrainian)), SummaryOf(exchange, wordings.Of(Language.Russian)));

    /// <summary>"Ukraine received 205 people and 1,000 bodies. Russia received 205 people."</summary>
    private static string SummaryOf(Exchange exchange, Wording words)
    {
        string[] sentences = [.. new[] { Party.Ukraine, Party.Russia }.Select(to => (To: to, What: WhatOf(exchange, to, words))).Where(s => s.What.Length > 0)
            .Select(s => words.Say($"summary.{s.To.ToString().ToLowerInvariant()}", ("what", s.What)))];
        return sentences is [] ? words["exchange.noClaims"] : string.Join(' ', sentences);
    }

    private static string WhatOf(Exchange exchange, Party to, Wording words) => words.List(_told.Where(m => IsTold(exchange, to, m)).Select(measure =>
    {
        var counted = measure == Measure.People && exchange.Figure(to, measure).Basis == FigureBasis.MilitaryOnly ? Measure.Military : measure;
        var name = counted.ToString().ToLowerInvariant();
        return exchange.Figure(to, measure).Estimate is { } estimate
            ? words.Say("summary." + name + (words.TakesGenitive(estimate.Qualifier) ? ".genitive" : ""), ("count", words.Count(estimate.Best, estimate.Qualifier)), ("n", estimate.Best))
            : words[$"summary.{name}.undisclosed"];
    }));

    /// <summary>Civilians who are inside the count of people are not told on top of it.</summary>
    private static bool IsTold(Exchange exchange, Party to, Measure measure) => exchange.Figure(to, measure).State != FigureState.Unknown
        && (measure != Measure.Civilians ? !IsCiviliansOnly(exchange, to, measure) : exchange.Figure(to, Measure.People).State == FigureState.Unknown || IsCiviliansOnly(exchange, to, Measure.People));

    private static bool IsCiviliansOnly(Exchange exchange, Party to, Measure measure) =>
        measure == Measure.People && exchange.Claims.Where(c => c.To == to && c.Measure != Measure.Bodies).All(c => c.Measure == Measure.Civilians) && exchange.Figure(to, Measure.Civilians).State != FigureState.Unknown;
}
