using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;

namespace Bot.Tests.Rendering;

/// <summary>Cards of every shape, full of what markup, bidirectional text and surrogate pairs can do; the same for the same seed.</summary>
internal sealed class RandomCards
{
    private static readonly string[] _nasty =
    [
        "<b>", "</b>", "&amp;", "&", "<", ">", "\"", "'", "</pre>", "<a/href=\"x\">", "&lt;script&gt;", "{n}", "|", "`", "_*_", "]]>", "<!--",
        "🇺🇦", "👨‍👩‍👧", "е́", "שלום", "\u200Fمرحبا\u200E", "\u202E", "𝒳", "1\u00A0234", "п’ятниця", "–",
    ];

    private readonly Random _random;
    private readonly int _size;
    private readonly List<string> _words = [];

    public RandomCards(int seed, int size = 12) => (_random, _size) = (new Random(seed), size);

    /// <summary>Every word put into the cards made so far, each unlike all others.</summary>
    public IReadOnlyList<string> WordsUsed => _words;

    /// <summary>Another card.</summary>
    public Card Next() => new()
    {
        Title = Text(),
        Notes = Many(_random.Next(_size), Line),
        Blocks = Many(_random.Next(_size), () => Block(0)),
    };

    private Block Block(int depth) => _random.Next(depth < 3 ? 8 : 7) switch
    {
        0 => new Paragraph(Line()),
        1 => new Lines(Many(_random.Next(_size), Line)),
        2 => new Bullets(Many(_random.Next(_size), Line)),
        3 => new Heading(Text()),
        4 => Table(_random.Next(1, 4), _random.Next(1, _size + 1)),
        5 => new Footer(Line()),
        6 => new Paragraph(""),
        _ => new Details(Text(), Many(_random.Next(_size / 2), () => Block(depth + 1))),
    };

    private Table Table(int columns, int rows) => new(
        Many(columns, () => new Column("h", _random.Next(2) == 0)),
        Many(rows, () => Many(columns, () => _random.Next(4) == 0 ? Line() : Word())),
        _random.Next(2) == 0 ? Text() : null);

    private Line Line() => new(Many(_random.Next(1, 5), Span));

    private Span Span() => _random.Next(9) switch
    {
        0 => new Strong(Text()),
        1 => new Faint(Text()),
        2 => new Code(Text()),
        3 => new Link(Text(), new Uri($"https://example.org/{_random.Next(9)}?a=\"b\"&c=<d>&e='")),
        4 => new Link(Text(), new Uri("javascript:alert(1)")),
        5 => new NoteMark(_random.Next(0, 15)),
        _ => new Words(Text()),
    };

    private string Text() => " " + string.Join(_random.Next(5) == 0 ? "\n" : " ", Many(_random.Next(1, _size), Word)) + " ";

    private string Word()
    {
        var nasty = _nasty[_random.Next(_nasty.Length)];
        var word = string.Create(CultureInfo.InvariantCulture, $"{nasty}w{_words.Count}{_nasty[_random.Next(_nasty.Length)]}.");
        _words.Add(word);
        return word;
    }

    private static ImmutableArray<T> Many<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
