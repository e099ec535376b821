using System.Text.Json.Nodes;
using Bot.Exchanges;

namespace Bot.Articles.Tests;

/// <summary>The invented articles of every set, each against its gold line.</summary>
public sealed class GoldenTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Articles");

    private static readonly HashSet<string> _mistakes = [.. File.ReadAllLines(Path.Combine(_folder, "mistakes.txt"))];

    private static readonly Dictionary<string, JsonNode?> _gold = Directory.EnumerateFiles(_folder, "gold.jsonl", SearchOption.AllDirectories)
        .SelectMany(file => File.ReadLines(file).Select(l => JsonNode.Parse(l)!).Select(g => (Id: $"{Path.GetFileName(Path.GetDirectoryName(file))}/{g["id"]}", Gold: g["gold"])))
        .ToDictionary(g => g.Id, g => g.Gold, StringComparer.Ordinal);

    /// <summary>"own/en01": folder and name of every article.</summary>
    public static TheoryData<string> Ids() => [.. _gold.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_article_is_read_as_its_gold_line_says(string id)
    {
        var read = Summary(Reading.Of(File.ReadAllText(Path.Combine(_folder, id + ".txt"))));
        var gold = Summary(_gold[id]);
        if (_mistakes.Contains(id))
        {
            Assert.NotEqual(gold, read); // Read right by now: take it off the list.
            return;
        }

        Assert.Equal(gold, read);
    }

    [Fact]
    public void No_article_of_another_kind_is_taken_for_an_exchange() => Assert.All(
        _gold.Where(g => g.Value is null && !_mistakes.Contains(g.Key)), g => Assert.IsType<NotAnExchange>(Reading.Of(File.ReadAllText(Path.Combine(_folder, g.Key + ".txt")))));

    private static string Summary(JsonNode? gold) => gold is null ? "none" : string.Join('\n',
    [
        $"{gold["kind"]} {gold["date"]} {gold["until"]} {gold["weekday"]}",
        .. gold["claims"]!.AsArray().Select(c => $"{c!["by"]} > {c["to"]} {c["qualifier"]} {c["count"]} {c["measure"]}{(c["part"] is null ? "" : " +")}").Order(StringComparer.Ordinal),
    ]);

    private static string Summary(ArticleReading reading) => reading is not ExchangeDraft draft ? "none" : string.Join('\n',
    [
        $"{Word(draft.Kind)} {draft.Date?.Value:yyyy-MM-dd} {draft.Until:yyyy-MM-dd} {(draft.Weekday is { } day ? Word(day) : "")}",
        .. draft.Claims.Select(Line).Order(StringComparer.Ordinal),
    ]);

    private static string Line(DraftClaim claim)
    {
        var qualifier = claim.Count.Qualifier switch { Qualifier.AtLeast => "at-least", Qualifier.MoreThan => "more-than", var plain => Word(plain) };
        return $"{claim.By.ListedAs} > {Word(claim.To)} {qualifier} {(claim.Count.IsNumber ? claim.Count.Number : "")} {Word(claim.Measure)}{(claim.Part is null ? "" : " +")}";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
