using System.Collections.Immutable;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>What the cards of all answers share: the words, the notes, the restatement, the near readings.</summary>
internal sealed class AnswerLayout(Answer answer, ExchangeRecord record, Wording words, DateOnly today, string botName)
{
    private const int MostSources = 4;

    /// <summary>The words of the reader's language.</summary>
    public Wording Words => words;

    /// <summary>The record.</summary>
    public ExchangeRecord Record => record;

    /// <summary>Today in the reader's zone.</summary>
    public DateOnly Today => today;

    /// <summary>The bot's username.</summary>
    public string BotName => botName;

    /// <summary>The sources cited so far.</summary>
    public SourceNotes Notes { get; } = new(words);

    /// <summary>One line: how the question was read.</summary>
    public IEnumerable<Block> HowItWasRead()
    {
        if (answer is NoAnswer or HelpAnswer)
        {
            yield break;
        }

        yield return new Paragraph(new Faint(words.Reading(answer.Question, record.References)));
        if (!answer.Question.NotUnderstood.IsEmpty)
        {
            yield return new Paragraph(new Faint(words.Say(
                "answer.notUnderstood", ("words", string.Join(", ", answer.Question.NotUnderstood.Select(w => $"«{w.Word}»"))))));
        }
    }

    /// <summary>Says where the record ends when the time asked about goes on after it.</summary>
    public IEnumerable<Block> BeyondTheRecord() =>
        answer.ReachesBeyondRecord && answer is not NoAnswer ? [new Footer(words.Say("record.endsOn", ("date", words.Date(answer.AsOf))))] : [];

    /// <summary>The two or three nearest other readings, each a button that asks exactly that.</summary>
    public IEnumerable<ImmutableArray<Button>> NearReadings() => answer.Question.Certainty == Certainty.Sure ? []
        : answer.Question.Alternatives.Take(3).Select(q => ImmutableArray.Create<Button>(
            new CommandButton(words.Reading(q, record.References), QuestionText.Command(q))));

    /// <summary>The marks of the claims behind a figure, each source once.</summary>
    public ImmutableArray<Span> Cite(Figure figure) => Notes.Cite(figure.Claims.Take(MostSources));

    /// <summary>The marks of the best claims behind a total: one for each of its newest exchanges, at most a few.</summary>
    public ImmutableArray<Span> Cite(Total total) =>
        Notes.Cite(total.HandOvers.Reverse().SelectMany(e => e.Figure(total.To, total.Measure).Claims.Take(1)).Take(MostSources));
}
