namespace Bot.TelegramApi.Polling;

/// <summary>How to poll.</summary>
public sealed record PollingOptions
{
    /// <summary>The kinds of updates wanted, of <see cref="Types.UpdateKind"/>; null leaves the last choice.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>How long Telegram may hold a poll when there is nothing to tell; whole seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many updates a batch may have, 1-100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The first wait after a failure; the next ones double.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait after a failure.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest wait after a 409, which a person must usually resolve.</summary>
    public TimeSpan LongestConflictWait { get; init; } = TimeSpan.FromSeconds(60);
}
