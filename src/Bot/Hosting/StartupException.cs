namespace Bot.Hosting;

/// <summary>The program cannot start or go on as it is set up. The message is one line for the operator.</summary>
internal sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Configuration, dataset, store or token must be mended before another start makes sense.</summary>
    public const int Misconfigured = 2;
}
