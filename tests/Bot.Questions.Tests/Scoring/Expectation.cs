using System.Text.Json;
using Bot.Exchanges;

namespace Bot.Questions.Tests.Scoring;

/// <summary>A question with what a right answer must hold, as one line of JSON (data/questions/README.md describes the form).</summary>
internal sealed record Example(string Id, string Lang, string Q, string[] Context, JsonElement Expect)
{
    public string Type => Text(Expect, "type")!;

    public static IEnumerable<Example> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line =>
        {
            var root = JsonDocument.Parse(line).RootElement;
            var context = root.TryGetProperty("context", out var c) ? c.EnumerateArray().Select(q => q.GetString()!).ToArray() : [];
            return new Example(Text(root, "id")!, Text(root, "lang")!, Text(root, "q")!, context, root.GetProperty("expect"));
        });

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    public static Filter Where(JsonElement expect)
    {
        if (!expect.TryGetProperty("where", out var where))
        {
            return Filter.All;
        }

        var (from, until) = (Text(where, "from"), Text(where, "until"));
        return new Filter
        {
            Period = from is null && until is null ? null : new Period(Day(from), Day(until)),
            Kinds = [.. Strings(where, "kind").Select(k => Enum.Parse<ExchangeKind>(k, ignoreCase: true))],
            Mediators = Text(where, "mediator") is { } mediator ? [mediator] : [],
            Agreement = Text(where, "agreement"),
            Categories = Text(where, "category") is { } category ? [category] : [],
            Units = Text(where, "unit") is { } unit ? [unit] : [],
            Claimant = Text(where, "claimant"),
            Publisher = Text(where, "publisher"),
        };
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
