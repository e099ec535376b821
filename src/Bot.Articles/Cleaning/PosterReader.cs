using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Tells whose post a text is: its first lines hold an official's or an institution's name and hardly anything else, or say from whom it was forwarded.</summary>
internal static class PosterReader
{
    private const int HeaderLines = 3;
    private const int OtherWords = 2;

    public static Speaker? Read(ImmutableArray<Line> lines, Speakers speakers)
    {
        var names = new SpeakerNames(speakers);
        for (var at = 0; at < Math.Min(HeaderLines, lines.Length); at++)
        {
            var line = lines[at];
            var speaker = Enumerable.Range(0, line.Terms.Length).Select(i => names.At(line.Terms, i)).FirstOrDefault(s => s is not null);
            if (speaker is not null && (line.Has("forwarded") || (IsOnlyName(line) && (at == 0 || IsDated(lines, at + 1)))) && speaker.Side != Exchanges.Side.Media)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>Below the headline a name alone may be a caption; a post's name has the date beside it.</summary>
    private static bool IsDated(ImmutableArray<Line> lines, int at) => at < lines.Length && lines[at].Terms.Any(t => t.Date is { Day: not null }) && lines[at].Text.Length < 60;

    private static bool IsOnlyName(Line line) =>
        !line.Has("say") && !line.Has("verb") && !line.Has("event") && line.Text.Length < 100
        && line.Terms.Count(t => !t.Has("claimant") && !t.Has("inst") && !t.Has("party") && !t.Has("channel-word") && t.Date is null
            && !t.First.IsMeasurement) <= OtherWords
        && line.Terms.Any(t => t.Has("claimant") || t.Has("inst"));
}
