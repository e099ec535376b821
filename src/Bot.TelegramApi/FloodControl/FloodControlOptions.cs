namespace Bot.TelegramApi.FloodControl;

/// <summary>Our own pace, below Telegram's unpublished limits. Whatever it says, a <c>retry_after</c> is obeyed.</summary>
public sealed record FloodControlOptions
{
    /// <summary>The most that Telegram allows with <c>allow_paid_broadcast</c>.</summary>
    public const int MostBulkPerSecond = 1000;

    /// <summary>Bulk messages in any second, 1-1000. Telegram allows about 30 without <c>allow_paid_broadcast</c>.</summary>
    public int BulkPerSecond { get; init; } = 28;

    /// <summary>How often one chat gets a message in the long run; Telegram bears about one a second.</summary>
    public TimeSpan ChatInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many messages one chat may get at once after a rest: enough for an answer in parts or a few quick presses on a button.</summary>
    public int ChatBurst { get; init; } = 5;

    /// <summary>Messages to one group or channel in any minute.</summary>
    public int GroupPerMinute { get; init; } = 20;

    internal static void Validate(FloodControlOptions options)
    {
        var broken = options switch
        {
            { BulkPerSecond: < 1 or > MostBulkPerSecond } => $"{nameof(BulkPerSecond)} must be 1-{MostBulkPerSecond}.",
            { ChatInterval: var interval } when interval < TimeSpan.Zero => $"{nameof(ChatInterval)} must not be negative.",
            { ChatBurst: < 1 } => $"{nameof(ChatBurst)} must be at least 1.",
            { GroupPerMinute: < 1 } => $"{nameof(GroupPerMinute)} must be at least 1.",
            _ => null,
        };
        if (broken is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(options), broken);
        }
    }
}

/// <summary>Who a message is for: someone who waits for it, or everyone.</summary>
public enum Lane
{
    /// <summary>An answer to a user: under the limits of its chat only.</summary>
    Reply,

    /// <summary>One of many notifications: under the bulk limit as well.</summary>
    Bulk,
}
