using Bot.Sandbox.Methods;

namespace Bot.Sandbox.World;

/// <summary>A person in one chat: writes there and reads what the bot says there, each message once.</summary>
public sealed class SandboxSeat
{
    private readonly SandboxWorld _world;
    private readonly UserState _user;
    private readonly ChatState _chat;
    private long _read;
    private long _readEdits;

    internal SandboxSeat(SandboxWorld world, UserState user, ChatState chat)
    {
        (_world, _user, _chat) = (world, user, chat);
        (_read, _readEdits) = (chat.Revision, chat.Revision);
    }

    /// <summary>Every remembered message of the chat, the oldest first.</summary>
    public IReadOnlyList<SandboxMessage> History => _world.Locked(() => _chat.History.Select(entry => new SandboxMessage(entry)).ToList());

    /// <summary>Writes a text, as a reply if a message is given, into a topic if the chat is a forum and one is given.</summary>
    /// <exception cref="SandboxException">The text is empty or too long, or the person may not write here.</exception>
    public SandboxMessage Sends(string text, SandboxMessage? replyTo = null, long? topic = null)
        => _world.Locked(() => new SandboxMessage(UserActions.Write(_world, _user, _chat, text, replyTo?.Id, topic)));

    /// <summary>Sends a file.</summary>
    public SandboxMessage SendsDocument(string name, byte[] content, string? caption = null)
        => SendsFile("document", new UploadedFile(name, "application/octet-stream", content), caption);

    /// <summary>Sends a photo (PNG, JPEG or GIF).</summary>
    public SandboxMessage SendsPhoto(byte[] content, string? caption = null) => SendsFile("photo", new UploadedFile("photo", "image", content), caption);

    /// <summary>Changes the text of an own message.</summary>
    /// <exception cref="SandboxException">It is not the person's own.</exception>
    public void Edits(SandboxMessage message, string text)
    {
        ArgumentNullException.ThrowIfNull(message);
        _world.Locked(() => UserActions.Edit(_world, _user, _chat, message.Id, text));
    }

    /// <summary>The bot's next message here that was not read yet; waits for it.</summary>
    /// <exception cref="TimeoutException">None comes within half a minute.</exception>
    public Task<SandboxMessage> NextReply(CancellationToken cancellation)
        => Next(entry => entry.CreatedAt, () => _read, at => _read = at, "a message", cancellation);

    /// <summary>The next message here that the bot edited, as it is now; waits for it.</summary>
    /// <exception cref="TimeoutException">None comes within half a minute.</exception>
    public Task<SandboxMessage> NextEdit(CancellationToken cancellation)
        => Next(entry => entry.EditedAt, () => _readEdits, at => _readEdits = at, "an edit", cancellation);

    /// <summary>Presses the button with the label and waits for the bot's answer to the press.</summary>
    /// <exception cref="SandboxException">There is no such button, or it does not call back.</exception>
    /// <exception cref="TimeoutException">The bot does not answer within half a minute.</exception>
    public async Task<SandboxAnswer> Presses(SandboxMessage message, string label, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var data = message.Buttons.FirstOrDefault(button => button.Text == label)?.CallbackData
            ?? throw new SandboxException($"There is no button \"{label}\" that calls back under message {message.Id}.");
        var (_, answer) = _world.Locked(() => UserActions.Press(_world, _user, _chat, message.Id, data));
        return new SandboxAnswer(await Waiting.For(answer, $"an answer to the press of \"{label}\"", cancellation));
    }

    /// <summary>Sends a result of an inline query into this chat.</summary>
    public SandboxMessage Chooses(SandboxInlineAnswer answer, int index)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _world.Locked(() => new SandboxMessage(InlineMode.Choose(_world, _user, _chat, answer.Result(index))));
    }

    private SandboxMessage SendsFile(string kind, UploadedFile upload, string? caption) => _world.Locked(
        () => new SandboxMessage(UserActions.SendFile(_world, _user, _chat, SendFiles.Keep(_world, kind, upload), caption)));

    private async Task<SandboxMessage> Next(
        Func<ChatEntry, long> revision, Func<long> readUpTo, Action<long> markRead, string what, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_world.Gate)
            {
                var next = _chat.History.Where(entry => entry.ByBot && revision(entry) > readUpTo()).MinBy(revision);
                if (next is not null)
                {
                    markRead(revision(next));
                    return new SandboxMessage(next);
                }

                changed = _chat.Changed;
            }

            await Waiting.For(changed, $"{what} of the bot for {_user.FirstName}", cancellation);
        }
    }
}
