using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;

namespace Bot.Commands;

/// <summary><c>/forgetme</c>: erases everything kept about this chat, after asking once.</summary>
internal sealed class Forgetme(ChatBook chats, ConversationMemory memory) : IChatCommand
{
    private const string Confirmed = "yes";

    /// <inheritdoc/>
    public string Name => "forgetme";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        if (request.Arguments != Confirmed)
        {
            return new Card
            {
                Title = words["forgetme.title"],
                Blocks = [new Paragraph(words["forgetme.text"])],
                Buttons = [[new CommandButton(words["forgetme.confirm"], "/forgetme " + Confirmed)]],
            };
        }

        memory.Forget(request.ChatId);
        await chats.ForgetAsync(request.ChatId, cancellationToken);
        return new Card { Title = words["forgetme.done"] };
    }
}
