using System.Collections.Concurrent;

namespace Bot.Intake;

/// <summary>What becomes of an update of a user who writes a lot.</summary>
internal enum Verdict
{
    /// <summary>Handle it.</summary>
    Accept,

    /// <summary>One too many: tell the user, once.</summary>
    Warn,

    /// <summary>Told already: ignore it.</summary>
    Ignore,
}

/// <summary>
/// A limit per user: <see cref="Burst"/> updates at once, then one every <see cref="Refill"/>. Who exceeds it is told once
/// and ignored until <see cref="Pause"/> has passed. Others notice nothing. Memory is bounded: users who have been quiet are forgotten.
/// </summary>
/// <remarks>
/// Only who is too fast by two clocks is: ours, and the times at which the updates were sent. What was written at leisure while the bot was
/// away arrives all at once and is no flood.
/// </remarks>
internal sealed class UserLimit(TimeProvider time)
{
    /// <summary>Updates that may come at once.</summary>
    public const int Burst = 20;

    private const int MostUsers = 50_000;
    private readonly ConcurrentDictionary<long, Bucket> _buckets = new();

    /// <summary>Time in which one more update is allowed.</summary>
    public static TimeSpan Refill { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a user who exceeded the limit is ignored.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(60);

    /// <summary>How many users are remembered just now.</summary>
    public int KnownUsers => _buckets.Count;

    /// <summary>Counts one update of <paramref name="userId"/>.</summary>
    /// <param name="userId">Who wrote.</param>
    /// <param name="sentAt">When the update was sent, in Unix seconds; null where Telegram does not say.</param>
    public Verdict Judge(long userId, long? sentAt = null)
    {
        var now = time.GetUtcNow();
        if (_buckets.Count > MostUsers)
        {
            ForgetQuiet(now);
        }

        var verdict = Verdict.Accept;
        _buckets.AddOrUpdate(userId, _ => Next(Bucket.Full), (_, bucket) => Next(bucket));
        return verdict;

        Bucket Next(Bucket bucket)
        {
            (bucket, verdict) = Count(bucket, now, sentAt ?? now.ToUnixTimeSeconds());
            return bucket;
        }
    }

    /// <summary>A bucket is when the whole burst is available again: one moment instead of a counter and a clock (GCRA).</summary>
    private static (Bucket, Verdict) Count(Bucket bucket, DateTimeOffset now, long sent)
    {
        if (now < bucket.IgnoredUntil)
        {
            return (bucket, Verdict.Ignore);
        }

        var fullAt = (bucket.FullAt > now ? bucket.FullAt : now) + Refill;
        var sentFullAt = Math.Max(bucket.SentFullAt, sent) + (long)Refill.TotalSeconds;
        return fullAt - now > Refill * Burst && sentFullAt - sent > (long)(Refill * Burst).TotalSeconds
            ? (new Bucket(now, sent, now + Pause), Verdict.Warn)
            : (bucket with { FullAt = fullAt, SentFullAt = sentFullAt }, Verdict.Accept);
    }

    private void ForgetQuiet(DateTimeOffset now)
    {
        foreach (var (user, bucket) in _buckets)
        {
            if (bucket.FullAt <= now && bucket.IgnoredUntil <= now)
            {
                _buckets.TryRemove(KeyValuePair.Create(user, bucket));
            }
        }
    }

    private sealed record Bucket(DateTimeOffset FullAt, long SentFullAt, DateTimeOffset IgnoredUntil)
    {
        public static Bucket Full { get; } = new(DateTimeOffset.MinValue, 0, DateTimeOffset.MinValue);
    }
}
