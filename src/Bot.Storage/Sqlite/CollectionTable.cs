namespace Bot.Storage.Sqlite;

/// <summary>
/// The table of a collection: a column for each index, so that SQLite keeps the indexes itself. The table is clustered by key
/// (WITHOUT ROWID) because the long walks go by key. Knows all SQL about documents.
/// </summary>
internal sealed class CollectionTable(CollectionDefinition definition)
{
    private readonly string _table = $"\"collection_{definition.Name}\"";

    public string Name => definition.Name;

    public IReadOnlyList<string> Indexes => definition.Indexes;

    public string SelectVersion { get; } = $"SELECT version FROM \"collection_{definition.Name}\" WHERE key = $1";

    public string SelectDocument { get; } = $"SELECT key, version, body FROM \"collection_{definition.Name}\" WHERE key = $1";

    public string SelectCount { get; } = $"SELECT count(*) FROM \"collection_{definition.Name}\"";

    public string Delete { get; } = $"DELETE FROM \"collection_{definition.Name}\" WHERE key = $1";

    /// <summary>$1 key, $2 version, $3 body, then the index values in declared order.</summary>
    public string Put { get; } =
        $"INSERT OR REPLACE INTO \"collection_{definition.Name}\" (key, version, body{string.Concat(definition.Indexes.Select(index => $", by_{index}"))}) "
        + $"VALUES ($1, $2, $3{string.Concat(definition.Indexes.Select((_, i) => FormattableString.Invariant($", ${i + 4}")))})";

    /// <summary>From $1 (included) to $2 (excluded), at most $3.</summary>
    public string ScanByKey(bool reverse) =>
        $"SELECT key, version, body FROM {_table} WHERE key >= $1 AND key < $2 ORDER BY key {Direction(reverse)} LIMIT $3";

    /// <summary>From value $1, key $2 (included) to value $3, key $4 (excluded), at most $5; the value is the fourth column.</summary>
    public string ScanByIndex(string index, bool reverse) =>
        $"SELECT key, version, body, by_{index} FROM {_table} "
        + $"WHERE by_{index} IS NOT NULL AND (by_{index}, key) >= ($1, $2) AND (by_{index}, key) < ($3, $4) "
        + $"ORDER BY by_{index} {Direction(reverse)}, key {Direction(reverse)} LIMIT $5";

    /// <exception cref="ArgumentException">There is no such index.</exception>
    public void RequireIndex(string index)
    {
        if (!Indexes.Contains(index, StringComparer.Ordinal))
            throw new ArgumentException($"Collection \"{Name}\" declares no index \"{index}\".", nameof(index));
    }

    /// <summary>Creates what is not there yet; existing documents have no value for a new index.</summary>
    public void Create(Session session)
    {
        session.Execute($"CREATE TABLE IF NOT EXISTS {_table} (key TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID");
        foreach (var index in Indexes)
        {
            if (session.Number($"SELECT count(*) FROM pragma_table_info('collection_{Name}') WHERE name = $1", $"by_{index}") == 0)
                session.Execute($"ALTER TABLE {_table} ADD COLUMN by_{index} TEXT");
            session.Execute($"CREATE INDEX IF NOT EXISTS \"{Name}.{index}\" ON {_table} (by_{index}, key) WHERE by_{index} IS NOT NULL");
        }
    }

    private static string Direction(bool reverse) => reverse ? "DESC" : "ASC";
}
