namespace Bot.Storage.Sqlite;

/// <summary>The shape of the file: recognising it, and bringing an older one forward, one step and one transaction at a time.</summary>
/// <remarks>
/// <c>PRAGMA application_id</c> says that the file is ours, <c>PRAGMA user_version</c> how many steps it has been through.
/// Collections are not part of the steps: <see cref="CollectionTable.Create"/> adds those that the program declares.
/// </remarks>
internal static class Schema
{
    /// <summary>"WHCH", who has come home.</summary>
    private const int ApplicationId = 0x57484348;

    /// <summary>Step n brings a file from version n to n + 1. A released step never changes; append.</summary>
    public static IReadOnlyList<Action<Session>> Steps { get; } = [CreateCommitCounter];

    /// <exception cref="StoreException">The file is not ours, or too new; it was not touched.</exception>
    public static void Recognise(Session session, string path, int knownVersion)
    {
        var application = session.Number("PRAGMA application_id");
        var version = Version(session);
        var isEmpty = application == 0 && version == 0 && session.Number("SELECT count(*) FROM sqlite_master") == 0;
        if (application != ApplicationId && !isEmpty)
            throw SqliteErrors.NotAStore(path);
        if (version > knownVersion)
            throw SqliteErrors.NewerSchema(path, version, knownVersion);
    }

    public static void Migrate(Session session, IReadOnlyList<Action<Session>> steps)
    {
        while (Version(session) < steps.Count)
            session.InTransaction(() => Advance(session, steps));
    }

    // The version is read again inside the transaction: another process may be migrating the same file.
    private static void Advance(Session session, IReadOnlyList<Action<Session>> steps)
    {
        var version = Version(session);
        if (version >= steps.Count)
            return;
        steps[version](session);
        session.Execute(FormattableString.Invariant($"PRAGMA user_version = {version + 1}"));
    }

    private static int Version(Session session) => (int)(session.Number("PRAGMA user_version") ?? 0);

    private static void CreateCommitCounter(Session session) => session.Execute(FormattableString.Invariant(
        $"""
        PRAGMA application_id = {ApplicationId};
        CREATE TABLE store (last_commit INTEGER NOT NULL);
        INSERT INTO store (last_commit) VALUES (0);
        """));
}
