using System.Collections.Immutable;

namespace Bot.Articles.Cleaning;

/// <summary>A publisher that a text names as such: "Support The Chronicle!", "© 2025 Digest", "Издание «Полдень»", "Джерело: Новини".</summary>
internal static class PublisherSaid
{
    private const int Edge = 6;
    private const int Longest = 160;

    public static string? In(ImmutableArray<Line> lines) =>
        lines.Where((l, i) => (i < Edge || i >= lines.Length - Edge) && l.Text.Length <= Longest).Select(l => Appeal(l) ?? Copyright(l) ?? Named(l)).FirstOrDefault(n => n is not null);

    private static string? Appeal(Line line)
    {
        var the = line.Text.IndexOf("the ", StringComparison.OrdinalIgnoreCase);
        var isAppeal = the > 0 && line.Terms.Length <= 8 && line.Text[..the].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_] or [_, "with" or "to" or "for"];
        return isAppeal && line.Terms[0].First.Key is "support" or "give" or "donate" or "subscribe" or "join" or "welcome" or "stand" or "back"
            ? PublisherName.Of("The " + line.Text[(the + 4)..]) : null;
    }

    private static string? Copyright(Line line)
    {
        if (!line.Text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) && !line.Text.StartsWith('©'))
        {
            return null;
        }

        var owner = line.Text.Split('.', ',')[0].TrimStart('(', 'c', 'C', ')', '©', ' ').TrimStart("0123456789-– ".ToCharArray());
        return PublisherName.Of(Quoted(owner) ?? WithoutYear(owner));
    }

    private static string WithoutYear(string owner) => owner.Length > 6 && owner[^5] == ' ' && owner[^4..].All(char.IsAsciiDigit) ? owner[..^5] : owner;

    private static string? Named(Line line)
    {
        if (line.Terms.FirstOrDefault(t => t.Has("publisher-word")) is not { } word)
        {
            return null;
        }

        if (word.Start == line.Start && line.IsDateLine && PublisherName.WithKind(HeaderPieces.WithoutDates(line)) is { } whole)
        {
            return whole;
        }

        var after = line.Text[(word.End - line.Start)..];
        return PublisherName.Of(after.TrimStart() is ['«' or '"' or '“', ..] ? Quoted(after)
            : word.First == line.Terms[0].First && after.StartsWith(':') && !after.Contains("http", StringComparison.OrdinalIgnoreCase) ? after[1..] : null);
    }

    private static string? Quoted(string text) => DatelineReader.Between(text, '«', '»') ?? DatelineReader.Between(text.Replace('“', '"').Replace('”', '"'), '"', '"');
}
