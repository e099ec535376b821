using Bot.Exchanges;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>How many exchanges, which exchanges, and which publishers.</summary>
internal static class CountCard
{
    private const int MostPublishers = 12;

    /// <summary>The card of a count of exchanges.</summary>
    public static Card Of(CountAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = words.Say(CountKey(answer), ("n", answer.Count)),
            Blocks =
            [
                .. answer.Official is { } official
                    ? [new Paragraph(words.Say("answer.officialNumber", ("ordinal", words.Ordinal(official.Number)), ("by", official.By.Name.In(words.Language))))]
                    : Array.Empty<Block>(),
                .. answer.Apart.IsEmpty ? [] : new Block[] { new Paragraph(words.Say("answer.apart", ("n", answer.Apart.Length))) },
                .. AnswerCard.Behind(answer.Exchanges, words),
            ],
            Buttons = answer.Question.Place is null ? [[new CommandButton(words.Say("button.list", ("n", answer.Count)), ListCommand(answer), InPlace: false)]] : [],
        };
    }

    /// <summary>The card of a list: all of it is behind the button, the newest are shown.</summary>
    public static Card Of(ListAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return ExchangeTable.Card(words.Say("list.title", ("n", answer.Exchanges.Length)), [.. answer.Exchanges.Take(Commands.List.PageSize)], words) with
        {
            Buttons = answer.Exchanges.Length > Commands.List.PageSize
                ? [[new CommandButton(words.Say("button.list", ("n", answer.Exchanges.Length)), ListCommand(answer), InPlace: false)]]
                : ExchangeTable.Buttons(answer.Exchanges),
        };
    }

    /// <summary>The card of publishers.</summary>
    public static Card Of(SourcesAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = words.Say("sources.all", ("n", answer.Publishers.Length)),
            Blocks = [new Bullets([.. answer.Publishers.Take(MostPublishers).Select(p => (Line)$"{p.Publisher.Name}: {words.Say("count.any", ("n", p.Exchanges.Length))}")])],
            Buttons = [[new CommandButton(words["button.publishers"], "/sources all", InPlace: false)]],
        };
    }

    private static string CountKey(CountAnswer answer) =>
        answer.Kinds.Contains(ExchangeKind.Prisoners) && answer.Kinds.Length == 2 ? "count.prisoners"
        : answer.Kinds.Contains(ExchangeKind.Bodies) && answer.Kinds.Length == 2 ? "count.bodies"
        : answer.Kinds is [ExchangeKind.Civilians] ? "count.civilians"
        : "count.any";

    private static string ListCommand(Answer answer) => $"/list {FilterText.Write(answer.Question.Filter)}".TrimEnd();
}
