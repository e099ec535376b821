using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>
/// Writes a filter as a short text that the <see cref="FilterParser"/> reads back to the same filter, whatever the day:
/// <c>2025-06 bodies to:ukraine m:united-arab-emirates</c>. Buttons carry it.
/// </summary>
public static class FilterText
{
    private static readonly (string Word, ImmutableArray<ExchangeKind> Kinds)[] _groups =
        [("prisoners", FilterTerms.Prisoners), ("bodies", FilterTerms.Bodies), ("civilians", FilterTerms.Civilians)];

    /// <summary>The canonical text; empty for everything.</summary>
    public static string Write(Filter filter)
    {
        var text = new StringBuilder();
        Add(filter.Period is { } period ? Write(period) : null);
        Add(filter.Kinds.IsEmpty ? null : Write(filter.Kinds));
        Add(filter.To is { } to ? $"to:{(to == Party.Ukraine ? "ukraine" : "russia")}" : null);
        Each("m", filter.Mediators);
        Add(filter.Agreement is { } agreement ? $"a:{agreement}" : null);
        Each("c", filter.Categories);
        Each("u", filter.Units);
        Add(filter.Claimant is { } claimant ? $"by:{claimant}" : null);
        Add(filter.Publisher is { } publisher ? $"p:{publisher}" : null);
        return text.ToString();

        void Each(string key, ImmutableArray<string> ids)
        {
            foreach (var id in ids)
            {
                Add($"{key}:{id}");
            }
        }

        void Add(string? part)
        {
            if (part is not null)
            {
                text.Append(text.Length == 0 ? "" : " ").Append(part);
            }
        }
    }

    /// <summary>The period alone: a year, a month, a day, or a range with "..".</summary>
    public static string Write(Period period)
    {
        var (from, until) = (period.From, period.Until);
        return (from, until) switch
        {
            ({ } a, { } b) when a == b => Iso(a),
            ({ } a, { } b) when period == Period.Year(a.Year) => a.ToString("yyyy", CultureInfo.InvariantCulture),
            ({ } a, { } b) when period == Period.Month(a.Year, a.Month) => a.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => $"{(from is { } a ? Iso(a) : "")}..{(until is { } b ? Iso(b) : "")}",
        };
    }

    /// <summary>Takes the canonical parts out of a text; the rest is for the lexicon.</summary>
    internal static (Filter Filter, string Words) ReadExact(string text, References references)
    {
        var filter = Filter.All;
        var rest = new StringBuilder();
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (ReadPart(filter, part, references) is { } narrowed)
            {
                filter = narrowed;
            }
            else
            {
                rest.Append(part).Append(' ');
            }
        }

        return (filter, rest.ToString());
    }

    private static Filter? ReadPart(Filter filter, string part, References references)
    {
        if (ReadPeriod(part) is { } period)
        {
            return filter.Period is null ? filter with { Period = period } : null;
        }

        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }

        var id = part[(colon + 1)..];
        return part[..colon] switch
        {
            "to" => id switch { "ukraine" => filter with { To = Party.Ukraine }, "russia" => filter with { To = Party.Russia }, _ => null },
            "k" => ReadKinds(id) is { } kinds ? filter with { Kinds = kinds } : null,
            "m" when references.Mediators.ContainsKey(id) => filter with { Mediators = filter.Mediators.Add(id) },
            "a" when references.Agreements.Any(a => a.IsIn(id)) => filter with { Agreement = id },
            "c" when references.Categories.ContainsKey(id) => filter with { Categories = filter.Categories.Add(id) },
            "u" when references.Units.ContainsKey(id) => filter with { Units = filter.Units.Add(id) },
            "by" when references.Claimants.ContainsKey(id) => filter with { Claimant = id },
            "p" when references.Publishers.ContainsKey(id) => filter with { Publisher = id },
            _ => null,
        };
    }

    /// <summary>Only what <see cref="Write(Period)"/> writes with two dots; years, months and days alone are read by the date readers.</summary>
    private static Period? ReadPeriod(string part)
    {
        var dots = part.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return null;
        }

        var (from, until) = (Day(part[..dots]), Day(part[(dots + 2)..]));
        return (from is null && dots > 0) || (until is null && dots + 2 < part.Length) ? null : new Period(from, until);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(ImmutableArray<ExchangeKind> kinds)
    {
        var group = Array.Find(_groups, g => g.Kinds.SequenceEqual(kinds)).Word;
        return group ?? "k:" + string.Concat(kinds.Select(k => k.ToString()[0])).ToLowerInvariant();
    }

    private static ImmutableArray<ExchangeKind>? ReadKinds(string letters)
    {
        var kinds = ImmutableArray.CreateBuilder<ExchangeKind>(letters.Length);
        foreach (var letter in letters)
        {
            if (letter switch { 'p' => ExchangeKind.Prisoners, 'b' => ExchangeKind.Bodies, 'c' => ExchangeKind.Civilians, 'm' => ExchangeKind.Mixed, _ => (ExchangeKind?)null } is not { } kind)
            {
                return null;
            }

            kinds.Add(kind);
        }

        return kinds.Count == 0 ? null : kinds.ToImmutable();
    }
}
