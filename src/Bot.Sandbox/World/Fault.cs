namespace Bot.Sandbox.World;

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks without an answer.</summary>
    Drop,

    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>The answer is an error with the code of the fault (500, 502, 409, 429, 403 …).</summary>
    Error,

    /// <summary>The answer is cut in the middle of its JSON.</summary>
    Malformed,
}

/// <summary>A fault to inject into calls of the bot.</summary>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>The method it hits, in any letter case; null hits every method.</summary>
    public string? Method { get; init; }

    /// <summary>How many calls it hits.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How many matching calls pass before it hits.</summary>
    public int Skip { get; init; }

    /// <summary>The chat whose calls it hits; null hits every chat.</summary>
    public long? ChatId { get; init; }

    /// <summary>Carry the call out first, then let it fail: the bot cannot know that it worked.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>The code of an <see cref="FaultKind.Error"/>.</summary>
    public int Code { get; init; } = 500;

    /// <summary>The description of an <see cref="FaultKind.Error"/>; by default what Telegram says with that code.</summary>
    public string? Description { get; init; }

    /// <summary>Seconds in <c>retry_after</c> of a 429.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How long a <see cref="FaultKind.Delay"/> lasts, on the sandbox's clock.</summary>
    public TimeSpan Duration { get; init; }
}
