using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Storage;

/// <summary>Declares a collection and its indexes, for opening a store.</summary>
/// <remarks>
/// An index that is declared for the first time on documents that already exist lists only those put from then on;
/// put the others again to have them listed. One no longer declared stays in the store, but documents put meanwhile are not listed in it.
/// </remarks>
public class CollectionDefinition
{
    /// <param name="name">A lower-case letter, then lower-case letters, digits and underscores; at most 50 characters.</param>
    /// <param name="indexes">Names of the same form, each once.</param>
    /// <exception cref="ArgumentException">A name is not of that form, or an index is named twice.</exception>
    public CollectionDefinition(string name, params IReadOnlyList<string> indexes)
    {
        RequireName(name);
        foreach (var index in indexes)
            RequireName(index);
        if (indexes.Distinct(StringComparer.Ordinal).Count() != indexes.Count)
            throw new ArgumentException($"Collection \"{name}\" declares an index twice.", nameof(indexes));
        Name = name;
        Indexes = indexes;
    }

    /// <summary>The collection's name.</summary>
    public string Name { get; }

    /// <summary>The names of its indexes.</summary>
    public IReadOnlyList<string> Indexes { get; }

    // Narrow on purpose: such a name needs no quoting or case folding rule in any backend.
    private static void RequireName(string name)
    {
        if (name is not { Length: > 0 and <= 50 } || !char.IsAsciiLetterLower(name[0])
            || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_'))
            throw new ArgumentException($"\"{name}\" is no name for a collection or index: use a-z, 0-9 and _, beginning with a letter.", nameof(name));
    }
}

/// <summary>A collection whose documents are values of <typeparamref name="T"/>: how they are written, keyed and indexed.</summary>
/// <typeparam name="T">The type of the documents, usually a record.</typeparam>
public sealed class CollectionDefinition<T> : CollectionDefinition
    where T : class
{
    private readonly JsonTypeInfo<T> _json;
    private readonly Func<T, string> _keyOf;
    private readonly (string Name, Func<T, string?> ValueOf)[] _indexes;

    /// <param name="name">See <see cref="CollectionDefinition"/>.</param>
    /// <param name="json">Source-generated reading and writing of <typeparamref name="T"/>.</param>
    /// <param name="keyOf">The key of a value; must not change when the value does.</param>
    /// <param name="indexes">Each index and how its value is taken from a document (<see langword="null"/>: not listed).</param>
    /// <exception cref="ArgumentException">A name is of the wrong form, or an index is named twice.</exception>
    public CollectionDefinition(
        string name,
        JsonTypeInfo<T> json,
        Func<T, string> keyOf,
        params (string Name, Func<T, string?> ValueOf)[] indexes)
        : base(name, [.. indexes.Select(index => index.Name)]) => (_json, _keyOf, _indexes) = (json, keyOf, indexes);

    /// <summary>The key under which <paramref name="value"/> is stored.</summary>
    public string KeyOf(T value) => _keyOf(value);

    /// <summary>A change that creates or replaces <paramref name="value"/>.</summary>
    public PutChange Put(T value, long? expectedVersion = null) => new(
        Name,
        _keyOf(value),
        JsonSerializer.SerializeToUtf8Bytes(value, _json),
        expectedVersion,
        _indexes.Length == 0 ? null : _indexes.ToDictionary(index => index.Name, index => index.ValueOf(value), StringComparer.Ordinal));

    /// <summary>A change that removes the document with <paramref name="key"/>.</summary>
    public DeleteChange Delete(string key, long? expectedVersion = null) => new(Name, key, expectedVersion);

    /// <summary>Reads a stored document back.</summary>
    /// <exception cref="StoreException">The document's JSON is not a <typeparamref name="T"/>.</exception>
    public Stored<T> Read(Document document)
    {
        try
        {
            var value = JsonSerializer.Deserialize(document.Body.Span, _json)
                ?? throw new JsonException("The document is null.");
            return new Stored<T>(value, document.Version);
        }
        catch (JsonException e)
        {
            throw new StoreException(StoreFailure.Corrupt, $"A document of \"{Name}\" cannot be read as {typeof(T).Name}.", e);
        }
    }
}
