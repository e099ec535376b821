using Bot.Chats;
using Bot.Conversation;
using Bot.Questions;
using Bot.Records;
using Bot.Subscriptions;

namespace Bot.Commands;

/// <summary><c>/unsubscribe [@channel] [daily|weekly|monthly] [filter]</c>: drops one subscription, or all when none is named or it is the only one.</summary>
internal sealed class Unsubscribe(ChatBook chats, SubscriptionDesk desk, ArgumentReader reader, RecordKeeper records) : IChatCommand
{
    private const string Everything = "everything";

    /// <inheritdoc/>
    public string Name => "unsubscribe";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var arguments = SubscriptionArguments.Read(request.Arguments);
        var isEverything = arguments.Filter == Everything;
        if (!reader.TryFilter(
            new RecordRequest(records.Current, request.Arguments, words, request.Today, request.BotName), Name, isEverything ? "" : arguments.Filter, out var filter, out var notUnderstood))
        {
            return notUnderstood;
        }

        var (chat, refusal) = await desk.FindAsync(request, arguments, cancellationToken);
        if (chat is null)
        {
            return refusal!;
        }

        var named = new Subscription(FilterText.Write(filter), arguments.Digest, arguments.Thread);
        var isUnnamed = arguments is { Digest: null, IsAll: false, Filter: "" };
        if (isUnnamed && chat.Settings.Subscriptions is { Count: > 1 })
        {
            return desk.List(chat, words, words["unsubscribe.which"]);
        }

        var before = chat.Settings.Subscriptions?.Count ?? 0;
        var changed = await chats.ChangeAsync(
            chat.Settings.ChatId,
            s => s with { Subscriptions = isEverything || isUnnamed ? null : Without(s.Subscriptions, named, request.ThreadId) },
            cancellationToken);
        var left = changed.Value.Subscriptions?.Count ?? 0;
        return desk.List(chat with { Settings = changed.Value }, words, words[left < before ? "unsubscribe.done" : "unsubscribe.none"]);
    }

    /// <summary>Without a topic being named, the one of this topic goes, else the one of the chat.</summary>
    private static Subscription[]? Without(IReadOnlyList<Subscription>? all, Subscription named, long? thread)
    {
        var gone = all?.FirstOrDefault(s => s == named && named.Thread is not null) ?? all?.FirstOrDefault(s => s == named with { Thread = thread }) ?? all?.FirstOrDefault(s => s == named);
        return all?.Where(s => s != gone).ToArray() is { Length: > 0 } rest ? rest : null;
    }
}
