using Bot.Exchanges;

namespace Bot.Articles.Tests;

/// <summary>Short ways to read a text and to look at what was read.</summary>
internal static class Reading
{
    public static readonly DateOnly Friday = new(2025, 3, 14);

    private static readonly ArticleReader _reader = new();

    public static ArticleReading Of(string text, DateOnly? published = null, string? url = null) => _reader.Read(new Article(text, url, published));

    /// <summary>The draft of a text that was published on Friday 14 March 2025.</summary>
    public static ExchangeDraft Draft(string text) => Assert.IsType<ExchangeDraft>(Of(text, Friday));

    public static NotAnExchange None(string text) => Assert.IsType<NotAnExchange>(Of(text, Friday));

    /// <summary>The claims as short lines, sorted: "russian-mod &gt; Russia 100 Military".</summary>
    public static string[] Claims(string text) => [.. Draft(text).Claims.Select(Line).Order(StringComparer.Ordinal)];

    private static string Line(DraftClaim claim)
    {
        var qualifier = claim.Count.Qualifier == Qualifier.Exactly ? "" : claim.Count.Qualifier + " ";
        var count = claim.Count.IsNumber ? claim.Count.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " : "";
        return $"{claim.By.Id} > {claim.To} {qualifier}{count}{claim.Measure}{(claim.Part is null ? "" : " + " + claim.Part)}";
    }
}
