using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>getFile</c>.</summary>
internal static class Downloads
{
    private const long Largest = 20 * 1024 * 1024;

    /// <summary>Tells where to download the file from.</summary>
    public static JsonNode GetFile(SandboxWorld world, ApiCall call)
    {
        var file = world.Files.Find(call.Text("file_id") ?? "")
            ?? throw ApiException.BadRequest("wrong file_id or the file is temporarily unavailable");
        return file.Size > Largest
            ? throw ApiException.BadRequest("file is too big")
            : new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["file_size"] = file.Size, ["file_path"] = file.FilePath };
    }
}
