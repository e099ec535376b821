using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>Lays out the answer to a question: the answer first, then how the question was read, what stands behind it, and near readings as buttons when unsure.</summary>
internal static class AnswerCard
{
    private const int MostListed = 9;

    /// <summary>The card of <paramref name="answer"/>.</summary>
    public static Card Of(Answer answer, ExchangeRecord record, Wording words, DateOnly today, string botName)
    {
        var layout = new AnswerLayout(answer, record, words, today, botName);
        var card = Half(answer, layout);
        return card with
        {
            Blocks = [.. layout.HowItWasRead(), .. card.Blocks, .. layout.BeyondTheRecord()],
            Notes = layout.Notes.ToNotes(),
            Buttons = [.. card.Buttons.Where(row => !row.IsEmpty), .. layout.NearReadings()],
        };
    }

    /// <summary>The answer alone: one half of a comparison, or the middle of a card.</summary>
    public static Card Half(Answer answer, AnswerLayout layout) => answer switch
    {
        FigureAnswer figure => FigureCard.Of(figure, layout),
        AverageAnswer average => FigureCard.Of(average, layout),
        CountAnswer count => CountCard.Of(count, layout),
        ExchangeAnswer exchange => ExchangeFactCard.Of(exchange, layout),
        HowLongAnswer howLong => ExchangeFactCard.Of(howLong, layout),
        ListAnswer list => CountCard.Of(list, layout),
        CompareAnswer compare => CompareCard.Of(compare, layout),
        AgreementAnswer agreement => AgreementCard.Of(agreement, layout),
        RunningTotalAnswer official => FigureCard.Of(official, layout),
        BreakdownAnswer breakdown => BreakdownCard.Of(breakdown, layout),
        GapAnswer gap => BreakdownCard.Of(gap, layout),
        SourcesAnswer sources => CountCard.Of(sources, layout),
        NothingAnswer nothing => RefusalCard.Of(nothing, layout),
        NoAnswer no => RefusalCard.Of(no, layout),
        HelpAnswer => RefusalCard.Help(layout),
        _ => throw new InvalidOperationException($"There is no card for {answer.GetType().Name}."),
    };

    /// <summary>The exchanges behind an answer: a table, folded when they are many.</summary>
    public static IEnumerable<Block> Behind(ImmutableArray<Exchange> exchanges, Wording words)
    {
        if (exchanges.Length < 2)
        {
            return [];
        }

        Block table = ExchangeTable.Of([.. exchanges.Take(MostListed)], words);
        var rest = exchanges.Length - MostListed;
        Block[] blocks = rest > 0 ? [table, new Paragraph(new Faint(words.Say("answer.more", ("n", rest))))] : [table];
        return [new Details(words.Say("answer.behind", ("n", exchanges.Length)), [.. blocks])];
    }
}
