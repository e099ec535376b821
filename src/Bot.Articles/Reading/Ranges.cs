namespace Bot.Articles.Reading;

/// <summary>Ranges of a sentence's terms, counted from its start.</summary>
internal static class Ranges
{
    /// <summary>The indexes within; both ends of the range count from the start.</summary>
    public static IEnumerable<int> Indexes(this Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value);
}
