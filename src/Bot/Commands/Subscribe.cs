using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using Bot.Questions;
using Bot.Records;
using Bot.Subscriptions;

namespace Bot.Commands;

/// <summary><c>/subscribe [@channel] [daily|weekly|monthly] [filter]</c>: alerts of new exchanges, or digests.</summary>
internal sealed class Subscribe(ChatBook chats, SubscriptionDesk desk, ArgumentReader reader, RecordKeeper records) : IChatCommand
{
    /// <summary>What <c>/start</c> is followed by in the link that subscribes.</summary>
    public const string DeepLinkArgument = "subscribe";

    /// <summary>Subscriptions of one chat; far more than anybody has use for.</summary>
    private const int Most = 20;

    /// <inheritdoc/>
    public string Name => "subscribe";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var arguments = SubscriptionArguments.Read(request.Arguments);
        if (!reader.TryFilter(new RecordRequest(records.Current, request.Arguments, words, request.Today, request.BotName), Name, arguments.Filter, out var filter, out var notUnderstood))
        {
            return notUnderstood;
        }

        if (filter.Period is not null)
        {
            return new Card { Title = words["subscribe.noPeriod"], Buttons = [[new CommandButton(words["button.subscribe"], "/subscribe")]] };
        }

        var (chat, refusal) = await desk.FindAsync(request, arguments, cancellationToken);
        if (chat is null)
        {
            return refusal!;
        }

        var wanted = new Subscription(FilterText.Write(filter), arguments.Digest, arguments.Target is null ? request.ThreadId : null);
        if (chat.Settings.Subscriptions is { } have && (have.Contains(wanted) || have.Count >= Most))
        {
            return desk.List(chat, words, words[have.Contains(wanted) ? "subscribe.already" : "subscribe.tooMany"]);
        }

        var changed = await chats.ChangeAsync(
            chat.Settings.ChatId,
            s => s with { Subscriptions = [.. (s.Subscriptions ?? []).Where(o => o != wanted), wanted], AlertLanguage = s.AlertLanguage ?? request.Language },
            cancellationToken);
        return desk.List(chat with { Settings = changed.Value }, words, words["subscribe.done"]);
    }
}
