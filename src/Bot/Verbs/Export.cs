using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Editing.Publishers;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Records;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.Verbs;

/// <summary>
/// <c>export DIRECTORY</c>: the whole record, editors' work included, as a dataset in exactly the layout of <c>data/</c>, so that a difference shows what changed. It may run
/// beside the bot.
/// </summary>
internal static class Export
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Exports.</summary>
    /// <exception cref="StartupException">The directory is not named, or cannot be written.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not [var directory, .. var rest] || directory.StartsWith('-'))
        {
            throw new StartupException("export needs the directory to write to: export data");
        }

        var settings = BotHost.Settings(BotHost.Configuration(rest));
        var dataset = DatasetReader.Read(settings.DatasetDirectory);
        await using var store = await SqliteDocumentStore.OpenAsync(settings.StoragePath, BotHost.Collections, cancellationToken);
        var records = new RecordKeeper(store, dataset.References);
        await records.ImportAsync(dataset.Exchanges, cancellationToken);
        try
        {
            var documents = await records.DocumentsAsync(records.Current.Exchanges, cancellationToken);
            await WriteAsync(settings.DatasetDirectory, directory, documents, records.Current, store, cancellationToken);
            await output.WriteLineAsync($"{documents.Count} hand-overs up to {records.Current.AsOf:yyyy-MM-dd} written to {Path.GetFullPath(directory)}.");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The dataset cannot be written to {directory}: {e.Message}", e);
        }
    }

    private static async Task WriteAsync(
        string from, string to, IReadOnlyList<ExchangeDocument> documents, ExchangeRecord record, IDocumentStore store, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(to, "exchanges"));
        foreach (var file in Directory.GetFiles(from, "*.json"))
        {
            var target = Path.Combine(to, Path.GetFileName(file));
            if (!string.Equals(Path.GetFullPath(target), Path.GetFullPath(file), StringComparison.Ordinal))
            {
                File.Copy(file, target, overwrite: true);
            }
        }

        foreach (var (name, content) in DatasetWriter.Files(documents))
        {
            await File.WriteAllBytesAsync(Path.Combine(to, name), content, cancellationToken);
        }

        await AddPublishersAsync(Path.Combine(to, "publishers.json"), record, store, cancellationToken);
        await MoveEndAsync(Path.Combine(to, "dataset.json"), record.AsOf, cancellationToken);
    }

    /// <summary>Publishers that editors added and that exchanges cite.</summary>
    private static async Task AddPublishersAsync(string path, ExchangeRecord record, IDocumentStore store, CancellationToken cancellationToken)
    {
        var cited = record.Exchanges.SelectMany(e => e.Sources).Select(s => s.Publisher.Id).ToHashSet(StringComparer.Ordinal);
        var added = await new DocumentCollection<StoredPublisher>(store, StoredPublisher.Collection).ScanAsync(cancellationToken: cancellationToken)
            .Select(p => p.Value).Where(p => cited.Contains(p.Id)).ToListAsync(cancellationToken);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken))!.AsObject();
        var publishers = json["publishers"]!.AsArray();
        var missing = added.Where(p => !publishers.Any(known => known!["id"]!.GetValue<string>() == p.Id)).ToArray();
        if (missing is [])
        {
            return;
        }

        var all = publishers.Select(p => p!.DeepClone()).Concat(missing.Select(p => new JsonObject
        {
            ["id"] = p.Id,
            ["name"] = p.Name,
            ["url"] = p.Url.OriginalString.TrimEnd('/'),
        })).OrderBy(p => p["id"]!.GetValue<string>(), StringComparer.Ordinal);
        json["publishers"] = new JsonArray([.. all]);
        await using var file = File.Create(path);
        await using (var writer = new Utf8JsonWriter(file, _layout))
        {
            json.WriteTo(writer);
        }

        await file.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    /// <summary>The last day that the dataset covers.</summary>
    private static async Task MoveEndAsync(string path, DateOnly asOf, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        var before = JsonNode.Parse(text)!["asOf"]!.GetValue<string>();
        var after = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (string.CompareOrdinal(after, before) > 0)
        {
            await File.WriteAllTextAsync(path, text.Replace($"\"{before}\"", $"\"{after}\"", StringComparison.Ordinal), cancellationToken);
        }
    }
}
