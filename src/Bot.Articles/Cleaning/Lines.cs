using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Cleaning;

/// <summary>Cuts a cleaned text into lines and tells the text itself from what stands around it.</summary>
internal static class Lines
{
    private const int LongestHeader = 9;
    private const int ShortLine = 130;

    /// <summary>An item of a list that tells something ("• Ukraine got back 150 soldiers"), so that no header goes on behind it.</summary>
    private const int ShortestItem = 24;

    public static ImmutableArray<Line> Of(string text, TermReader reader)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (from, to) = Trim(text, start, end);
            if (to > from)
            {
                lines.Add(new Line(text[from..to], from, reader.Terms(text, from, to)));
            }

            start = end + 1;
        }

        return Classify(lines);
    }

    private static (int, int) Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return (from, to);
    }

    private static ImmutableArray<Line> Classify(List<Line> lines)
    {
        var firstProse = lines.FindIndex(l => (l.IsProse || (l.IsBullet && l.Text.Length >= ShortestItem && l.Has("verb"))) && !IsBox(l) && !l.Has("forwarded") && !IsNoteAbove(lines, l));
        var header = Math.Min(firstProse < 0 ? lines.Count : firstProse, LongestHeader);
        var kinds = new LineKind[lines.Count];
        var state = State.Text;
        var hasNews = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i < header)
            {
                kinds[i] = IsBox(line) ? LineKind.Noise : LineKind.Header;
                continue;
            }

            state = Next(state, line, hasNews);
            kinds[i] = state != State.Text || IsBox(line) || IsTeaser(line) ? LineKind.Noise : line.IsProse || line.IsClosed || line.IsBullet
                || line.Text.Length > 60 ? LineKind.Body : LineKind.Heading;
            hasNews |= kinds[i] == LineKind.Body && IsNews(line);
        }

        return [.. lines.Select((l, i) => l with { Kind = kinds[i] })];
    }

    /// <summary>A correction beside the headline; where there is no headline, it is the text.</summary>
    private static bool IsNoteAbove(List<Line> lines, Line line)
    {
        var at = lines.IndexOf(line);
        return line.BeginsWith("correction") && !((line.Has("verb") || line.Has("claimant")) && (at + 1 == lines.Count || lines[at + 1].IsProse) && !lines.Take(at).Any(l => l.Has("event") || l.Has("exchanged") || l.Has("verb") || l.Has("noun")));
    }

    private enum State
    {
        Text,

        /// <summary>In a box or a list of teasers that the text may continue after.</summary>
        Aside,

        /// <summary>In what follows the text.</summary>
        After,
    }

    private static State Next(State state, Line line, bool hasNews)
    {
        if (state == State.After)
        {
            return state;
        }

        if (hasNews && line.BeginsWith("line-end") && IsHeadingLike(line))
        {
            return line.BeginsWith("line-teaser") ? State.Aside : State.After;
        }

        if (IsBox(line) || (line.BeginsWith("line-teaser") && IsHeadingLike(line)))
        {
            return State.Aside;
        }

        return state == State.Aside && !(line.IsProse && IsNews(line)) ? State.Aside : State.Text;
    }

    private static bool IsHeadingLike(Line line) => line.Terms.Length <= 4 || (line.Text[^1] == ':' && line.Text.Length < 60);

    /// <summary>"Read also: …" in one line.</summary>
    private static bool IsTeaser(Line line) => IsCaption(line) || line.BeginsWith("line-teaser") && line.Text.Length < ShortLine * 2
        && (line.Text.Contains(':', StringComparison.Ordinal) || !line.IsProse);

    /// <summary>"[PICTURE] Relatives wait", "Фото: пресслужба".</summary>
    private static bool IsCaption(Line line) => line.BeginsWith("line-caption") && (line.Text[0] == '[' || (line.Terms.Length > 1 && line.Terms[1].Follows(Signs.Colon)));

    private static bool IsBox(Line line) => line.Text.Length < ShortLine && line.Has("line-box") && !IsNews(line);

    /// <summary>Whether the line speaks of an exchange and of one of the parties.</summary>
    private static bool IsNews(Line line) =>
        (line.Has("event") || line.Has("exchanged") || line.Has("captivity") || line.Has("noun")
            || line.Terms.Any(t => t.Value("noun") is "military" or "people" or "bodies" or "civilians"))
        && (line.Has("party") || line.Has("claimant") || line.Has("inst") || line.Has("captivity"));
}
