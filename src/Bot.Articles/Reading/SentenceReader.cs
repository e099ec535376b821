using System.Buffers;
using System.Collections.Immutable;
using Bot.Articles.Cleaning;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>Cuts the headline and the paragraphs into sentences.</summary>
internal static class SentenceReader
{
    /// <summary>Terms; a longer stretch is cut, so that reading a sentence takes bounded time.</summary>
    private const int LongestSentence = 160;

    private static readonly SearchValues<char> _openers = SearchValues.Create("«“\"•");
    private static readonly HashSet<string> _abbreviations = new(StringComparer.Ordinal)
    {
        "г", "р", "гг", "рр", "обл", "м", "с", "им", "ім", "тыс", "тис", "млн", "ул", "вул", "mr", "mrs", "ms", "dr", "st", "no", "gen", "col", "lt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "nov", "dec", "am", "pm", "us", "uk", "vs", "etc", "др", "см", "т", "янв", "фев", "авг", "сент", "окт", "нояб", "дек",
    };

    public static ImmutableArray<Sentence> Read(string text, ImmutableArray<Line> lines, Masthead masthead)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var i = 0; i < lines.Length; i++)
        {
            var isTitle = masthead.Title.Contains(i) || lines[i].Kind == LineKind.Heading;
            if (isTitle || lines[i].Kind == LineKind.Body)
            {
                Cut(text, lines[i], i, isTitle, masthead.BodyStart, sentences);
            }
        }

        return sentences.ToImmutable();
    }

    private static void Cut(string text, Line line, int paragraph, bool isTitle, int bodyStart, ImmutableArray<Sentence>.Builder sentences)
    {
        var terms = line.Terms.Where(t => t.Start >= bodyStart || line.End <= bodyStart).ToList();
        var from = 0;
        for (var i = 1; i <= terms.Count; i++)
        {
            if (i < terms.Count && i - from < LongestSentence && !IsEnd(text, terms[i - 1], terms[i]))
            {
                continue;
            }

            var start = from == 0 ? (line.Start < bodyStart && bodyStart < line.End ? bodyStart : line.Start)
                : Opening(text, terms[from - 1].End, terms[from].Start);
            var end = i < terms.Count ? Opening(text, terms[i - 1].End, terms[i].Start) : line.End;
            sentences.Add(new Sentence(sentences.Count, paragraph, isTitle, text[start..end].Trim(), [.. terms[from..i]]));
            from = i;
        }
    }

    private static bool IsEnd(string text, Term before, Term after)
    {
        if (!after.Follows(Signs.Stop) || !after.Follows(Signs.Space))
        {
            return false;
        }

        var between = text.AsSpan(before.End, after.Start - before.End);
        if (between.IndexOfAny('!', '?', '…') < 0 && before.First == before.Last && (before.Last.Key.Length == 1
            || _abbreviations.Contains(before.Last.Key)) && before.Date is null)
        {
            return false;
        }

        // The next sentence begins with a capital, a digit or an opening sign.
        return !char.IsLower(text[after.Start]) || between.ContainsAny(_openers);
    }

    /// <summary>Where the next sentence begins: after the white space that follows the closing signs.</summary>
    private static int Opening(string text, int from, int to)
    {
        var stop = text.AsSpan(from, to - from).LastIndexOfAny(".!?…");
        var space = stop < 0 ? -1 : text.AsSpan(from + stop, to - from - stop).IndexOf(' ');
        return space < 0 ? from : from + stop + space + 1;
    }
}
