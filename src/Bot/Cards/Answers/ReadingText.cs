using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>A question restated in one line, from what was understood and not from what was typed.</summary>
internal static class ReadingText
{
    /// <summary>"How many people, to Ukraine: June 2025".</summary>
    public static string Reading(this Wording words, Question question, References references)
    {
        if (question.Against is { } other)
        {
            return $"{words.Reading(question with { Ask = other.Ask, Against = null }, references)} / {words.Reading(other with { Against = null }, references)}";
        }

        var filter = question.Filter;
        var where = words.Filter(question.Ask is Ask.Figure or Ask.RunningTotal ? filter with { To = null } : filter, references);
        var place = question.Place is { } at ? ", " + at.Typed : "";
        return $"{What(words, question)} · {where}{place}{(question.Day is { } day && question.Pick is Pick.Next or Pick.Previous ? ", " + words.Date(question.Day!.Value) : "")}";
    }

    private static string What(Wording words, Question question) => question switch
    {
        { Ask: Ask.Figure or Ask.RunningTotal } => words["reading." + question.Statistic.ToString().ToLowerInvariant()] + ": " + Subject(words, question),
        { Ask: Ask.Exchange, Pick: not Pick.None } => Join(words["reading.pick." + question.Pick.ToString().ToLowerInvariant()], Aspect(words, question)),
        { Ask: Ask.Exchange } => Aspect(words, question) is { Length: > 0 } aspect ? aspect : words["reading.exchange"],
        _ => words["reading." + question.Ask.ToString().ToLowerInvariant()],
    };

    private static string Subject(Wording words, Question question) =>
        words.Measure(question.Measure ?? Measure.People) + (question.Filter.To is { } to ? ", " + words.To(to) : "");

    private static string Aspect(Wording words, Question question) =>
        question.Aspect is Questions.Aspect.Summary or Questions.Aspect.Date ? "" : words["aspect." + question.Aspect.ToString().ToLowerInvariant()];

    private static string Join(string a, string b) => b.Length == 0 ? a : $"{a}, {b}";
}
