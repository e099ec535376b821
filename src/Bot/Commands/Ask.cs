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
        if (request.Arguments.Length == 0)
        {
            return Task.FromResult<Reply>(Cards.Usage.Of(Name, request.Wording));
        }

        var record = records.Current;
        var question = QuestionText.Read(request.Arguments)
            ?? parser.Parse(request.Arguments, request.Today, record, memory.Recall(request.ChatId), request.Language);
        if (question.Ask is not (Questions.Ask.Refused or Questions.Ask.Help))
        {
            memory.Remember(request.ChatId, question);
        }

        var answer = Answerer.Answer(question, record, request.Today);
        return Task.FromResult<Reply>(AnswerCard.Of(answer, record, wordings.Of(question.Language), request.Today, request.BotName));
    }
}
