using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Questions.Tests;

/// <summary>The repository's own record, read once, and the readers over it.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static string DataDirectory { get; } = Find("data");

    public static ExchangeRecord Record { get; } = DatasetReader.Read(DataDirectory).Record;

    public static Lexicon Lexicon { get; } = new(Record.References);

    public static FilterReading Filter(string text) => new FilterParser(Lexicon).Parse(text, Today, Record);

    private static string Find(string name)
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Bot.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("Bot.sln was not found above the tests.");
        }

        return Path.Combine(directory, name);
    }
}
