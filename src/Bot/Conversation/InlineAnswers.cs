using Bot.Cards;
using Bot.Cards.Answers;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;
using Bot.Records;
using Bot.Rendering;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Conversation;

/// <summary>
/// Inline mode: <c>@bot june 2025</c> in any chat offers cards to send there: the answer to the question, then the exchanges behind it.
/// </summary>
internal sealed class InlineAnswers(
    BotApiSender sender, RecordKeeper records, QuestionParser parser, Readers readers, Wordings wordings, Replies replies)
{
    /// <summary>Exchanges offered besides the answer; Telegram allows 50 results.</summary>
    private const int MostExchanges = 10;

    /// <summary>Seconds that Telegram may show the same results to others.</summary>
    private const int CacheSeconds = 60;

    /// <summary>Answers <paramref name="query"/>.</summary>
    public async Task AnswerAsync(InlineQuery query, BotIdentity me, CancellationToken cancellationToken)
    {
        var record = records.Current;
        var reader = await readers.FindAsync(query.From.Id, query.From.LanguageCode, cancellationToken); // a private chat has its user's id
        var answers = Answers(query.Query.Trim(), record, reader.Wording, reader.Today, me.Name);
        try
        {
            await sender.Send(
                new AnswerInlineQuery
                {
                    InlineQueryId = query.Id,
                    Results = [.. answers.Select((card, i) => Result(i, card))],
                    CacheTime = CacheSeconds,
                    IsPersonal = true, // the language is the asker's
                },
                Lane.Reply,
                cancellationToken);
        }
        catch (BadRequestException)
        {
            // "query is too old": the asker has typed on or gone.
        }
    }

    private IEnumerable<Card> Answers(string text, ExchangeRecord record, Wording words, DateOnly today, string botName)
    {
        if (text.Length == 0)
        {
            return record.Exchanges.Reverse().Take(MostExchanges).Select(e => ExchangeCard.Of(e, record, words, today, botName));
        }

        var question = parser.Parse(text, today, record, fallback: words.Language);
        var answer = Answerer.Answer(question, record, today);
        var itself = AnswerCard.Of(answer, record, wordings.Of(question.Language), today, botName);
        return answer is NoAnswer or HelpAnswer ? [itself]
            : answer.Exchanges.Reverse().Take(MostExchanges).Select(e => ExchangeCard.Of(e, record, wordings.Of(question.Language), today, botName)).Prepend(itself);
    }

    /// <summary>A card to send. Its buttons stay behind: in a chat without the bot they would do nothing.</summary>
    private InlineQueryResult Result(int index, Card card)
    {
        var rendered = CardRenderer.Render(card with { Buttons = [] });
        return new InlineQueryResult
        {
            Type = InlineQueryResult.Article,
            Id = index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Title = card.Title,
            Description = Description(card),
            InputMessageContent = replies.UsesRich && rendered.Rich is { } rich
                ? new InputMessageContent { RichMessage = new InputRichMessage { Html = rich, SkipEntityDetection = true } }
                : new InputMessageContent { MessageText = rendered.Html[0], ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled },
        };
    }

    private static string? Description(Card card) => card.Blocks.OfType<Paragraph>().Select(p => p.Text.ToString()).FirstOrDefault(t => t.Length > 0);
}
