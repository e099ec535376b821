namespace Bot.Storage;

/// <summary>Which documents of a collection to walk in key order; everything, ascending, unless narrowed.</summary>
public sealed record KeyScan
{
    /// <summary>The whole collection, ascending.</summary>
    public static KeyScan All { get; } = new();

    /// <summary>Only keys that begin with this.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Only keys beyond this one in the direction of the scan (the key itself excluded, whether it exists or not): where to resume.</summary>
    public string? After { get; init; }

    /// <summary>At most so many documents; not negative.</summary>
    public long Limit
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = long.MaxValue;

    /// <summary>Descending.</summary>
    public bool Reverse { get; init; }
}
