using System.Text.Json;
using Bot.Cards.Answers;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Languages;
using Bot.Questions;
using Bot.Rendering;

namespace Bot.Verbs;

/// <summary>
/// <c>ask ["question"] [--language en|uk|ru] [--now 2026-11-21] [--json]</c>: the answer in the terminal, from the dataset; without a question each line of standard
/// input is one, following up on the line before it.
/// </summary>
internal static class Ask
{
    /// <summary>Answers.</summary>
    /// <exception cref="StartupException">An option is wrong.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var options = AskOptions.Read(arguments);
        var settings = BotSettings.Read(BotHost.Configuration(options.Rest));
        var record = DatasetReader.Read(settings.DatasetDirectory).Record;
        var terminal = new Terminal(record, new QuestionParser(new Lexicon(record.References)), new Wordings(), options);
        if (options.Question is { } question)
        {
            await output.WriteLineAsync(terminal.Answer(question));
            return ExitCode.Success;
        }

        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteLineAsync(terminal.Answer(line));
                await output.FlushAsync(cancellationToken);
            }
        }

        return ExitCode.Success;
    }

    private sealed class Terminal(ExchangeRecord record, QuestionParser parser, Wordings wordings, AskOptions options)
    {
        private Question? _previous;

        public string Answer(string text)
        {
            var question = parser.Parse(text, options.Today, record, _previous, options.Language ?? Language.English);
            if (options.Language is { } language)
            {
                question = question with { Language = language };
            }

            if (question.Ask is not (Questions.Ask.Refused or Questions.Ask.Help))
            {
                _previous = question;
            }

            var answer = Answerer.Answer(question, record, options.Today);
            var words = wordings.Of(question.Language);
            var plain = PlainTextWriter.Write(AnswerCard.Of(answer, record, words, options.Today, "bot"));
            return options.Json ? JsonSerializer.Serialize(AskedLine.Of(text, answer, words, record, plain), AskJson.Readable.AskedLine) : plain;
        }
    }
}
