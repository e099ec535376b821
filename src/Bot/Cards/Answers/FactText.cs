using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>One fact of an exchange in words; null where the question asks for nothing but the exchange itself or its figures.</summary>
internal static class FactText
{
    /// <summary>The fact that <paramref name="question"/> asks about <paramref name="exchange"/>; says so where the record does not know it.</summary>
    public static string? Of(Exchange exchange, Question question, Wording words)
    {
        var facts = exchange.Facts;
        var language = words.Language;
        return question.Aspect switch
        {
            Aspect.Mediators => Known("exchange.mediators", words.List(facts.Mediators.Select(m => m.Name.In(language)))),
            Aspect.Place => Known("exchange.place", facts.Place?.In(language)),
            Aspect.Who => Known("exchange.who", string.Join(", ", facts.Categories.Select(c => c.Name.In(language)).Concat(facts.Units.Select(u => u.Name.In(language))))),
            Aspect.Ages or Aspect.Youngest or Aspect.Oldest => Known("exchange.ages", Ages(facts.Ages, question.Aspect, words)),
            Aspect.Ordinal => Known("exchange.ordinal", facts.Ordinal is { } o ? words.Say("exchange.ordinalBy", ("ordinal", words.Ordinal(o.Number)), ("by", o.By.Name.In(language))) : null),
            Aspect.Agreement => Known("exchange.agreement", facts.Agreement?.Name.In(language)),
            Aspect.Sources => Known("aspect.sources", string.Join(", ", facts.Sources.Select(s => s.Publisher.Name).Distinct())),
            Aspect.Dispute => Agreement(exchange, words),
            _ => null,
        };

        string Known(string key, string? text) => $"{words[key]}: {(string.IsNullOrEmpty(text) ? words["answer.notOnRecord"] : text)}";
    }

    /// <summary>Ages in words.</summary>
    public static string? Ages(Ages? ages, Aspect aspect, Wording words) => (aspect, ages) switch
    {
        (Aspect.Youngest, { Youngest: { } young }) => words.Say("exchange.ageYoungest", ("youngest", young)),
        (Aspect.Oldest, { Oldest: { } old }) => words.Say("exchange.ageOldest", ("oldest", old)),
        (Aspect.Youngest or Aspect.Oldest, _) => null,
        (_, { Youngest: { } young, Oldest: { } old }) => words.Say("exchange.agesRange", ("youngest", young), ("oldest", old)),
        (_, { Youngest: { } young }) => words.Say("exchange.ageYoungest", ("youngest", young)),
        (_, { Oldest: { } old }) => words.Say("exchange.ageOldest", ("oldest", old)),
        _ => null,
    };

    private static string Agreement(Exchange exchange, Wording words)
    {
        var states = (from to in Enum.GetValues<Party>() from measure in Enum.GetValues<Measure>() select exchange.Figure(to, measure).State).ToHashSet();
        return words[states.Contains(FigureState.Disputed) ? "figure.disputed"
            : states.Contains(FigureState.Agreed) ? "figure.agreed"
            : states.Contains(FigureState.Reported) ? "answer.oneSideOnly"
            : "number.undisclosed"];
    }
}
