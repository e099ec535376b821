using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>Keeps a world in <c>world.json</c> of a folder, replaced as a whole.</summary>
internal static class WorldStore
{
    // A killed sandbox loses what it did since the last save. Identifiers skip ahead by this much, so that none is given out twice.
    private const int Skipped = 10_000;

    /// <summary>The world of the folder, or a new one.</summary>
    /// <exception cref="SandboxException">The file in the folder is not a world.</exception>
    public static SandboxWorld Open(SandboxOptions options)
    {
        if (options is { Fresh: true, StateFolder: { } old } && Directory.Exists(old))
        {
            Forget(old);
        }

        var world = new SandboxWorld(options);
        if (options.StateFolder is { } folder && File.Exists(PathIn(folder)))
        {
            Read(world, PathIn(folder));
        }
        else if (options.DefaultWorld)
        {
            DefaultWorld.Populate(world);
        }

        return world;
    }

    /// <summary>Writes the world if it changed since the last time.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Save(SandboxWorld world)
    {
        if (world.Options.StateFolder is not { } folder)
        {
            return;
        }

        byte[] content;
        lock (world.Gate)
        {
            if (!world.Dirty)
            {
                return;
            }

            content = WorldWriter.Write(world).ToUtf8();
            world.Dirty = false;
        }

        Directory.CreateDirectory(folder);
        var temporary = PathIn(folder) + ".new";
        using (var file = File.Create(temporary))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, PathIn(folder), overwrite: true);
    }

    private static void Read(SandboxWorld world, string path)
    {
        try
        {
            WorldReader.Read(world, (JsonObject)JsonNode.Parse(File.ReadAllBytes(path))!, Skipped);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or InvalidCastException or NullReferenceException)
        {
            throw new SandboxException($"{path} is not a sandbox's world: start fresh, or put it right. {error.Message}");
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, "world.json");

    // Only what the sandbox itself wrote: the folder may be given by mistake.
    private static void Forget(string folder)
    {
        File.Delete(PathIn(folder));
        var files = Path.Combine(folder, "files");
        if (Directory.Exists(files))
        {
            foreach (var file in Directory.EnumerateFiles(files, "sandbox-*"))
            {
                File.Delete(file);
            }
        }
    }
}
