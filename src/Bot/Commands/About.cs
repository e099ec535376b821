using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/about</c>: what the bot is, what its record holds, and the method in short.</summary>
internal sealed class About : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "about";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.About;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        var (record, words) = (request.Record, request.Wording);
        return new Card
        {
            Title = words["about.title"],
            Blocks =
            [
                new Paragraph(words["about.what"]),
                new Paragraph(words.Say(
                    "about.record",
                    ("n", record.Exchanges.Length),
                    ("claims", record.Exchanges.Sum(e => e.Claims.Length)),
                    ("sources", record.Exchanges.Sum(e => e.Sources.Length)),
                    ("date", words.Date(record.AsOf)))),
                new Heading(words["about.method.title"]),
                new Bullets([.. words["about.method"].Split('\n').Select(l => (Line)l)]),
            ],
            Buttons =
            [
                [new CommandButton(words["button.publishers"], "/sources all", InPlace: false), new CommandButton(words["button.agreements"], "/agreements", InPlace: false)],
                [new CommandButton(words["button.privacy"], "/privacy", InPlace: false)],
            ],
        };
    }
}
