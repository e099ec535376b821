namespace Bot.Storage;

/// <summary>A commit expected a version of a document that is not the current one. Nothing of the commit was applied: read again, decide again.</summary>
public sealed class VersionConflictException : Exception
{
    /// <param name="collection">The collection of the document.</param>
    /// <param name="key">The key of the document.</param>
    /// <param name="expected">The version that the change named; 0: none.</param>
    /// <param name="actual">The version found; 0: there is no such document.</param>
    public VersionConflictException(string collection, string key, long expected, long actual)
        : base($"Document \"{key}\" of \"{collection}\" is at version {actual}, not {expected}.") =>
        (Collection, Key, Expected, Actual) = (collection, key, expected, actual);

    /// <summary>The collection of the document.</summary>
    public string Collection { get; }

    /// <summary>The key of the document.</summary>
    public string Key { get; }

    /// <summary>The version that the change named; 0: none.</summary>
    public long Expected { get; }

    /// <summary>The version found; 0: there is no such document.</summary>
    public long Actual { get; }
}
