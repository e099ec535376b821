using Bot.Conversation;
using Bot.Subscriptions;

namespace Bot.Commands;

/// <summary><c>/subscriptions [@channel]</c>: what the chat is told, with buttons to drop each.</summary>
internal sealed class SubscriptionsCommand(SubscriptionDesk desk) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "subscriptions";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await desk.FindAsync(request, SubscriptionArguments.Read(request.Arguments), cancellationToken);
        return chat is null ? refusal! : desk.List(chat, request.Wording);
    }
}
