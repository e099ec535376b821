namespace Bot.Exchanges.Dataset;

/// <summary>The dataset is broken: which file, which entry, and why, in one line.</summary>
public sealed class DatasetException(string file, string? entry, string reason, Exception? inner = null)
    : Exception(entry is null ? $"{file}: {reason}" : $"{file}: {entry}: {reason}", inner)
{
    /// <summary>The file, relative to the dataset's directory.</summary>
    public string File { get; } = file;

    /// <summary>The id of the entry (or its position), or null when the file as a whole is meant.</summary>
    public string? Entry { get; } = entry;

    /// <summary>What is wrong.</summary>
    public string Reason { get; } = reason;
}
