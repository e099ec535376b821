using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>Two figures or counts side by side.</summary>
internal static class CompareCard
{
    /// <summary>The card of a comparison.</summary>
    public static Card Of(CompareAnswer answer, AnswerLayout layout)
    {
        var halves = new[] { answer.First, answer.Second }.Select(half => AnswerCard.Half(half, layout)).ToArray();
        var words = layout.Words;
        return new Card
        {
            Title = words["answer.compare"],
            Blocks =
            [
                .. halves.Zip([answer.First, answer.Second]).SelectMany(IEnumerable<Block> (pair) =>
                [
                    new Heading(words.Reading(pair.Second.Question with { Against = null }, layout.Record.References)),
                    new Paragraph(new Strong(pair.First.Title)),
                    .. pair.First.Blocks,
                ]),
            ],
        };
    }
}
