using System.Globalization;

namespace Bot.Sandbox.World;

/// <summary>Uploaded files, in memory or in a folder.</summary>
internal sealed class FileStore(string? folder)
{
    private readonly Dictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>Every file known.</summary>
    public IEnumerable<StoredFile> All => _files.Values;

    /// <summary>Keeps a file and gives it an identifier.</summary>
    public StoredFile Add(string kind, string name, string mimeType, byte[] content)
    {
        var number = (_files.Count + 1).ToString("D6", CultureInfo.InvariantCulture);
        var file = new StoredFile($"sandbox-{kind}-{number}-{Guid.NewGuid():N}", kind, Path.GetFileName(name), mimeType, content.Length)
        {
            FilePath = $"{kind}s/file_{number}{Extension(name)}",
        };
        _files[file.Id] = file;
        if (folder is null)
        {
            _contents[file.Id] = content;
        }
        else
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, file.Id), content);
        }

        return file;
    }

    /// <summary>Makes a file of an earlier run known again.</summary>
    public void Restore(StoredFile file) => _files[file.Id] = file;

    /// <summary>The file with the identifier, or null.</summary>
    public StoredFile? Find(string id) => _files.GetValueOrDefault(id);

    /// <summary>The file that <c>getFile</c> named, or null.</summary>
    public StoredFile? FindPath(string path) => _files.Values.FirstOrDefault(file => file.FilePath == path);

    /// <summary>The bytes, or null when they are gone.</summary>
    public byte[]? Read(StoredFile file)
    {
        if (folder is null)
        {
            return _contents.GetValueOrDefault(file.Id);
        }

        var path = Path.Combine(folder, file.Id);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private static string Extension(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= 10 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : ".bin";
    }
}

/// <summary>A file without its bytes; the kind is photo or document.</summary>
internal sealed record StoredFile(string Id, string Kind, string Name, string MimeType, long Size)
{
    /// <summary>The path under <c>/file/bot…/</c>.</summary>
    public required string FilePath { get; init; }

    /// <summary>Stays the same for the file.</summary>
    public string UniqueId => Id[^16..];

    /// <summary>Width and height of a photo, in pixels.</summary>
    public (int Width, int Height) PixelSize { get; init; }
}
