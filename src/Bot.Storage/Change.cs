namespace Bot.Storage;

/// <summary>One step of a commit: a <see cref="PutChange"/> or a <see cref="DeleteChange"/>.</summary>
/// <param name="Collection">The declared collection.</param>
/// <param name="Key">The document's key.</param>
/// <param name="ExpectedVersion">
/// The version that the document must have now: <see langword="null"/> any (or none), <see cref="MustNotExist"/> none, otherwise exactly this one.
/// </param>
public abstract record Change(string Collection, string Key, long? ExpectedVersion)
{
    /// <summary>The expected version that says: there must be no such document yet.</summary>
    public const long MustNotExist = 0;

    /// <summary>The longest key, in UTF-16 units.</summary>
    public const int MaxKeyLength = 512;
}

/// <summary>Creates a document or replaces all of it, its index values included.</summary>
/// <param name="Collection">The declared collection.</param>
/// <param name="Key">The document's key.</param>
/// <param name="Body">JSON text in UTF-8; kept as it is, not parsed. Must not be altered until the commit completes.</param>
/// <param name="ExpectedVersion">See <see cref="Change"/>.</param>
/// <param name="IndexValues">Value by index name; an index that is not named, or has no value, does not list the document.</param>
public sealed record PutChange(
    string Collection,
    string Key,
    ReadOnlyMemory<byte> Body,
    long? ExpectedVersion = null,
    IReadOnlyDictionary<string, string?>? IndexValues = null) : Change(Collection, Key, ExpectedVersion);

/// <summary>Removes a document. Removing one that is not there, at any version, is no error.</summary>
/// <param name="Collection">The declared collection.</param>
/// <param name="Key">The document's key.</param>
/// <param name="ExpectedVersion">See <see cref="Change"/>.</param>
public sealed record DeleteChange(string Collection, string Key, long? ExpectedVersion = null) : Change(Collection, Key, ExpectedVersion);
