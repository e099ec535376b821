using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Questions;

namespace Bot.Commands;

/// <summary><c>/agreements [name]</c>: what was promised against what the record shows delivered.</summary>
internal sealed class Agreements(ArgumentReader arguments) : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "agreements";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        if (!arguments.TryFilter(request, Name, request.Arguments, out var filter, out var answer))
        {
            return answer;
        }

        var words = request.Wording;
        var shown = request.Record.References.Agreements.Where(a => IsAsked(a, filter)).ToArray();
        var notes = new SourceNotes(words);
        return new Card
        {
            Title = words["agreements.title"],
            Blocks = [.. shown.SelectMany(a => PledgeTable.Of(a, request.Record, words, notes)), .. shown is [] ? [new Paragraph(words["agreements.none"])] : new Block[] { new Footer(words["agreements.method"]) }],
            Notes = notes.ToNotes(),
            Buttons = [.. shown.Select(a => ImmutableArray.Create<Button>(
                new CommandButton(a.Name.In(words.Language), "/list " + FilterText.Write(new Filter { Agreement = a.Id }), InPlace: false)))],
        };
    }

    private static bool IsAsked(Agreement agreement, Filter filter) =>
        (filter.Agreement is null || agreement.IsIn(filter.Agreement))
        && (filter.Period is not { } period || (agreement.Date is { } date && period.Contains(date)));
}
