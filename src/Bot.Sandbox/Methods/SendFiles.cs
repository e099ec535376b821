using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>sendPhoto</c> and <c>sendDocument</c>: a new upload, or a file known by its identifier.</summary>
internal static class SendFiles
{
    private const long LargestPhoto = 10 * 1024 * 1024;
    private const long LargestDocument = 50 * 1024 * 1024;

    /// <summary><c>sendPhoto</c>.</summary>
    public static JsonNode SendPhoto(SandboxWorld world, ApiCall call) => Send(world, call, "photo");

    /// <summary><c>sendDocument</c>.</summary>
    public static JsonNode SendDocument(SandboxWorld world, ApiCall call) => Send(world, call, "document");

    /// <summary>Keeps an upload as a photo or document, checked as Telegram checks it.</summary>
    public static StoredFile Keep(SandboxWorld world, string kind, UploadedFile upload)
    {
        if (upload.Content.Length == 0)
        {
            throw ApiException.BadRequest("file must be non-empty");
        }

        if (kind == "document")
        {
            return upload.Content.Length <= LargestDocument
                ? world.Files.Add(kind, upload.Name, upload.MimeType, upload.Content)
                : throw new ApiException(413, "Request Entity Too Large");
        }

        if (upload.Content.Length > LargestPhoto)
        {
            throw ApiException.BadRequest($"file of size {upload.Content.Length} bytes is too big for a photo; the maximum size is {LargestPhoto} bytes");
        }

        var (type, width, height) = ImageHeader.Read(upload.Content) ?? throw ApiException.BadRequest("IMAGE_PROCESS_FAILED");
        if (width + height > 10_000 || Math.Max(width, height) > 20L * Math.Min(width, height))
        {
            throw ApiException.BadRequest("PHOTO_INVALID_DIMENSIONS");
        }

        var file = world.Files.Add(kind, upload.Name, type, upload.Content) with { PixelSize = (width, height) };
        world.Files.Restore(file);
        return file;
    }

    private static JsonNode Send(SandboxWorld world, ApiCall call, string kind)
    {
        var chat = Targets.Chat(world, call);
        var content = FileMessages.Content(FileOf(world, call, kind));
        foreach (var (name, value) in MessageTexts.Caption(call.Text("caption"), call.Text("parse_mode"), call.Array("caption_entities")))
        {
            content[name] = value?.DeepClone();
        }

        return SendMessages.Send(world, call, chat, content);
    }

    private static StoredFile FileOf(SandboxWorld world, ApiCall call, string kind)
    {
        if (call.Upload(kind) is { } upload)
        {
            return Keep(world, kind, upload);
        }

        var reference = call.Text(kind);
        if (string.IsNullOrEmpty(reference))
        {
            throw ApiException.BadRequest($"there is no {kind} in the request");
        }

        if (reference.Contains("://", StringComparison.Ordinal))
        {
            throw ApiException.BadRequest("failed to get HTTP URL content");
        }

        var file = world.Files.Find(reference) ?? throw ApiException.BadRequest("wrong remote file identifier specified: can't unserialize it. Wrong last symbol");
        return file.Kind == kind
            ? file
            : throw ApiException.BadRequest($"can't use file of type {Titled(file.Kind)} as {Titled(kind)}");
    }

    private static string Titled(string kind) => kind == "photo" ? "Photo" : "Document";
}
