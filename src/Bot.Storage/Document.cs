namespace Bot.Storage;

/// <summary>One stored document as the backend returned it.</summary>
/// <param name="Key">Unique in its collection.</param>
/// <param name="Version">The number of the commit that put it; always positive.</param>
/// <param name="Body">JSON text in UTF-8.</param>
public sealed record Document(string Key, long Version, ReadOnlyMemory<byte> Body);
