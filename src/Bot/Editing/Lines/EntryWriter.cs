using System.Collections.Immutable;
using Bot.Editing.Publishers;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Editing.Lines;

/// <summary>An entry as a line makes it.</summary>
/// <param name="Document">The entry.</param>
/// <param name="Exchange">What it says.</param>
/// <param name="NewPublishers">Publishers that no table has yet.</param>
internal sealed record WrittenEntry(ExchangeDocument Document, Exchange Exchange, ImmutableArray<StoredPublisher> NewPublishers);

/// <summary>What a line is written into.</summary>
/// <param name="Record">The record, for ids and places that are taken.</param>
/// <param name="Today">Today where the editor is.</param>
/// <param name="Before">The entry to change, or null for a new one.</param>
/// <param name="Corrects">The id of the exchange of the record that it changes, or null.</param>
/// <param name="BeforePublishers">Its publishers that no table has yet.</param>
/// <param name="AddsClaims">Whether a figure that names nobody is a further claim, rather than a correction.</param>
internal sealed record EntryContext(
    ExchangeRecord Record, DateOnly Today, ExchangeDocument? Before = null, string? Corrects = null, ImmutableArray<StoredPublisher> BeforePublishers = default, bool AddsClaims = false);

/// <summary>Reads a line of assignments (<c>docs/editing.md</c> has the grammar) into a new or an existing entry. Never throws on what an editor typed.</summary>
internal sealed class EntryWriter(FilterParser parser, DerivedTexts derived)
{
    /// <summary>The entry; null comes with what is wrong.</summary>
    public WrittenEntry? Write(string line, EntryContext context, out LineFaults faults)
    {
        ImmutableArray<StoredPublisher> newBefore = context.BeforePublishers.IsDefault ? [] : context.BeforePublishers;
        var references = context.Record.References.With(newBefore.Select(p => p.ToPublisher()));
        var terms = new TermFinder(references, context.Record, parser, context.Today);
        var pen = new EntryPen(context.Before ?? Blank, terms, new PublisherFinder(references, context.Record), context.Record);
        var written = line.Length > LineReader.MostLength ? TooLong(pen) : Fill(line, context, pen, terms);
        faults = new LineFaults(line, [.. pen.Faults]);
        if (written is null)
        {
            return null;
        }

        ImmutableArray<StoredPublisher> publishers = [.. newBefore.Concat(pen.NewPublishers).DistinctBy(p => p.Id).Where(p => written.Sources.Any(s => s.Publisher == p.Id))];
        var builder = new ExchangeBuilder(references.With(publishers.Select(p => p.ToPublisher())));
        try
        {
            var settled = derived.Settle(written, context, builder);
            return new WrittenEntry(settled, builder.Build(settled), publishers);
        }
        catch (InvalidEntryException e)
        {
            faults = new LineFaults(line, [new LineFault(FaultKind.Contradiction, e.Message)]);
            return null;
        }
    }

    private static ExchangeDocument Blank { get; } = new()
    {
        Id = "",
        Date = default,
        Kind = ExchangeKind.Prisoners,
        Summary = DerivedTexts.None,
        Confidence = Confidence.Low,
        Claims = [],
        Sources = [],
    };

    private static ExchangeDocument? TooLong(EntryPen pen)
    {
        pen.Fault(FaultKind.TooLong, "");
        return null;
    }

    private static ExchangeDocument? Fill(string line, EntryContext context, EntryPen pen, TermFinder terms)
    {
        var read = LineReader.Read(line).Select(given => (Field: Field.Read(given.Key), Given: given)).ToArray();
        foreach (var (field, given) in read.Where(r => r.Field?.Name != FieldName.Figure))
        {
            if (field is null)
            {
                pen.Fault(FaultKind.UnknownField, given.Key, given, Spelling.Nearest(given.Key, Field.Keys));
            }
            else if (read.Any(r => r.Given.Start < given.Start && r.Field == field && field.Name is not (FieldName.Source or FieldName.Title or FieldName.Published or FieldName.Publisher)))
            {
                pen.Fault(FaultKind.Twice, given.Key, given);
            }
            else
            {
                pen.Write(field, given);
            }
        }

        var claims = new ClaimPen(pen, terms, pen.Entry.Claims);
        foreach (var (field, given) in read.Where(r => r.Field?.Name == FieldName.Figure))
        {
            claims.Write(field!, given, context.AddsClaims);
        }

        NoteMissing(pen, context, read.Any(r => r.Field?.Name == FieldName.Figure));
        return pen.Faults.Count > 0 ? null : pen.Entry with { Claims = claims.Claims, Kind = KindOf(pen.Entry, context.Before, claims.Claims, read.Any(r => r.Field?.Name == FieldName.Kind)) };
    }

    private static void NoteMissing(EntryPen pen, EntryContext context, bool hasFigures)
    {
        if (pen.Entry.Date == default && !pen.Faults.Any(f => f.Kind == FaultKind.NotADay))
        {
            pen.Fault(FaultKind.NoDay, "", suggestion: $"date={context.Today:yyyy-MM-dd}");
        }

        if (context.Before is null && pen.Entry.Sources.IsEmpty && !pen.Faults.Any(f => f.Kind == FaultKind.NotAnAddress))
        {
            pen.Fault(hasFigures ? FaultKind.NoSource : FaultKind.NoFigures, "", suggestion: hasFigures ? "source=https://…" : "ua=… ru=… source=https://…");
        }
    }

    /// <summary>The kind follows from the claims, until an editor says otherwise.</summary>
    private static ExchangeKind KindOf(ExchangeDocument entry, ExchangeDocument? before, ImmutableArray<ClaimDocument> claims, bool isGiven) =>
        isGiven || claims.IsEmpty || (before is not null && before.Kind != DerivedTexts.KindOf(before.Claims)) ? entry.Kind : DerivedTexts.KindOf(claims);
}
