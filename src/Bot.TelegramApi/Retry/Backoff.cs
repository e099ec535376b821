namespace Bot.TelegramApi.Retry;

/// <summary>Waits that double from <paramref name="First"/> to <paramref name="Longest"/>, each shortened by up to half at random, so that many callers do not come back at once.</summary>
internal readonly record struct Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <param name="failures">How many failures there have been in a row, from 1.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan Wait(int failures, double random)
    {
        var doubled = First * Math.Pow(2, Math.Min(failures - 1, 30));
        var whole = doubled < Longest ? doubled : Longest;
        return whole * (1 - (random / 2));
    }
}
