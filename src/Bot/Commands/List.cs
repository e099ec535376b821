using Bot.Cards;
using Bot.Questions;

namespace Bot.Commands;

/// <summary><c>/list [period] [filter]</c>: a table, newest first, a page at a time.</summary>
internal sealed class List(ArgumentReader arguments) : IRecordCommand
{
    /// <summary>Exchanges on a page.</summary>
    public const int PageSize = 9;

    /// <inheritdoc/>
    public string Name => "list";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        var words = request.Wording;
        var (text, asked) = ArgumentReader.Page(request.Arguments);
        if (!arguments.TryFilter(request, Name, text, out var filter, out var answer))
        {
            return answer;
        }

        var found = request.Record.Matching(filter);
        if (found.IsEmpty)
        {
            return NothingFound.Of(filter, request.Record, words);
        }

        var pages = (found.Length + PageSize - 1) / PageSize;
        var page = Math.Min(asked, pages);
        var shown = found.Reverse().Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var card = ExchangeTable.Card(
            words.Say("list.title", ("n", found.Length)), [.. shown], words,
            new Paragraph(new Faint(words.Filter(filter, request.Record.References) + (pages > 1 ? " · " + words.Say("page", ("page", page), ("pages", pages)) : ""))));
        var canonical = FilterText.Write(filter);
        return card with
        {
            Blocks = [.. card.Blocks, new Footer(words["list.marks"])],
            Buttons = [.. card.Buttons, ArgumentReader.Pager($"/list {canonical}".TrimEnd(), page, pages), [new CommandButton(words["button.totals"], $"/totals {canonical}".TrimEnd(), InPlace: false)]],
        };
    }
}
