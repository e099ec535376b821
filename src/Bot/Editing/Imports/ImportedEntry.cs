using System.Collections.Immutable;
using System.Globalization;
using Bot.Articles;
using Bot.Editing.Drafts;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Editing.Imports;

/// <summary>A reading of an article as the line that adds it, and the words behind each figure.</summary>
/// <param name="Line">The line; without a day where the text does not settle it.</param>
/// <param name="Evidence">Each figure of the line with its words.</param>
/// <param name="LeftOut">Figures that the record has no way to say, with their words.</param>
internal sealed record ImportedEntry(string Line, ImmutableArray<Evidence> Evidence, ImmutableArray<Evidence> LeftOut)
{
    /// <summary>The line of <paramref name="draft"/>.</summary>
    public static ImportedEntry Of(ExchangeDraft draft, Uri link, References references)
    {
        List<string> words = [];
        List<Evidence> evidence = [], leftOut = [];
        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                words.Add($"{key}={DraftLine.Quoted(value.ReplaceLineEndings(" ").Trim())}");
            }
        }

        Add("date", draft.Date is { } date ? Day(date.Value) : null);
        Add("until", draft.Until is { } until ? Day(until) : null);
        Add("kind", draft.Kind.ToString().ToLowerInvariant());
        foreach (var claim in draft.Claims)
        {
            var part = claim.Part is null ? null : PartOf(claim.Part, references);
            var figure = new ClaimDocument(ClaimantOf(claim.By, references), claim.To, claim.Measure, "s1", claim.Count.IsNumber ? claim.Count.Number : null, claim.Count.Qualifier, part);
            var isKnown = references.Claimants.ContainsKey(claim.By.Id);
            var read = new Evidence(DraftLine.Of(figure), isKnown ? claim.Words : $"{claim.By.Name}: {claim.Words}", claim.IsSure && isKnown);
            if (claim.Part is not null && part is null)
            {
                leftOut.Add(read with { Figure = $"{read.Figure} ({claim.Part})", IsSure = false, IsLeftOut = true });
            }
            else
            {
                evidence.Add(read);
                words.Add(Quoted(read.Figure));
            }
        }

        Add("mediator", Known(draft.Mediators, references.Mediators.Keys));
        Add("category", Known(draft.Categories, references.Categories.Keys));
        Add("agreement", AgreementOf(draft.Agreement, references));
        Add("place", draft.Place);
        Add("ages", draft.Ages is { } ages ? string.Create(CultureInfo.InvariantCulture, $"{ages.Youngest}-{ages.Oldest}") : null);
        Add("ordinal", draft.Ordinal?.ToString(CultureInfo.InvariantCulture));
        Add("source", link.AbsoluteUri);
        Add("published", draft.Head.Published is { } published ? Day(published) : null);
        Add("title", draft.Head.Title);
        return new ImportedEntry(string.Join(' ', words), [.. evidence.DistinctBy(e => e.Figure)], [.. leftOut]);
    }

    private static string Quoted(string figure) => figure.IndexOf('=', StringComparison.Ordinal) is var at ? figure[..(at + 1)] + DraftLine.Quoted(figure[(at + 1)..]) : figure;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Known(ImmutableArray<string> ids, IEnumerable<string> table) => string.Join(',', ids.Where(table.Contains));

    /// <summary>Somebody whom the record does not know speaks for their side; the preview says so, and names them.</summary>
    private static string ClaimantOf(Speaker speaker, References references) => references.Claimants.ContainsKey(speaker.Id) ? speaker.Id : speaker.Side switch
    {
        Side.Ukraine => "ukrainian-officials",
        Side.Russia => "russian-officials",
        _ => "media",
    };

    /// <summary>Only wounded who come on top have a part in the record that a text can mean.</summary>
    private static string? PartOf(string label, References references) => references.Parts.ContainsKey(label) ? label
        : references.Parts.Keys.FirstOrDefault(id => id.StartsWith(label.Split(' ', '-', ',')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>"Istanbul, 2 June 2025" is an agreement of the record when exactly one has that place and day.</summary>
    private static string? AgreementOf(string? text, References references)
    {
        if (text?.Split(", ", 2) is not [var place, var when] || !DateOnly.TryParseExact(when, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        return references.Agreements.Where(a => a.Date == day && a.Place?.En.Contains(place, StringComparison.OrdinalIgnoreCase) == true).ToArray() is [var only] ? only.Id : null;
    }
}
