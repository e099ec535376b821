using Bot.Cards;
using Bot.Editing.Lines;
using Bot.Languages;

namespace Bot.Editing.Drafts;

/// <summary>What was not understood of a line, and the line corrected where that is possible.</summary>
internal static class FaultCard
{
    private const int MostWord = 60;

    /// <summary>The card.</summary>
    public static Card Of(LineFaults faults, string command, Wording words)
    {
        var corrected = faults.Corrected();
        return new Card
        {
            Title = words["line.title"],
            Blocks =
            [
                new Bullets([.. faults.Faults.Select(f => Describe(f, words))]),
                .. corrected is null ? [] : new Block[] { new Paragraph(words["line.corrected"]), new Paragraph(new Code($"{command} {corrected}")) },
            ],
            Buttons = corrected is null || corrected.Contains('…', StringComparison.Ordinal) ? [] : [[new CommandButton(words["line.take"], $"{command} {corrected}", InPlace: false)]],
        };
    }

    private static Line Describe(LineFault fault, Wording words)
    {
        var word = fault.Word.Length <= MostWord ? fault.Word : fault.Word[..(MostWord - 1)] + "…";
        var line = words.Compose("line." + fault.Kind.ToString().ToLowerInvariant(), ("word", new Strong(word)));
        return fault.Suggestion is null || fault.Word.Length == 0 ? line
            : new Line([.. line.Spans, " ", .. words.Compose(fault.Kind == FaultKind.AmbiguousTerm ? "line.oneOf" : "line.meant", ("word", new Code(fault.Suggestion))).Spans]);
    }
}
