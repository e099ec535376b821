using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.Exchanges;

namespace Bot.Verbs;

/// <summary>One text as a line of JSON, in the form of the article sets that extraction is scored on.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Lang">en, uk or ru.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Published">Publication date, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Gold">The draft, or null where the text reports no exchange.</param>
/// <param name="Remark">Why it is none, else null.</param>
internal sealed record ImportedLine(string Id, string Lang, string? Url, string? Published, string? Publisher, ImportedDraft? Gold, string? Remark)
{
    public static ImportedLine Of(string id, ArticleReading reading) => new(
        id,
        reading.Head.Language switch { Language.Ukrainian => "uk", Language.Russian => "ru", _ => "en" },
        reading.Head.Url,
        Iso(reading.Head.Published),
        reading.Head.Publisher,
        reading is ExchangeDraft draft ? ImportedDraft.Of(draft) : null,
        (reading as NotAnExchange)?.Reason.ToString());

    internal static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A draft as JSON. Names are the short English ones.</summary>
internal sealed record ImportedDraft(
    string? Date, string? Until, string? Weekday, ExchangeKind Kind, IReadOnlyList<ImportedClaim> Claims, IReadOnlyList<string> Mediators, string? Place, string? Agreement,
    ImportedAges? Ages, int? Ordinal, IReadOnlyList<string> Categories)
{
    public static ImportedDraft Of(ExchangeDraft draft) => new(
        ImportedLine.Iso(draft.Date?.Value),
        ImportedLine.Iso(draft.Until),
        draft.Weekday?.ToString().ToLowerInvariant(),
        draft.Kind,
        [.. draft.Claims.Select(c => new ImportedClaim(c.By.Side, c.By.ListedAs, c.To, c.Measure, c.Count.IsNumber ? c.Count.Number : null, c.Count.Qualifier, c.Part))],
        [.. draft.Mediators.Select(MediatorName)],
        draft.Place,
        draft.Agreement,
        draft.Ages is { } ages ? new ImportedAges(ages.Youngest, ages.Oldest) : null,
        draft.Ordinal,
        draft.Categories);

    private static string MediatorName(string id) => id switch
    {
        "united-arab-emirates" => "United Arab Emirates",
        "saudi-arabia" => "Saudi Arabia",
        "united-states" => "United States",
        "united-nations" => "United Nations",
        "holy-see" => "Vatican",
        "icrc" => "Red Cross",
        "turkey" => "Turkey",
        "qatar" => "Qatar",
        "belarus" => "Belarus",
        _ => id,
    };
}

/// <summary>A claim as JSON.</summary>
internal sealed record ImportedClaim(
    Side Side, string By, Party To, Measure Measure, int? Count, Qualifier Qualifier,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part);

/// <summary>Ages as JSON; either end may be null.</summary>
internal sealed record ImportedAges(int? Youngest, int? Oldest);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportedLine))]
internal sealed partial class ImportJson : JsonSerializerContext
{
    /// <summary>Camel case, and Cyrillic as letters instead of escapes: the line is for people too.</summary>
    public static ImportJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
