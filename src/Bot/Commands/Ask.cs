using Bot.Cards.Answers;
using Bot.Conversation;
using Bot.Languages;
using Bot.Questions;
using Bot.Records;

namespace Bot.Commands;

/// <summary><c>/ask &lt;question&gt;</c>, and any text that is no command: a question in the reader's own words, answered in its language.</summary>
internal sealed class Ask(RecordKeeper records, QuestionParser parser, ConversationMemory memory, Wordings wordings) : IChatCommand
{
    /// <summary>The name under which plain text is answered too.</summary>
    public const string CommandName = "ask";

    /// <inheritdoc/>
    public string Name => CommandName;

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var record = records.Current;
        var question = request.Arguments.Length == 0 ? null
            : QuestionText.IsQuestion(request.Arguments) ? QuestionText.Read(request.Arguments)
            : parser.Parse(request.Arguments, request.Today, record, memory.Recall(request.ChatId), request.Language);
        if (question is null)
        {
            return Task.FromResult<Reply>(Cards.Usage.Of(Name, request.Wording));
        }

        if (question.Ask is not (Questions.Ask.Refused or Questions.Ask.Help))
        {
            memory.Remember(request.ChatId, question);
        }

        var answer = Answerer.Answer(question, record, request.Today);
        return Task.FromResult<Reply>(AnswerCard.Of(answer, record, wordings.Of(question.Language), request.Today, request.BotName));
    }
}
