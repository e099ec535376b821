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

    /// <summary>Counts one update of <paramref name="userId"/>.</summary>
    public Verdict Judge(long userId)
    {
        var now = time.GetUtcNow();
        if (_buckets.Count > MostUsers)
        {
            ForgetQuiet(now);
        }

        var verdict = Verdict.Accept;
        _buckets.AddOrUpdate(userId, _ => new Bucket(now + Refill, DateTimeOffset.MinValue), (_, bucket) =>
        {
            (bucket, verdict) = Next(bucket, now);
            return bucket;
        });
        return verdict;
    }

    /// <summary><c>FullAt</c> is when the whole burst is available again: one moment instead of a counter and a clock (GCRA).</summary>
    private static (Bucket, Verdict) Next(Bucket bucket, DateTimeOffset now)
    {
        if (now < bucket.IgnoredUntil)
        {
            return (bucket, Verdict.Ignore);
        }

        var fullAt = (bucket.FullAt > now ? bucket.FullAt : now) + Refill;
        return fullAt - now > Refill * Burst
            ? (new Bucket(now, now + Pause), Verdict.Warn)
            : (bucket with { FullAt = fullAt }, Verdict.Accept);
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

    private sealed record Bucket(DateTimeOffset FullAt, DateTimeOffset IgnoredUntil);
}
