namespace Bot.TelegramApi.Types;

/// <summary>One size of a photo.</summary>
public sealed record PhotoSize
{
    /// <summary>What to download or send it again with.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for every bot and for ever; cannot be downloaded with.</summary>
    public string? FileUniqueId { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; init; }
}

/// <summary>A file sent as such.</summary>
public sealed record Document
{
    /// <summary>What to download or send it again with.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for every bot and for ever; cannot be downloaded with.</summary>
    public string? FileUniqueId { get; init; }

    /// <summary>The name its sender gave it.</summary>
    public string? FileName { get; init; }

    /// <summary>The MIME type its sender gave it.</summary>
    public string? MimeType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; init; }
}

/// <summary>A voice note.</summary>
public sealed record Voice
{
    /// <summary>What to download or send it again with.</summary>
    public required string FileId { get; init; }

    /// <summary>Length in seconds.</summary>
    public int Duration { get; init; }
}

/// <summary>A sticker.</summary>
public sealed record Sticker
{
    /// <summary>What to download or send it again with.</summary>
    public required string FileId { get; init; }

    /// <summary>The emoji it stands for.</summary>
    public string? Emoji { get; init; }
}

/// <summary>A file ready for download: for at least an hour, up to 20 MB.</summary>
public sealed record File
{
    /// <summary>The id it was asked for with.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for every bot and for ever.</summary>
    public string? FileUniqueId { get; init; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>The path below <c>{base}/file/bot{token}/</c>.</summary>
    public string? FilePath { get; init; }
}
