using System.Collections.Frozen;
using Bot.Exchanges;

namespace Bot.Editing.Lines;

/// <summary>What a key of a line sets.</summary>
internal enum FieldName
{
    /// <summary>The day.</summary>
    Date,

    /// <summary>The last day of several.</summary>
    Until,

    /// <summary>Other days that sources give.</summary>
    Also,

    /// <summary>What was handed over.</summary>
    Kind,

    /// <summary>A number, or that it was withheld.</summary>
    Figure,

    /// <summary>Who claims the figures that name nobody.</summary>
    By,

    /// <summary>Who mediated.</summary>
    Mediators,

    /// <summary>Where it was read.</summary>
    Source,

    /// <summary>Title of the source before it.</summary>
    Title,

    /// <summary>Publication day of the source before it.</summary>
    Published,

    /// <summary>Publisher of the source before it.</summary>
    Publisher,

    /// <summary>Where it happened.</summary>
    Place,

    /// <summary>Under which agreement.</summary>
    Agreement,

    /// <summary>Who was among them.</summary>
    Categories,

    /// <summary>Units of those exchanged.</summary>
    Units,

    /// <summary>Youngest and oldest.</summary>
    Ages,

    /// <summary>The official number.</summary>
    Ordinal,

    /// <summary>One sentence.</summary>
    Summary,

    /// <summary>Remarks.</summary>
    Note,

    /// <summary>How well it is supported.</summary>
    Confidence,
}

/// <summary>A key of a line, understood.</summary>
/// <param name="Name">What it sets.</param>
/// <param name="To">Of a figure: who received.</param>
/// <param name="Measure">Of a figure: what is counted.</param>
/// <param name="Part">Of a figure: the part as typed, or null.</param>
/// <param name="Language">Of a text: its language.</param>
internal sealed record Field(FieldName Name, Party To = default, Measure Measure = default, string? Part = null, Language Language = Language.English)
{
    private static readonly FrozenDictionary<string, Party> _parties = new Dictionary<string, Party>(StringComparer.Ordinal)
    {
        ["ua"] = Party.Ukraine,
        ["ukraine"] = Party.Ukraine,
        ["україна"] = Party.Ukraine,
        ["украина"] = Party.Ukraine,
        ["ru"] = Party.Russia,
        ["russia"] = Party.Russia,
        ["росія"] = Party.Russia,
        ["россия"] = Party.Russia,
        ["рф"] = Party.Russia,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Measure> _measures = new Dictionary<string, Measure>(StringComparer.Ordinal)
    {
        [""] = Measure.People,
        ["people"] = Measure.People,
        ["all"] = Measure.People,
        ["military"] = Measure.Military,
        ["soldiers"] = Measure.Military,
        ["pow"] = Measure.Military,
        ["pows"] = Measure.Military,
        ["civilians"] = Measure.Civilians,
        ["civilian"] = Measure.Civilians,
        ["bodies"] = Measure.Bodies,
        ["body"] = Measure.Bodies,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FieldName> _names = new Dictionary<string, FieldName>(StringComparer.Ordinal)
    {
        ["date"] = FieldName.Date,
        ["day"] = FieldName.Date,
        ["until"] = FieldName.Until,
        ["also"] = FieldName.Also,
        ["kind"] = FieldName.Kind,
        ["by"] = FieldName.By,
        ["claimant"] = FieldName.By,
        ["mediator"] = FieldName.Mediators,
        ["mediators"] = FieldName.Mediators,
        ["source"] = FieldName.Source,
        ["link"] = FieldName.Source,
        ["url"] = FieldName.Source,
        ["title"] = FieldName.Title,
        ["published"] = FieldName.Published,
        ["publisher"] = FieldName.Publisher,
        ["place"] = FieldName.Place,
        ["where"] = FieldName.Place,
        ["agreement"] = FieldName.Agreement,
        ["category"] = FieldName.Categories,
        ["categories"] = FieldName.Categories,
        ["unit"] = FieldName.Units,
        ["units"] = FieldName.Units,
        ["age"] = FieldName.Ages,
        ["ages"] = FieldName.Ages,
        ["ordinal"] = FieldName.Ordinal,
        ["number"] = FieldName.Ordinal,
        ["summary"] = FieldName.Summary,
        ["note"] = FieldName.Note,
        ["confidence"] = FieldName.Confidence,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys as an editor may type them, for suggestions.</summary>
    public static IEnumerable<string> Keys { get; } =
        [.. _names.Keys, "ua", "ru", "ua.military", "ru.military", "ua.civilians", "ru.civilians", "ua.bodies", "ru.bodies"];

    /// <summary>The field that <paramref name="key"/> names, or null.</summary>
    public static Field? Read(string key)
    {
        if (_names.TryGetValue(key, out var name))
        {
            return new Field(name);
        }

        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && _names.TryGetValue(key[..dot], out var text) && text is FieldName.Place or FieldName.Note or FieldName.Summary)
        {
            return key[(dot + 1)..] switch
            {
                "en" => new Field(text),
                "uk" or "ua" => new Field(text, Language: Language.Ukrainian),
                "ru" => new Field(text, Language: Language.Russian),
                _ => null,
            };
        }

        return ReadFigure(key);
    }

    /// <summary>"ua", "ru.bodies", "ua.military+wounded".</summary>
    private static Field? ReadFigure(string key)
    {
        var plus = key.IndexOf('+', StringComparison.Ordinal);
        var part = plus < 0 ? null : key[(plus + 1)..];
        var words = (plus < 0 ? key : key[..plus]).Split('.');
        return words.Length <= 2 && part != "" && _parties.TryGetValue(words[0], out var to) && _measures.TryGetValue(words is [_, var counted] ? counted : "", out var measure)
            ? new Field(FieldName.Figure, to, measure, part) : null;
    }
}
