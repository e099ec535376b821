namespace Bot.Tests;

/// <summary>
/// Compares text with the file <c>tests/Bot.Tests/Golden/&lt;name&gt;.txt</c>. To accept what changed, run the tests with <c>UPDATE_GOLDEN=1</c>, which
/// rewrites the files, and read the difference before committing it.
/// </summary>
internal static class Golden
{
    /// <summary>Fails with both texts when <paramref name="actual"/> is not what the file holds.</summary>
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path}. Run the tests with UPDATE_GOLDEN=1 to write it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "Bot.Tests", "Golden");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run within the source tree.");
    }
}
