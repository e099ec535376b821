using System.Runtime.CompilerServices;
using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests;

/// <summary>The repository's own dataset, found from where this source file lies, so that any clone will do.</summary>
internal static class RepositoryData
{
    /// <summary>The folder of this test project's sources.</summary>
    public static string Tests { get; } = Path.GetDirectoryName(ThisFile())!;

    public static string Directory { get; } = Path.GetFullPath(Path.Combine(Tests, "../../data"));

    private static readonly Lazy<DatasetContent> s_content = new(() => DatasetReader.Read(Directory));

    public static DatasetContent Content => s_content.Value;

    public static ExchangeRecord Record => Content.Record;

    public static Exchange Exchange(string id) => Record.Find(id) ?? throw new InvalidOperationException($"The record has no {id}.");

    public static string[] ExchangeFiles() => System.IO.Directory.GetFiles(Path.Combine(Directory, "exchanges"), "*.json");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
