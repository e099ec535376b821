using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>How a stored file appears in a message.</summary>
internal static class FileMessages
{
    /// <summary>The <c>photo</c> or <c>document</c> field.</summary>
    public static JsonObject Content(StoredFile file)
    {
        var json = new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId };
        if (file.Kind == "photo")
        {
            json["width"] = file.PixelSize.Width;
            json["height"] = file.PixelSize.Height;
            json["file_size"] = file.Size;
            return new JsonObject { ["photo"] = new JsonArray(json) };
        }

        json["file_name"] = file.Name;
        json["mime_type"] = file.MimeType;
        json["file_size"] = file.Size;
        return new JsonObject { ["document"] = json };
    }
}
