using System.Reflection;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>Where things lie, as the build noted it.</summary>
internal static class Places
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Noted("Repository");

    /// <summary>The built program.</summary>
    public static string Program { get; } = Noted("Program");

    private static string Noted(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
