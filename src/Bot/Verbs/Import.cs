using System.Globalization;
using System.Text.Json;
using Bot.Articles;
using Bot.Exchanges.Dataset;
using Bot.Hosting;

namespace Bot.Verbs;

/// <summary>
/// <c>import FILE… [--json] [--published 2025-06-14] [--url URL]</c>: what the bot reads out of news texts. With <c>--json</c> one object a line, in the form
/// that <c>bench/Bot.Articles.Score</c> compares; otherwise a draft with the words that each figure was read from.
/// </summary>
internal static class Import
{
    /// <summary>Prints the drafts.</summary>
    /// <exception cref="StartupException">An option is wrong, or a file cannot be read.</exception>
    /// <exception cref="DatasetException">The dataset is broken.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var options = ImportOptions.Read(arguments);
        var settings = BotSettings.Read(BotHost.Configuration(options.Rest));
        var reader = new ArticleReader(DatasetReader.Read(settings.DatasetDirectory).References);
        foreach (var file in options.Files)
        {
            var reading = reader.Read(new Article(await TextOf(file, cancellationToken), options.Url, options.Published));
            var line = options.Json
                ? JsonSerializer.Serialize(ImportedLine.Of(Path.GetFileNameWithoutExtension(file), reading), ImportJson.Readable.ImportedLine)
                : $"{Path.GetFileName(file)}\n{DraftText.Of(reading)}";
            await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        return ExitCode.Success;
    }

    private static async Task<string> TextOf(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{file} cannot be read: {e.Message}");
        }
    }
}

/// <summary>The options of the verb.</summary>
internal sealed record ImportOptions(IReadOnlyList<string> Files, string? Url, DateOnly? Published, bool Json, string[] Rest)
{
    /// <summary>Reads them; what is not the verb's own is configuration.</summary>
    /// <exception cref="StartupException">One is wrong.</exception>
    public static ImportOptions Read(string[] arguments)
    {
        List<string> files = [], rest = [];
        string? url = null;
        DateOnly? published = null;
        var json = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--url":
                    url = Value();
                    break;
                case "--published":
                    published = DateOnly.TryParseExact(Value(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                        ? day : throw new StartupException("--published must be a date such as 2025-06-14.");
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    rest.Add(option);
                    break;
                case var file:
                    files.Add(file);
                    break;
            }

            string Value() => ++i < arguments.Length ? arguments[i] : throw new StartupException($"{arguments[i - 1]} needs a value.");
        }

        return files.Count > 0 ? new ImportOptions(files, url, published, json, [.. rest]) : throw new StartupException("import needs at least one file.");
    }
}
