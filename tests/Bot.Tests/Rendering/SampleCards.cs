using Bot.Cards;

namespace Bot.Tests.Rendering;

internal static class SampleCards
{
    /// <summary>A card with every kind of block, span, note and button.</summary>
    public static Card Exchange { get; } = new()
    {
        Title = "Exchange of 31 January 2024",
        Blocks =
        [
            new Paragraph(Line.Of("Ukraine received ", new Strong("207 people"), new NoteMark(1), ", Russia ", new Strong("195"), new NoteMark(2), ".")),
            new Lines([Line.Of("Mediator: United Arab Emirates"), Line.Of(new Faint("Read as: the exchange of 31 January 2024 & its claims"))]),
            new Heading("Who said what"),
            new Table(
                [new("Claimed by"), new("🇺🇦", IsNumber: true), new("🇷🇺", IsNumber: true)],
                [
                    [Line.Of("Zelensky", new NoteMark(1)), "207", "—"],
                    [Line.Of("Russian MoD", new NoteMark(2)), "195", "195"],
                ],
                "The sides differ"),
            new Bullets(["wounded & ill", Line.Of("see ", new Code("/claims 2024-01-31"))]),
            new Table(
                [new("Publisher"), new("Country"), new("Sources", IsNumber: true)],
                [[Line.Of(new Link("Ukrainska Pravda", new Uri("https://example.org/?a=1&b=2"))), "Ukraine", "1,234"], ["TASS", "", "12"]]),
            new Details("Categories", [new Paragraph("From <Mariupol>"), new Bullets(["National Guard", "border guards"])]),
            new Footer(Line.Of("Figures are claims; see ", new Link("method", new Uri("https://example.org/method")))),
        ],
        Notes =
        [
            Line.Of(new Link("Zelensky on Telegram", new Uri("https://example.org/z")), ", 31 January 2024"),
            "A report without an address",
        ],
        Buttons =
        [
            [new CommandButton("‹ earlier", "/exchange 2024-01-03"), new CommandButton("later ›", "/exchange 2024-02-08")],
            [new LinkButton("Site", new Uri("https://example.org/")), new ShareButton("Share", "2024-01-31")],
        ],
    };
}
