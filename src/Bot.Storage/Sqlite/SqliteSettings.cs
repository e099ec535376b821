namespace Bot.Storage.Sqlite;

/// <summary>What tests vary; the program always uses <see cref="Default"/>.</summary>
internal sealed record SqliteSettings
{
    public static SqliteSettings Default { get; } = new();

    /// <summary>How long a statement waits for another process before <see cref="StoreFailure.Busy"/>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after the last commit the log is emptied, so that erased documents do not linger in it.</summary>
    public TimeSpan IdleBeforeCheckpoint { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>See <see cref="Schema.Steps"/>.</summary>
    public IReadOnlyList<Action<Session>> Steps { get; init; } = Schema.Steps;

    /// <summary>Applied to the writer's connection after all else.</summary>
    public string WriterPragmas { get; init; } = "";
}
