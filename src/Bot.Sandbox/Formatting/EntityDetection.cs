using System.Text.RegularExpressions;

namespace Bot.Sandbox.Formatting;

/// <summary>Finds what Telegram turns into links by itself: commands, mentions, hashtags, addresses, e-mails, phone numbers.</summary>
internal static partial class EntityDetection
{
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal) { "code", "pre", "text_link", "text_mention", "date_time" };

    /// <summary>The entities found in the text that do not cross those already there.</summary>
    public static FormattedText Detect(FormattedText source)
    {
        var taken = source.Entities.Where(entity => Opaque.Contains(entity.Type)).ToList();
        var found = new List<TextEntity>(source.Entities);
        foreach (var candidate in Candidates(source.Text))
        {
            if (!taken.Exists(entity => candidate.Offset < entity.End && entity.Offset < candidate.End))
            {
                taken.Add(candidate);
                found.Add(candidate);
            }
        }

        return source with { Entities = FormattedText.Ordered(found) };
    }

    /// <summary>Every stretch of the text that looks like one of them, the surest kind first.</summary>
    public static IEnumerable<TextEntity> Candidates(string text)
        => Find(Email(), "email", text)
            .Concat(Find(Url(), "url", text))
            .Concat(Find(Command(), "bot_command", text))
            .Concat(Find(Mention(), "mention", text))
            .Concat(Find(Hashtag(), "hashtag", text))
            .Concat(Find(Phone(), "phone_number", text));

    private static IEnumerable<TextEntity> Find(Regex pattern, string type, string text)
        => pattern.Matches(text).Select(match => match.Groups["it"])
            .Select(group => new TextEntity(type, group.Index, group.Length));

    [GeneratedRegex(@"(^|[^A-Za-z0-9_/@<>])(?<it>/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_/@.])(?<it>@[A-Za-z0-9_]{2,32})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(^|[^\w#&/])(?<it>#\w*\p{L}\w*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<it>https?://[^\s<>""«»]*[^\s<>""«».,:;!?)'\]])|(^|[^\w@./-])(?<it>([a-z0-9-]+\.)+(com|org|net|io|me|ru|ua|gov|int|info|dev)(/[^\s<>""«»]*[^\s<>""«».,:;!?)'\]])?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(^|[^\w.+-])(?<it>[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"(^|[^\w+])(?<it>\+\d[\d\s()-]{6,16}\d)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();
}
