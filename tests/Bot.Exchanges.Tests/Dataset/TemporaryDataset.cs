using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Dataset;

/// <summary>A copy of the repository's dataset that a test may break.</summary>
internal sealed class TemporaryDataset : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("dataset-").FullName;

    public TemporaryDataset()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "exchanges"));
        foreach (var name in Files)
        {
            File.Copy(Path.Combine(RepositoryData.Directory, name), Path.Combine(_directory, name));
        }
    }

    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.GetFiles(RepositoryData.Directory, "*.json").Select(path => Path.GetFileName(path)),
        .. RepositoryData.ExchangeFiles().Select(path => "exchanges/" + Path.GetFileName(path)),
    ];

    public DatasetContent Read() => DatasetReader.Read(_directory);

    public byte[] this[string name]
    {
        get => File.ReadAllBytes(Path.Combine(_directory, name));
        set => File.WriteAllBytes(Path.Combine(_directory, name), value);
    }

    public void Replace(string name, string what, string with)
    {
        var text = File.ReadAllText(Path.Combine(_directory, name));
        var at = text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name} does not contain {what}");
        File.WriteAllText(Path.Combine(_directory, name), text[..at] + with + text[(at + what.Length)..]);
    }

    public void Remove(string name) => File.Delete(Path.Combine(_directory, name));

    public void RemoveExchanges() => Directory.Delete(Path.Combine(_directory, "exchanges"), recursive: true);

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
