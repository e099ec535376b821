using Bot.Editing.Links;
using Bot.TelegramApi;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Editing.Imports;

/// <summary>Reads the text of a document (.txt, .html) that somebody sent.</summary>
internal sealed class DocumentReader(BotApiSender sender, IBotApi api)
{
    private static readonly string[] _endings = [".txt", ".html", ".htm"];

    /// <summary>The text, or null when it is no such document or too large.</summary>
    public async Task<string?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        if (!_endings.Contains(Path.GetExtension(document.FileName ?? ""), StringComparer.OrdinalIgnoreCase) || document.FileSize is null or > LinkFetcher.MostBytes)
        {
            return null;
        }

        var file = await sender.Send(new GetFile { FileId = document.FileId }, Lane.Reply, cancellationToken);
        if (file.FilePath is not { } path || file.FileSize > LinkFetcher.MostBytes)
        {
            return null;
        }

        using var content = new MemoryStream();
        await api.Download(path, content, cancellationToken);
        return TextDecoder.Decode(content.ToArray());
    }
}
