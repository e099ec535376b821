using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Exchanges.Dataset;

/// <summary>Checks an exchange's document and resolves its references. The dataset and the editors' commands both go through it.</summary>
public sealed partial class ExchangeBuilder(References references)
{
    private readonly ReferenceResolver _resolve = new(references.Publishers);

    /// <summary>The record of these documents over the reference tables.</summary>
    /// <exception cref="InvalidEntryException">A document is wrong.</exception>
    public ExchangeRecord BuildRecord(IEnumerable<ExchangeDocument> documents) => new(references, documents.Select(Build));

    /// <summary>The exchange that <paramref name="document"/> describes.</summary>
    /// <exception cref="InvalidEntryException">The document contradicts itself or refers to something unknown.</exception>
    public Exchange Build(ExchangeDocument document)
    {
        CheckIdentity(document);
        var sources = _resolve.Sources(document.Sources);
        var facts = new ExchangeFacts
        {
            Id = document.Id,
            Date = document.Date,
            Until = document.Until,
            AlternativeDates = document.AlternativeDates ?? [],
            Kind = document.Kind,
            Place = document.Place,
            Agreement = ReferenceResolver.FindAgreement(references.Agreements, document.Agreement),
            Mediators = Terms(document.Mediators, references.Mediators, "mediator"),
            Categories = Terms(document.Categories, references.Categories, "category"),
            Units = Terms(document.Units, references.Units, "unit"),
            Ages = CheckAges(document.Ages),
            Ordinal = BuildOrdinal(document.Ordinal),
            Summary = document.Summary,
            Note = document.Note,
            Confidence = document.Confidence,
            Claims = [.. document.Claims.Select((claim, i) => ReferenceResolver.At($"claims #{i + 1}", () => BuildClaim(claim, sources)))],
            Sources = sources,
        };
        return facts.Claims.Distinct().Count() == facts.Claims.Length
            ? new Exchange(facts) : throw new InvalidEntryException("the same claim is there twice");
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IdForm();

    private static void CheckIdentity(ExchangeDocument document)
    {
        if (!IdForm().IsMatch(document.Id) || !document.Id.StartsWith($"{document.Date:yyyy-MM-dd}", StringComparison.Ordinal))
        {
            throw new InvalidEntryException($"the id must be the date {document.Date:yyyy-MM-dd}, with a suffix of small letters where one is needed");
        }

        if (document.Id.Length == 10 && document.Kind is ExchangeKind.Bodies or ExchangeKind.Civilians)
        {
            throw new InvalidEntryException("the id of a return of bodies or civilians carries a suffix");
        }

        if (document.Until <= document.Date)
        {
            throw new InvalidEntryException("\"until\" must be later than \"date\"");
        }
    }

    private static Ages? CheckAges(Ages? ages) => ages switch
    {
        { Youngest: null, Oldest: null } => throw new InvalidEntryException("ages need a youngest or an oldest"),
        { Youngest: < 0 or > 120 } or { Oldest: < 0 or > 120 } => throw new InvalidEntryException("an age lies outside 0 to 120"),
        { } a when a.Youngest > a.Oldest => throw new InvalidEntryException("the youngest is older than the oldest"),
        _ => ages,
    };

    private static ImmutableArray<T> Terms<T>(ImmutableArray<string>? ids, FrozenDictionary<string, T> table, string what)
    {
        ImmutableArray<T> terms = [.. (ids ?? []).Select(id => ReferenceResolver.Find(table, id, what))];
        return terms.Distinct().Count() == terms.Length ? terms : throw new InvalidEntryException($"the same {what} is there twice");
    }

    private Ordinal? BuildOrdinal(OrdinalDocument? ordinal) => ordinal switch
    {
        null => null,
        { Number: < 1 } => throw new InvalidEntryException("an ordinal starts with 1"),
        _ => new Ordinal(ordinal.Number, ReferenceResolver.Find(references.Claimants, ordinal.By, "claimant")),
    };

    private Claim BuildClaim(ClaimDocument claim, ImmutableArray<Source> sources) => new(
        ReferenceResolver.Find(references.Claimants, claim.By, "claimant"),
        claim.To,
        claim.Measure,
        ReferenceResolver.Count(claim.Count, claim.Qualifier),
        claim.Part is null ? null : ReferenceResolver.Find(references.Parts, claim.Part, "part"),
        claim.OfWhich && claim.Measure == Measure.People ? throw new InvalidEntryException("people inside another claim are military or civilians") : claim.OfWhich,
        sources.FirstOrDefault(s => s.Id == claim.Source) ?? throw new InvalidEntryException($"unknown source \"{claim.Source}\""));
}
