namespace Bot.Sandbox.World;

/// <summary>A group or channel of the sandbox.</summary>
public sealed class SandboxChat
{
    private readonly SandboxWorld _world;

    internal SandboxChat(SandboxWorld world, ChatState state) => (_world, State) = (world, state);

    /// <summary>The chat id, negative.</summary>
    public long Id => State.Id;

    /// <summary>Every remembered message, the oldest first.</summary>
    public IReadOnlyList<SandboxMessage> History => _world.Locked(() => State.History.Select(entry => new SandboxMessage(entry)).ToList());

    internal ChatState State { get; }

    /// <summary>Somebody adds the bot to the group, or makes it an administrator of the channel.</summary>
    public void AddsBot(SandboxUser by) => SetBot(by, State.Type == "channel" ? "administrator" : "member");

    /// <summary>Somebody removes the bot.</summary>
    public void RemovesBot(SandboxUser by) => SetBot(by, "kicked");

    /// <summary>Somebody joins.</summary>
    public void Adds(SandboxUser user) => SetMember(user, member: true);

    /// <summary>Somebody leaves.</summary>
    public void Removes(SandboxUser user) => SetMember(user, member: false);

    /// <summary>The group becomes a supergroup with another id, which is returned.</summary>
    /// <exception cref="SandboxException">It is no group, or has migrated already.</exception>
    public SandboxChat Migrates() => _world.Locked(() => new SandboxChat(_world, Membership.Migrate(_world, State)));

    private void SetBot(SandboxUser by, string status)
    {
        ArgumentNullException.ThrowIfNull(by);
        _world.Locked(() => Membership.SetBotStatus(_world, State, by.State, status));
    }

    private void SetMember(SandboxUser user, bool member)
    {
        ArgumentNullException.ThrowIfNull(user);
        _world.Locked(() => Membership.SetMember(_world, State, user.State, member));
    }
}
