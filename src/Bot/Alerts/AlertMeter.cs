namespace Bot.Alerts;

/// <summary>Counts what came of errands since the start of the program, for the metrics.</summary>
internal sealed class AlertMeter
{
    private readonly long[] _counts = new long[Enum.GetValues<Result>().Length];

    /// <summary>Counts one.</summary>
    public void Count(Result result) => Interlocked.Increment(ref _counts[(int)result]);

    /// <summary>How many there were.</summary>
    public long this[Result result] => Interlocked.Read(ref _counts[(int)result]);
}
