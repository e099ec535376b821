using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Questions;

namespace Bot.Commands;

/// <summary>What follows a command, read once and the same everywhere: a page, and a filter in the grammar that all commands share.</summary>
internal sealed class ArgumentReader(FilterParser parser)
{
    private const string PageMark = "p:";

    /// <summary>Splits a trailing page number ("p:2", as paging buttons add it) off <paramref name="arguments"/>.</summary>
    public static (string Text, int Page) Page(string arguments)
    {
        var at = arguments.LastIndexOf(PageMark, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || arguments[at - 1] == ' ')
            && int.TryParse(arguments.AsSpan(at + PageMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
            ? (arguments[..at].TrimEnd(), page)
            : (arguments, 1);
    }

    /// <summary>
    /// Reads <paramref name="text"/> as a filter; when a word is not understood, <paramref name="answer"/> is a card that names it, says what was understood
    /// and gives an example: a figure over less than was asked for would mislead.
    /// </summary>
    public bool TryFilter(RecordRequest request, string command, string text, out Filter filter, out Card answer)
    {
        var understood = TryRead(request, command, text, out var reading, out answer);
        filter = reading.Filter;
        return understood;
    }

    /// <summary>The same, for commands that also take a number.</summary>
    public bool TryRead(RecordRequest request, string command, string text, out FilterReading reading, out Card answer)
    {
        reading = parser.Parse(text, request.Today, request.Record);
        answer = reading.NotUnderstood.IsEmpty ? new Card { Title = "" } : NotUnderstood(request, command, reading);
        return reading.NotUnderstood.IsEmpty;
    }

    /// <summary>The buttons that turn pages, if there is more than one.</summary>
    public static ImmutableArray<Button> Pager(string command, int page, int pages) =>
    [
        .. page > 1 ? [new CommandButton("‹ " + (page - 1), $"{command} {PageMark}{page - 1}")] : Array.Empty<Button>(),
        .. page < pages ? [new CommandButton((page + 1) + " ›", $"{command} {PageMark}{page + 1}")] : Array.Empty<Button>(),
    ];

    private static Card NotUnderstood(RecordRequest request, string command, FilterReading reading)
    {
        var words = request.Wording;
        var understood = FilterText.Write(reading.Filter);
        return new Card
        {
            Title = words["filter.notUnderstood.title"],
            Blocks =
            [
                new Bullets([.. reading.NotUnderstood.Select(w => w.Suggestion is null || w.Suggestion.Equals(w.Word, StringComparison.OrdinalIgnoreCase)
                    ? Line.Of("«", new Strong(w.Word), "»")
                    : Line.Of("«", new Strong(w.Word), "» – ", words.Say("filter.didYouMean", ("word", w.Suggestion))))]),
                .. reading.Filter.IsAll ? [] : new Block[] { new Paragraph(words.Say("filter.understood", ("filter", words.Filter(reading.Filter, request.Record.References)))) },
                new Paragraph(Line.Of(words["filter.example"] + " ", new Code(Usage.Examples(command, words)[^1]))),
            ],
            Buttons = reading.Filter.IsAll ? [] : [[new CommandButton(words["filter.useUnderstood"], $"/{command} {understood}")]],
        };
    }
}
