using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Tests.Publishing;

/// <summary>Exchanges that an editor might publish.</summary>
internal static class News
{
    /// <summary>A prisoner exchange on that day with that many to each side.</summary>
    public static ExchangeDocument Exchange(string date, int people, ExchangeKind kind = ExchangeKind.Prisoners) => new()
    {
        Id = kind == ExchangeKind.Bodies ? date + "-bodies" : date,
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Kind = kind,
        Mediators = ["united-arab-emirates"],
        Summary = new LocalizedText($"{people} came home to each side.", $"{people} повернулися додому з кожного боку.", $"{people} вернулись домой с каждой стороны."),
        Confidence = Confidence.High,
        Claims =
        [
            new ClaimDocument("coordination-headquarters", Party.Ukraine, Measure(kind), "report", people),
            new ClaimDocument("russian-mod", Party.Russia, Measure(kind), "report", people),
        ],
        Sources = [new SourceDocument("kyiv-independent", new Uri("https://example.org/news"), "report", null, "News")],
    };

    private static Measure Measure(ExchangeKind kind) => kind == ExchangeKind.Bodies ? Bot.Exchanges.Measure.Bodies : Bot.Exchanges.Measure.People;
}
