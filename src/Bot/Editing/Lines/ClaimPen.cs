using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Editing.Lines;

/// <summary>
/// Writes a figure of a line into the claims of an entry. Who is named claims it; where nobody is, the claimants of <c>by=</c> do; where there are none either,
/// the claims that are there change their number when they all have the same, and a new figure is the medium's own.
/// </summary>
internal sealed class ClaimPen(EntryPen pen, TermFinder terms, ImmutableArray<ClaimDocument> before)
{
    private const string Media = "media";
    private readonly ImmutableArray<ClaimDocument> _before = before;
    private ImmutableArray<ClaimDocument> _claims = before;

    /// <summary>All claims, in order.</summary>
    public ImmutableArray<ClaimDocument> Claims => [.. _claims.Select(Placed)];

    /// <summary>Writes one figure; <paramref name="adds"/>: next to those that are there.</summary>
    public void Write(Field field, Assignment given, bool adds)
    {
        var part = field.Part is null ? null : pen.Term(given, field.Part, terms.Part);
        if (field.Part is not null && part is null)
        {
            return;
        }

        if (FigureValue.Read(given.Value, out var wrong) is not { } value)
        {
            pen.Fault(FaultKind.NotAFigure, wrong.Word.Length == 0 ? given.Key + "=" : wrong.Word, given, wrong.Suggestion);
            return;
        }

        string?[] named = [.. value.Claimants.Select(c => pen.Term(given, c, terms.Claimant))];
        if (!named.Contains(null))
        {
            var slot = new Slot(field.To, field.Measure, part);
            WriteSlot(slot, value, [.. named.OfType<string>()], given, adds);
        }
    }

    private void WriteSlot(Slot slot, FigureValue value, ImmutableArray<string> named, Assignment given, bool adds)
    {
        var there = _claims.Where(slot.Has).ToArray();
        if (value.Count is not { } count)
        {
            var gone = there.Where(c => named.IsEmpty || named.Contains(c.By)).ToArray();
            _claims = [.. _claims.Where(c => !gone.Contains(c))];
            if (gone is [])
            {
                pen.Fault(FaultKind.WhoseClaim, given.Value, given);
            }

            return;
        }

        var claimants = named.IsEmpty ? pen.By : named;
        if (!claimants.IsEmpty)
        {
            foreach (var by in claimants)
            {
                Put(slot, by, count, value.Source, given);
            }
        }
        else if (there is [] || adds)
        {
            Put(slot, Media, count, value.Source, given);
        }
        else if (there.Select(c => (c.Count, c.Qualifier)).Distinct().Count() == 1)
        {
            foreach (var by in there.Select(c => c.By).Distinct().ToArray())
            {
                Put(slot, by, count, value.Source, given);
            }
        }
        else
        {
            pen.Fault(FaultKind.WhoseClaim, given.Value, given);
        }
    }

    /// <summary>What a claimant says takes the place of what the same claimant said before.</summary>
    private void Put(Slot slot, string by, Count count, string? source, Assignment given)
    {
        var at = _claims.Select((c, i) => slot.Has(c) && c.By == by ? i : -1).Where(i => i >= 0).DefaultIfEmpty(-1).First();
        var id = source is null ? pen.NamedSource ?? (at >= 0 ? _claims[at].Source : pen.Entry.Sources.FirstOrDefault() is { } first ? first.Id ?? "s1" : null) : "s" + source;
        if (id is null)
        {
            return; // Told once for the whole line: there is no source.
        }

        if (pen.Entry.Sources.All(s => (s.Id ?? "s1") != id))
        {
            pen.Fault(FaultKind.SourceInUse, "#" + source, given);
            return;
        }

        var claim = new ClaimDocument(by, slot.To, slot.Measure, id, count.IsNumber ? count.Number : null, count.Qualifier, slot.Part);
        var others = _claims.Where(c => !(slot.Has(c) && c.By == by)).ToImmutableArray();
        _claims = at < 0 || at > others.Length ? others.Add(claim) : others.Insert(at, claim);
    }

    /// <summary>Civilians next to a count of all people, with soldiers not counted apart, are inside that count (METHOD, "ofWhich").</summary>
    private ClaimDocument Placed(ClaimDocument claim) => _before.Contains(claim) || claim.Measure != Measure.Civilians
        ? claim
        : claim with { OfWhich = HasNumber(Measure.People, claim) && !_claims.Any(c => c.Measure == Measure.Military && c.To == claim.To && c.Part == claim.Part) };

    private bool HasNumber(Measure measure, ClaimDocument beside) => _claims.Any(c => c.Measure == measure && c.To == beside.To && c.Part == beside.Part);

    private sealed record Slot(Party To, Measure Measure, string? Part)
    {
        public bool Has(ClaimDocument claim) => claim.To == To && claim.Measure == Measure && claim.Part == Part;
    }
}
