using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Records;

namespace Bot.Commands;

/// <summary><c>/start</c>: what this is in three lines, the choice of language, and first buttons; <c>/start e_&lt;id&gt;</c> opens an exchange, <c>/start subscribe</c> subscribes.</summary>
internal sealed class Start(RecordKeeper records, Subscribe subscribe) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.About;

    /// <inheritdoc/>
    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.Arguments == Subscribe.DeepLinkArgument)
        {
            return subscribe.AnswerAsync(request with { Arguments = "" }, cancellationToken);
        }

        var record = records.Current;
        var linked = request.Arguments.StartsWith(DeepLink.ExchangePrefix, StringComparison.Ordinal)
            ? record.Find(request.Arguments[DeepLink.ExchangePrefix.Length..]) : null;
        return Task.FromResult<Reply>(linked is null
            ? Welcome(request.Wording, record)
            : ExchangeCard.Of(linked, record, request.Wording, request.Today, request.BotName));
    }

    private static Card Welcome(Wording words, ExchangeRecord record) => new()
    {
        Title = words["start.title"],
        Blocks = [new Lines([words["start.what"], words.Say("start.record", ("n", record.Exchanges.Length), ("date", words.Date(record.AsOf))), words["start.ask"]])],
        Buttons =
        [
            [new CommandButton(words["button.latest"], "/latest", InPlace: false), new CommandButton(words["button.totalsAll"], "/totals", InPlace: false)],
            [new CommandButton(words["button.subscribe"], "/subscribe", InPlace: false)],
            [new CommandButton(words["button.help"], "/help", InPlace: false), new CommandButton(words["button.about"], "/about", InPlace: false)],
            LanguageCommand.Buttons,
        ],
    };
}
