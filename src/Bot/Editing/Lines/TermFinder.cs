using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Editing.Lines;

/// <summary>Finds what an editor names: by id, by a word of it, by name in any language, or in any of the words that readers may use.</summary>
internal sealed class TermFinder(References references, ExchangeRecord record, FilterParser parser, DateOnly today)
{
    /// <summary>Short forms that editors type and that no table has.</summary>
    private static readonly Dictionary<string, string> _short = new(StringComparer.OrdinalIgnoreCase) { ["mod"] = "russian-mod" };

    /// <summary>The id of a claimant, or null and what is wrong.</summary>
    public string? Claimant(string word, out LineFault fault) => Find(word, references.Claimants.Values, c => c.Id, c => c.Name, f => f.Claimant, out fault);

    /// <summary>The id of a mediator, or null and what is wrong.</summary>
    public string? Mediator(string word, out LineFault fault) => Find(word, references.Mediators.Values, m => m.Id, m => m.Name, f => Only(f.Mediators), out fault);

    /// <summary>The id of a category, or null and what is wrong.</summary>
    public string? Category(string word, out LineFault fault) => Find(word, references.Categories.Values, c => c.Id, c => c.Name, f => Only(f.Categories), out fault);

    /// <summary>The id of a unit, or null and what is wrong.</summary>
    public string? Unit(string word, out LineFault fault) => Find(word, references.Units.Values, u => u.Id, u => u.Name, f => Only(f.Units), out fault);

    /// <summary>The id of a part, or null and what is wrong.</summary>
    public string? Part(string word, out LineFault fault) => Find(word, references.Parts.Values, p => p.Id, p => p.Name, _ => null, out fault);

    /// <summary>The id of an agreement, or null and what is wrong.</summary>
    public string? Agreement(string word, out LineFault fault) => Find(word, references.Agreements, a => a.Id, a => a.Name, f => f.Agreement, out fault);

    /// <summary>A day: 2026-11-20, 20.11.2026, today, or in words with its year.</summary>
    public DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
        {
            return day;
        }

        var read = parser.Parse(text, today, record);
        return read is { NotUnderstood.IsEmpty: true, Corrections.IsEmpty: true, Alternatives.IsEmpty: true, Number: null, Filter.Period: { IsDay: true, From: { } from } }
            && read.Filter with { Period = null } is { IsAll: true } ? from : null;
    }

    private static string? Only(ImmutableArray<string> ids) => ids is [var only] ? only : null;

    private string? Find<T>(string word, IEnumerable<T> table, Func<T, string> idOf, Func<T, LocalizedText> nameOf, Func<Filter, string?> inFilter, out LineFault fault)
    {
        fault = new LineFault(FaultKind.UnknownTerm, word);
        var entries = table.ToArray();
        var asked = string.Join('-', word.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        asked = _short.GetValueOrDefault(asked) ?? asked;
        string[] ids = [.. entries.Select(idOf)];
        if (asked.Length == 0)
        {
            return null;
        }

        if (ids.Contains(asked, StringComparer.Ordinal))
        {
            return asked;
        }

        if (entries.FirstOrDefault(e => IsName(nameOf(e), word)) is { } named)
        {
            return idOf(named);
        }

        string[] near = [.. ids.Where(id => id.StartsWith(asked, StringComparison.Ordinal) || id.Contains("-" + asked, StringComparison.Ordinal))];
        if (near is [var only] && asked.Length >= 3)
        {
            return only;
        }

        var read = parser.Parse(word, today, record);
        var understood = read.NotUnderstood.IsEmpty && inFilter(read.Filter) is { } id && ids.Contains(id, StringComparer.Ordinal) ? id : null;
        if (understood is not null && read.Corrections.IsEmpty)
        {
            return understood;
        }

        fault = near.Length > 1
            ? new LineFault(FaultKind.AmbiguousTerm, word, Suggestion: string.Join(", ", near.Take(6)))
            : fault with { Suggestion = understood ?? Spelling.Nearest(asked, ids) ?? Spelling.Nearest(asked, _short.Keys) };
        return null;
    }

    private static bool IsName(LocalizedText name, string word) =>
        new[] { name.En, name.Uk, name.Ru }.Any(n => n is not null && n.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
}
