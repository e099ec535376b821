namespace Bot.Storage;

/// <summary>What kind of failure a <see cref="StoreException"/> reports.</summary>
public enum StoreFailure
{
    /// <summary>Reading or writing failed for a reason not listed here.</summary>
    Io,

    /// <summary>The store cannot be opened: no such place, no permission, a folder in its stead.</summary>
    CannotOpen,

    /// <summary>The file is something else, or another program's.</summary>
    NotAStore,

    /// <summary>The contents are damaged; restore a backup.</summary>
    Corrupt,

    /// <summary>A newer version of this program wrote it; it was left untouched.</summary>
    NewerSchema,

    /// <summary>No space left.</summary>
    Full,

    /// <summary>Another process held the store for too long.</summary>
    Busy,
}

/// <summary>
/// The store itself failed. The message is one line that can be shown to the operator; it names files and collections, never contents of documents.
/// </summary>
public sealed class StoreException : Exception
{
    /// <param name="failure">The kind of failure.</param>
    /// <param name="message">One line for the operator.</param>
    /// <param name="innerException">The backend's own error.</param>
    public StoreException(StoreFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>The kind of failure.</summary>
    public StoreFailure Failure { get; }
}
