using Bot.Cards;
using Bot.Records;

namespace Bot.Commands;

/// <summary><c>/find &lt;words&gt;</c>: full-text search in all three languages, newest first, the words found set off.</summary>
internal sealed class Find(TextIndex index) : IRecordCommand
{
    private const int PageSize = 8;
    private const int MostLength = 100;

    /// <inheritdoc/>
    public string Name => "find";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request)
    {
        var words = request.Wording;
        var (text, asked) = ArgumentReader.Page(request.Arguments);
        text = text.Length > MostLength ? text[..MostLength] : text;
        if (text.Length == 0)
        {
            return Usage.Of(Name, words);
        }

        var hits = index.Search(request.Record, text, request.Wording.Language);
        var pages = Math.Max(1, (hits.Length + PageSize - 1) / PageSize);
        var page = Math.Min(asked, pages);
        var shown = hits.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        return new Card
        {
            Title = words.Say("find.title", ("n", hits.Length)),
            Blocks =
            [
                new Paragraph(new Faint($"«{text}»" + (pages > 1 ? " · " + words.Say("page", ("page", page), ("pages", pages)) : ""))),
                new Bullets([.. shown.Select(hit => new Line([ExchangeTable.Iso(hit.Exchange.Date) + ": ", .. hit.Snippet]))]),
                .. hits.IsEmpty ? [new Paragraph(words["find.nothing"])] : Array.Empty<Block>(),
            ],
            Buttons = [.. ExchangeTable.Buttons([.. shown.Select(h => h.Exchange)]), ArgumentReader.Pager("/find " + text, page, pages)],
        };
    }
}
