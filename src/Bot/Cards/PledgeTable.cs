using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>An agreement: its pledges beside what the record shows delivered, and what sources say of it.</summary>
internal static class PledgeTable
{
    /// <summary>The blocks of <paramref name="agreement"/>.</summary>
    public static IEnumerable<Block> Of(Agreement agreement, ExchangeRecord record, Wording words, SourceNotes notes)
    {
        var pledged = AgreementProgress.Of(record, agreement.Id)!.Pledges.Where(p => p.Agreement == agreement).ToArray();
        yield return new Heading(agreement.Name.In(words.Language));
        if (pledged is not [])
        {
            yield return new Table(
                [new(""), new(words["column.promised"], IsNumber: true), new(words["column.delivered"], IsNumber: true)],
                [.. pledged.Select(p => ImmutableArray.Create<Line>(
                    $"{words.To(p.Pledge.To)}, {words.Measure(p.Pledge.Measure)}", words.Count(p.Pledge.Count), new Strong(words.Short(p.Delivered))))]);
        }

        yield return new Paragraph(new Line([agreement.Note?.In(words.Language) ?? "", .. agreement.Sources.SelectMany(s => new Span[] { " ", notes.Cite(s) })]));
    }
}
