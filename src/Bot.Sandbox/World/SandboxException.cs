namespace Bot.Sandbox.World;

/// <summary>A person of the sandbox tries what Telegram would not let them do, or does not exist.</summary>
public sealed class SandboxException(string message) : Exception(message);
