using System.Text.Json.Nodes;
using Bot.Verbs;

namespace Bot.Articles.Score;

/// <summary>Runs the bot's own verb, so that what is scored is what everybody gets.</summary>
internal static class Extraction
{
    /// <summary>The file of an id, whatever its ending.</summary>
    public static string FileOf(string folder, string id) => Directory.EnumerateFiles(folder, id + ".*").First(f => !f.EndsWith(".jsonl", StringComparison.Ordinal));

    /// <summary>The verb's line for each id.</summary>
    public static async Task<Dictionary<string, JsonObject>> RunAsync(string folder, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] files = [.. ids.Select(id => FileOf(folder, id))];
        using var output = new StringWriter();
        await Import.RunAsync([.. files, "--json"], output, cancellationToken);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject()).ToDictionary(o => (string)o["id"]!, StringComparer.Ordinal);
    }
}
