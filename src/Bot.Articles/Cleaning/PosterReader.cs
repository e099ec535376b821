using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Tells whose post a text is: its first lines hold an official's or an institution's name and hardly anything else, or say from whom it was forwarded.</summary>
internal static class PosterReader
{
    private const int HeaderLines = 3;
    private const int OtherWords = 2;
    private const int LongestName = 100;
    private const int ShortLine = 60;

    public static Speaker? Read(ImmutableArray<Line> lines, Speakers speakers)
    {
        var names = new SpeakerNames(speakers);
        for (var i = 0; i < Math.Min(HeaderLines, lines.Length); i++)
        {
            var terms = FirstPiece(lines[i]);
            var speaker = Enumerable.Range(0, terms.Length).Select(j => names.At(terms, j)).FirstOrDefault(s => s is not null) ?? (i > 0 ? Ministry(lines[i - 1], terms, speakers) : null);
            if (speaker is not null && (lines[i].Has("forwarded") || (IsOnlyName(lines[i], terms) && (i == 0 || IsDated(lines, i) || IsDated(lines, i + 1) || Ministry(lines[i - 1], terms, speakers) is not null))) && speaker.Side != Exchanges.Side.Media)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>The line up to a bar: "Lvova-Belova | channel of the commissioner". A forwarded post names its channel behind.</summary>
    private static ImmutableArray<Term> FirstPiece(Line line)
    {
        var bar = line.Text.IndexOf(" | ", StringComparison.Ordinal);
        return bar < 0 || line.Has("forwarded") ? line.Terms : [.. line.Terms.Where(t => t.End <= line.Start + bar)];
    }

    /// <summary>"State of Qatar" above "Ministry of Foreign Affairs".</summary>
    private static Speaker? Ministry(Line above, ImmutableArray<Term> terms, Speakers speakers) =>
        terms is [{ } only] && only.Has("inst", "foreign-ministry") && above.Terms.Select(t => SpeakerNames.Ministry(t.Value("mediator"))).FirstOrDefault(m => m is not null) is { } id
            ? speakers.Find(id) : null;

    /// <summary>Below the headline a name alone may be a caption; a post's name has the date beside it.</summary>
    private static bool IsDated(ImmutableArray<Line> lines, int at) => at < lines.Length && lines[at].Text.Length < ShortLine && lines[at].Terms.Any(t => t.Date is { Day: not null });

    private static bool IsOnlyName(Line line, ImmutableArray<Term> terms) =>
        !line.Has("say") && !line.Has("verb") && !line.Has("event") && line.Text.Length < LongestName
        && terms.Count(t => !t.Has("claimant") && !t.Has("inst") && !t.Has("party") && !t.Has("channel-word") && t.Date is null && !t.First.IsMeasurement) <= OtherWords
        && terms.Any(t => t.Has("claimant") || t.Has("inst"));
}
