namespace Bot.TelegramApi.FloodControl;

/// <summary>How a reply is tried again after a network fault or a 5xx. The bulk lane leaves that to whoever keeps its list.</summary>
public sealed record RetryOptions
{
    /// <summary>Attempts in all, 1 for no retries.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>
    /// How often a new message is sent again when the failed attempt may have reached Telegram after all. Each may make the message appear
    /// twice; without any, a broken connection would leave the user without an answer, which is worse.
    /// </summary>
    public int RepeatsOfUncertainSends { get; init; } = 2;

    /// <summary>The first wait; the next ones double.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
