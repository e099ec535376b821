using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Cards.Answers;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Verbs;

/// <summary>One answered question as a line of JSON.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Language">en, uk or ru: the language of the answer.</param>
/// <param name="Reading">How it was read, in one line.</param>
/// <param name="Confidence">sure, unsure or none.</param>
/// <param name="Figures">The figures stated.</param>
/// <param name="Exchanges">Ids of the exchanges behind the answer.</param>
/// <param name="Text">The answer as plain text.</param>
internal sealed record AskedLine(
    string Question, string Language, string Reading, string Confidence, IReadOnlyList<AskedFigure> Figures, IReadOnlyList<string> Exchanges, string Text)
{
    /// <summary>The line of an answer.</summary>
    public static AskedLine Of(string text, Answer answer, Wording words, ExchangeRecord record, string plain) => new(
        text,
        answer.Question.Language.Code(),
        words.Reading(answer.Question, record.References),
        answer.Question.Certainty.ToString().ToLowerInvariant(),
        [.. AskedFigure.Of(answer)],
        [.. answer.Exchanges.Select(e => e.Id)],
        plain);
}

/// <summary>A figure of an answer.</summary>
/// <param name="Party">ukraine or russia.</param>
/// <param name="Measure">people, military, civilians or bodies.</param>
/// <param name="Best">Best estimate (an average may have decimals), or null where no number is published.</param>
/// <param name="Low">Smallest claimed, or null.</param>
/// <param name="High">Largest claimed; null where the claims set no upper end.</param>
/// <param name="State">Of one exchange: unknown, undisclosed, reported, agreed, disputed. Of several: none, undisclosed, at-least, disputed or summed.</param>
internal sealed record AskedFigure(string Party, string Measure, double? Best, int? Low, int? High, string State)
{
    /// <summary>The figures that <paramref name="answer"/> states.</summary>
    public static IEnumerable<AskedFigure> Of(Answer answer) => answer switch
    {
        FigureAnswer figure => figure.Totals.Select(Of),
        AverageAnswer average => average.Averages.Select(a => Of(a.Total) with { Best = (double?)a.Value, Low = null, High = null }),
        CompareAnswer compare => Of(compare.First).Concat(Of(compare.Second)),
        RunningTotalAnswer official => official.Ours.Select(Of),
        AgreementAnswer agreement => agreement.Agreements.SelectMany(a => a.Pledges.Select(p => Of(Total.Of(agreement.Exchanges.Where(e => e.Facts.Agreement == a), p.To, p.Measure)))),
        ExchangeAnswer { Exchanges: var exchanges, Question: var question } =>
            from exchange in exchanges
            from to in Enum.GetValues<Party>()
            where question.Filter.To is null || question.Filter.To == to
            from measure in Enum.GetValues<Measure>()
            where exchange.Figure(to, measure).State != FigureState.Unknown
            select Of(Total.Of([exchange], to, measure)),
        _ => [],
    };

    private static AskedFigure Of(Total total) => new(
        total.To.ToString().ToLowerInvariant(), total.Measure.ToString().ToLowerInvariant(),
        total.Sum?.Best, total.Sum?.Low, total.Sum?.High, StateOf(total));

    private static string StateOf(Total total) => total switch
    {
        { HandOvers: [var only] } => only.Figure(total.To, total.Measure).State.ToString().ToLowerInvariant(),
        { HandOvers.IsEmpty: true } => "none",
        { Sum: null } => "undisclosed",
        { Disputed.IsEmpty: false } => "disputed",
        { IsAtLeast: true } => "at-least",
        _ => "summed",
    };
}

[JsonSourceGenerationOptions]
[JsonSerializable(typeof(AskedLine))]
internal sealed partial class AskJson : JsonSerializerContext
{
    /// <summary>Camel case, and Cyrillic as letters instead of escapes: the line is for people too.</summary>
    public static AskJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
