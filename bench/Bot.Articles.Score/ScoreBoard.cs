using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Articles.Score;

/// <summary>Counts what was right, missed and invented, field by field.</summary>
internal sealed class ScoreBoard
{
    private static readonly string[] _single = ["date", "until", "weekday", "kind", "place", "agreement", "ordinal"];
    private static readonly string[] _sets = ["mediators", "categories"];
    private readonly Dictionary<string, (int Right, int Missed, int Wrong)> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];
    private int _articles;
    private int _perfectClaims;

    /// <summary>Compares one article.</summary>
    /// <param name="gold">Its line of the set.</param>
    /// <param name="read">What was read.</param>
    /// <param name="text">The text; its address counts only where the text prints it.</param>
    public void Add(JsonObject gold, JsonObject read, string text)
    {
        _articles++;
        var id = (string)gold["id"]!;
        Compare(id, "publisher", Upper(gold["publisher"]), Upper(read["publisher"]));
        Compare(id, "published", Text(gold["published"]), Text(read["published"]));
        Compare(id, "url", Text(gold["url"]) is { } url && text.Contains(url, StringComparison.Ordinal) ? url : null, Text(read["url"]));
        Compare(id, "lang", Text(gold["lang"]), Text(read["lang"]));
        var (want, got) = (gold["gold"] as JsonObject, read["gold"] as JsonObject);
        Compare(id, "is an exchange", want is null ? null : "exchange", got is null ? null : "exchange");
        if (want is null || got is null)
        {
            CompareSets(id, "claims", Claims(want), Claims(got));
            return;
        }

        foreach (var field in _single)
        {
            Compare(id, field, Text(want[field]), Text(got[field]));
        }

        Compare(id, "ages", want["ages"]?.ToJsonString(), got["ages"]?.ToJsonString());
        foreach (var field in _sets)
        {
            CompareSets(id, field, [.. (want[field] as JsonArray ?? []).Select(n => (string)n!)], [.. (got[field] as JsonArray ?? []).Select(n => (string)n!)]);
        }

        _perfectClaims += CompareSets(id, "claims", Claims(want), Claims(got)) ? 1 : 0;
    }

    public void Print(TextWriter output, bool withMistakes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_articles} articles, {_perfectClaims} with all claims right"));
        output.WriteLine($"{"field",-16}{"right",7}{"missed",8}{"wrong",7}{"precision",11}{"recall",8}");
        foreach (var (field, (right, missed, wrong)) in _fields)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field,-16}{right,7}{missed,8}{wrong,7}{Share(right, right + wrong),11}{Share(right, right + missed),8}"));
        }

        foreach (var mistake in withMistakes ? _mistakes : [])
        {
            output.WriteLine(mistake);
        }
    }

    private static string Share(int part, int all) => all == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all:0.0}%");

    private static List<string> Claims(JsonObject? draft) => [.. (draft?["claims"] as JsonArray ?? []).OfType<JsonObject>().Select(Claim)];

    /// <summary>A claim as one comparable text. Of a part only whether there is one: its label is free.</summary>
    private static string Claim(JsonObject claim) =>
        $"{Text(claim["by"])} ({Text(claim["side"])}) to {Text(claim["to"])}: {Text(claim["qualifier"])} {Text(claim["count"]) ?? "-"} {Text(claim["measure"])}{(claim["part"] is null ? "" : " +part")}";

    private static string? Text(JsonNode? node) => node?.ToString();

    private static string? Upper(JsonNode? node) => node?.ToString().ToUpperInvariant();

    private void Compare(string id, string field, string? want, string? got) =>
        CompareSets(id, field, want is null ? [] : [want], got is null ? [] : [got]);

    private bool CompareSets(string id, string field, List<string> want, List<string> got)
    {
        var missed = want.Except(got, StringComparer.Ordinal).ToList();
        var wrong = got.Except(want, StringComparer.Ordinal).ToList();
        var sum = _fields.GetValueOrDefault(field);
        _fields[field] = (sum.Right + want.Count - missed.Count, sum.Missed + missed.Count, sum.Wrong + wrong.Count);
        _mistakes.AddRange(missed.Select(m => $"{id} {field}: missed {m}").Concat(wrong.Select(w => $"{id} {field}: wrong {w}")));
        return missed.Count == 0 && wrong.Count == 0;
    }
}
