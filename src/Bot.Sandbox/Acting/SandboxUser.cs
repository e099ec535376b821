namespace Bot.Sandbox.World;

/// <summary>A person of the sandbox, acting in the private chat with the bot; <see cref="In"/> acts elsewhere.</summary>
public sealed class SandboxUser
{
    private readonly SandboxWorld _world;
    private readonly UserState _user;
    private readonly SandboxSeat _private;

    internal SandboxUser(SandboxWorld world, UserState user)
    {
        _world = world;
        _user = user;
        _private = new SandboxSeat(world, user, world.Chats[user.Id]);
    }

    /// <summary>The Telegram user id, which is also the id of the private chat.</summary>
    public long Id => _user.Id;

    /// <summary>The first name.</summary>
    public string FirstName => _user.FirstName;

    /// <summary>Writes to the bot; unblocks it first where it was blocked.</summary>
    /// <exception cref="SandboxException">The text is empty or longer than 4096 characters.</exception>
    public SandboxMessage Sends(string text) => _private.Sends(text);

    /// <summary>Sends the bot a file.</summary>
    public SandboxMessage SendsDocument(string name, byte[] content, string? caption = null) => _private.SendsDocument(name, content, caption);

    /// <summary>Sends the bot a photo (PNG, JPEG or GIF).</summary>
    public SandboxMessage SendsPhoto(byte[] content, string? caption = null) => _private.SendsPhoto(content, caption);

    /// <summary>The bot's next message that was not read here yet; waits for it.</summary>
    /// <exception cref="TimeoutException">None comes within half a minute.</exception>
    public Task<SandboxMessage> NextReply(CancellationToken cancellation) => _private.NextReply(cancellation);

    /// <summary>The next message that the bot edited; waits for it.</summary>
    /// <exception cref="TimeoutException">None comes within half a minute.</exception>
    public Task<SandboxMessage> NextEdit(CancellationToken cancellation) => _private.NextEdit(cancellation);

    /// <summary>Presses the button with the label under a message and waits for the bot's answer to the press.</summary>
    /// <exception cref="SandboxException">There is no such button, or it does not call back.</exception>
    /// <exception cref="TimeoutException">The bot does not answer within half a minute.</exception>
    public Task<SandboxAnswer> Presses(SandboxMessage message, string label, CancellationToken cancellation) => _private.Presses(message, label, cancellation);

    /// <summary>Blocks the bot.</summary>
    public void Blocks() => _world.Locked(() => Membership.SetBlocked(_world, _user, blocked: true));

    /// <summary>Unblocks the bot.</summary>
    public void Unblocks() => _world.Locked(() => Membership.SetBlocked(_world, _user, blocked: false));

    /// <summary>Deletes the account.</summary>
    public void Deactivates() => _world.Locked(() => { _user.Deactivated = true; });

    /// <summary>Types <c>@bot query</c> and waits for the results, each as the bot sent it.</summary>
    /// <exception cref="TimeoutException">The bot does not answer within half a minute.</exception>
    public async Task<SandboxInlineAnswer> Asks(string query, CancellationToken cancellation, string offset = "")
    {
        var (_, answer) = _world.Locked(() => InlineMode.Ask(_world, _user, query, offset, "sender"));
        return new SandboxInlineAnswer(await Waiting.For(answer, "an answer to the inline query", cancellation));
    }

    /// <summary>The person acting in a group or channel.</summary>
    public SandboxSeat In(SandboxChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return new SandboxSeat(_world, _user, chat.State);
    }

    /// <summary>Every remembered message of the private chat, the oldest first.</summary>
    public IReadOnlyList<SandboxMessage> History => _private.History;

    internal UserState State => _user;
}
