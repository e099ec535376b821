using System.Collections.Immutable;

namespace Bot.Articles.Cleaning;

/// <summary>
/// Finds the publisher's name: said outright, in the dateline, or that piece of the header which looks most like one. What is printed beside names (rubrics,
/// issue and page numbers, bylines, places, headlines) is told from them by its words, and a name by its place, its words and by coming again in the text.
/// </summary>
internal static class PublisherReader
{
    private const int ShortAbbreviation = 4;
    private const int HeaderLines = 10;
    private const int FooterLines = 3;
    private const int Enough = 2;
    private const int NameAlone = 4;
    private const int QuotedAlone = 2;

    /// <summary>The name as spelled and the line of the header that holds it (-1 where another place does), or null.</summary>
    public static (string Name, int Line)? Read(ImmutableArray<Line> lines, Dateline? dateline, string? url)
    {
        var agency = PublisherName.Of(dateline?.Publisher);
        var isAbbreviation = agency is { Length: <= ShortAbbreviation } && agency.All(char.IsUpper);
        return Elsewhere(PublisherSaid.In(lines)) ?? Elsewhere(isAbbreviation ? null : agency) ?? Best(lines, url) ?? Elsewhere(InFooter(lines)) ?? Elsewhere(Known(lines)) ?? Elsewhere(dateline?.Publisher);

        static (string, int)? Elsewhere(string? name) => name is null ? null : (name, -1);
    }

    private static (string, int)? Best(ImmutableArray<Line> lines, string? url)
    {
        var text = string.Join('\n', lines.Select(l => l.Text));
        var best = ((string, int)?)null;
        var most = Enough - 1;
        for (var i = 0; i < lines.Length && i < HeaderLines; i++)
        {
            if (lines[i].Kind == LineKind.Body || (lines[i].Kind == LineKind.Heading && !lines[i].IsDateLine))
            {
                continue;
            }

            foreach (var (name, index) in HeaderPieces.Of(lines[i]).Select((n, index) => (n, index)))
            {
                var score = PublisherName.Score(name, text, url) + Place(lines, i) + (IsQuotedAlone(lines[i], name) ? QuotedAlone : 0) - index;
                if (score > most)
                {
                    (best, most) = ((name, i), score);
                }
            }
        }

        return best is ({ } found, var line) && IsLiveBlog(lines) && found.EndsWith(" LIVE", StringComparison.Ordinal) && found.Any(char.IsLower) ? (found[..^5], line) : best;
    }

    /// <summary>Entries under their times: "LIVE" is then no part of the name.</summary>
    private static bool IsLiveBlog(ImmutableArray<Line> lines) => lines.Count(l => l.Terms is [{ First.IsMeasurement: true }]) > 1;

    /// <summary>"9 March 2025, «Courier»": a name in quotation marks that is part of no phrase.</summary>
    private static bool IsQuotedAlone(Line line, string name)
    {
        var text = line.Text;
        var at = text.IndexOf("«" + name + "»", StringComparison.Ordinal);
        return at == 0 ? line.IsDateLine || text.Length == name.Length + 2 : at > 1 && text.AsSpan(0, at).TrimEnd() is [.., ',' or '.' or '|' or '·' or '•' or '—' or '/' or ':'];
    }

    /// <summary>Names stand in the first line, beside the date, and alone.</summary>
    private static int Place(ImmutableArray<Line> lines, int at)
    {
        var isDated = lines[at].IsDateLine || IsDate(lines, at + 1) || IsDate(lines, at - 1) || (at == 0 && IsDate(lines, 2));
        var isAlone = lines[at].Terms.Length <= NameAlone && (isDated || (at == 0 && lines.Skip(1).Take(2).Any(l => l.IsProse)) || (at == 1 && lines[0].Text.Contains("http", StringComparison.Ordinal)));
        return (at == 0 ? 1 : 0) + (isDated ? 1 : 0) + (lines[at].IsDateLine ? 1 : 0) + (isAlone ? 1 : 0);
    }

    private static bool IsDate(ImmutableArray<Line> lines, int at) => at >= 0 && at < lines.Length && lines[at].IsDateLine;

    /// <summary>Footers such as "10.07.2024, 08:12. Новини".</summary>
    private static string? InFooter(ImmutableArray<Line> lines) =>
        lines.TakeLast(FooterLines).Where(l => l.IsDateLine && l.Text.Length < 80).SelectMany(HeaderPieces.Of).FirstOrDefault();

    /// <summary>A publisher of the record in the headline ("… – The Moscow Times") or the header.</summary>
    private static string? Known(ImmutableArray<Line> lines) =>
        lines.Take(4).SelectMany(l => l.Terms).Select(t => t.Value("publisher")).FirstOrDefault(p => p is not null);
}
