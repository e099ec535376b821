namespace Bot.Feeds;

/// <summary>When a feed is asked again.</summary>
internal static class FeedSchedule
{
    /// <summary>What a site asks for is heard up to a day: news that is older is none.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>Failures double the wait up to here: a network that was down for a night shall not cost the next day's news.</summary>
    public static readonly TimeSpan LongestBackoff = TimeSpan.FromHours(2);

    /// <summary>A feed that is gone is asked for once in a while, should that have been a mistake.</summary>
    public static readonly TimeSpan WhenGone = TimeSpan.FromDays(7);

    /// <summary>Waits are longer by up to so much, so that feeds drift apart and away from the hour that others ask at.</summary>
    public const double Jitter = 0.1;

    /// <summary>After a reading.</summary>
    public static TimeSpan AfterSuccess(TimeSpan every, TimeSpan? rest) => Longer(every, Heard(rest));

    /// <summary>After so many failures in a row (from 1).</summary>
    public static TimeSpan AfterFailure(TimeSpan every, int failures, TimeSpan? rest)
    {
        var backoff = every * Math.Pow(2, Math.Min(failures, 20) - 1);
        return Longer(Longer(every, backoff < LongestBackoff ? backoff : LongestBackoff), Heard(rest));
    }

    /// <summary>Whether a feed is due. Nothing is ever put off further than a gone feed: beyond that the clock was set back.</summary>
    public static bool IsDue(DateTimeOffset? due, DateTimeOffset now) => due is null || due <= now || due > now + (WhenGone * (1 + Jitter));

    private static TimeSpan Heard(TimeSpan? rest) => rest is { } asked ? asked < LongestRest ? asked : LongestRest : TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
