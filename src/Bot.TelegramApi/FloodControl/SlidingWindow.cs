namespace Bot.TelegramApi.FloodControl;

/// <summary>Allows so many grants in any span of the given length. Times are ticks of one clock; not safe for concurrent use.</summary>
internal sealed class SlidingWindow(int grants, TimeSpan length)
{
    private readonly long[] _last = CreateFilled(grants, long.MinValue);
    private int _oldest;

    /// <summary>How many times longer than given the span is just now.</summary>
    public double Stretch { get; set; } = 1;

    /// <summary>The earliest time for the next grant.</summary>
    public long Next => _last[_oldest] == long.MinValue ? long.MinValue : _last[_oldest] + (long)(length.Ticks * Stretch);

    public void Grant(long at)
    {
        _last[_oldest] = at;
        _oldest = (_oldest + 1) % _last.Length;
    }

    private static long[] CreateFilled(int count, long value)
    {
        var array = new long[count];
        Array.Fill(array, value);
        return array;
    }
}
