using System.Collections.Immutable;
using System.Globalization;
using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests;

/// <summary>Small hand-made exchanges over the repository's reference tables.</summary>
internal static class Sample
{
    // One claimant of each side, so that a claim reads as it is meant.
    private static readonly Dictionary<string, string> s_claimants = new(StringComparer.Ordinal)
    {
        ["Kyiv"] = "coordination-headquarters",
        ["Zelensky"] = "zelensky",
        ["Moscow"] = "russian-mod",
        ["Emirates"] = "uae-mfa",
        ["press"] = "media",
    };

    /// <summary>A claim is written "Kyiv: ukraine people at-least 100, part, of which, 2025-01-02" (the last three are optional).</summary>
    public static Exchange Exchange(params string[] claims) => Exchange(ExchangeKind.Prisoners, claims);

    public static Exchange Exchange(ExchangeKind kind, params string[] claims) => Build(Document(kind, claims));

    public static Exchange Build(ExchangeDocument document) => new ExchangeBuilder(RepositoryData.Content.References).Build(document);

    public static ExchangeRecord Record(params ExchangeDocument[] documents) =>
        new ExchangeBuilder(RepositoryData.Content.References).BuildRecord(documents);

    public static ExchangeDocument Document(ExchangeKind kind, params string[] claims) => new()
    {
        Id = "2025-01-02-sample",
        Date = new(2025, 1, 2),
        Kind = kind,
        Summary = new("A sample."),
        Confidence = Confidence.Low,
        Claims = [.. claims.Select(Claim)],
        Sources = [.. claims.Select(Source)],
    };

    public static ExchangeDocument On(this ExchangeDocument document, string date, string suffix = "") =>
        document with { Id = date + suffix, Date = Day(date) };

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ClaimDocument Claim(string text, int position)
    {
        var fields = text.Split(", ");
        var words = fields[0].Split(' ');
        var number = int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null;
        var qualifier = words switch
        {
            [_, _, _, "about", _] => Qualifier.About,
            [_, _, _, "at-least", _] => Qualifier.AtLeast,
            [_, _, _, "more-than", _] => Qualifier.MoreThan,
            [_, _, _, "undisclosed"] => Qualifier.Undisclosed,
            _ => Qualifier.Exactly,
        };
        return new ClaimDocument(
            s_claimants[words[0].TrimEnd(':')],
            Enum.Parse<Party>(words[1], ignoreCase: true),
            Enum.Parse<Measure>(words[2], ignoreCase: true),
            $"s{position + 1}",
            number,
            qualifier,
            fields.Contains("part") ? "wounded-outside-exchange" : null,
            fields.Contains("of which"));
    }

    private static SourceDocument Source(string text, int position)
    {
        var published = text.Split(", ").LastOrDefault(f => f.StartsWith("20", StringComparison.Ordinal));
        return new SourceDocument(
            "ukrinform", new Uri($"https://example.org/{position}"), $"s{position + 1}", published is null ? null : Day(published));
    }
}
