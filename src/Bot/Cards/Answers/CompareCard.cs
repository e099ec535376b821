using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>Two figures or counts side by side: both in the title, what each rests on below.</summary>
internal static class CompareCard
{
    /// <summary>The card of a comparison.</summary>
    public static Card Of(CompareAnswer answer, AnswerLayout layout)
    {
        var halves = new[] { answer.First, answer.Second }.Select(half => (Name: Name(half, layout), Card: AnswerCard.Half(half, layout))).ToArray();
        return new Card
        {
            Title = string.Join("; ", halves.Select(half => $"{half.Name} – {half.Card.Title}")),
            Blocks = [.. halves.SelectMany(half => half.Card.Blocks.Prepend(new Heading(half.Name)))],
        };
    }

    /// <summary>What tells the half from the other: its filter.</summary>
    private static string Name(Answer half, AnswerLayout layout) => Wording.Sentence(layout.Words.Filter(half.Question.Filter with { Kinds = [], To = null }, layout.Record.References));
}
