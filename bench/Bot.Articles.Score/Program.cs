using System.Text.Json.Nodes;
using Bot.Articles.Score;

// Bot.Articles.Score FOLDER [--mistakes]: how well the bot reads the articles of a folder with a gold.jsonl.
if (args.Length == 0 || !File.Exists(Path.Combine(args[0], "gold.jsonl")))
{
    await Console.Error.WriteLineAsync("Usage: Bot.Articles.Score FOLDER [--mistakes]; the folder holds gold.jsonl and a file for each of its ids.");
    return 2;
}

var gold = (await File.ReadAllLinesAsync(Path.Combine(args[0], "gold.jsonl"))).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
var read = await Extraction.RunAsync(args[0], gold.Select(g => (string)g["id"]!), CancellationToken.None);
var board = new ScoreBoard();
foreach (var article in gold)
{
    var id = (string)article["id"]!;
    board.Add(article, read[id], await File.ReadAllTextAsync(Extraction.FileOf(args[0], id)));
}

board.Print(Console.Out, args.Contains("--mistakes", StringComparer.Ordinal));
return 0;
