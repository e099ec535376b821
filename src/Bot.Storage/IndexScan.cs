namespace Bot.Storage;

/// <summary>
/// Which documents to walk in the order of an index: those with one value (<see cref="Equal"/>), with values in a range
/// (<see cref="Between"/>), or all that have a value.
/// </summary>
public sealed record IndexScan
{
    private IndexScan()
    {
    }

    /// <summary>All documents with a value, ascending.</summary>
    public static IndexScan All { get; } = new();

    /// <summary>When set, only documents with this value; the range is then unused.</summary>
    public string? Value { get; private init; }

    /// <summary>The lowest value, included; <see langword="null"/>: no bound.</summary>
    public string? From { get; private init; }

    /// <summary>The value at which the range ends, excluded; <see langword="null"/>: no bound.</summary>
    public string? Before { get; private init; }

    /// <summary>Only documents beyond this position in the direction of the scan: where to resume.</summary>
    public IndexPosition? After { get; init; }

    /// <summary>At most so many documents; not negative.</summary>
    public long Limit
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = long.MaxValue;

    /// <summary>Descending, by value and by key.</summary>
    public bool Reverse { get; init; }

    /// <summary>Documents with exactly this value, in key order.</summary>
    /// <param name="value">The value.</param>
    /// <param name="afterKey">Where to resume, as in <see cref="KeyScan.After"/>.</param>
    public static IndexScan Equal(string value, string? afterKey = null) =>
        new() { Value = value, After = afterKey is null ? null : new IndexPosition(value, afterKey) };

    /// <summary>Documents with values from <paramref name="from"/> (included) up to <paramref name="before"/> (excluded).</summary>
    public static IndexScan Between(string? from, string? before) => new() { From = from, Before = before };
}

/// <summary>A place in the order of an index: a value, and a key among the documents with that value.</summary>
public sealed record IndexPosition(string Value, string Key);
