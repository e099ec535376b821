using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Sandbox.Rich;

namespace Bot.Sandbox.Formatting;

/// <summary><c>tg-time</c>: a moment shown in the reader's own zone and language.</summary>
internal static partial class DateTimes
{
    /// <summary>The moment and format of a <c>tg-time</c> tag; null when either is malformed.</summary>
    public static (long Unix, string Format)? Read(IReadOnlyDictionary<string, string> attributes)
    {
        var format = attributes.GetValueOrDefault("format") ?? "";
        return long.TryParse(attributes.GetValueOrDefault("unix"), NumberStyles.None, CultureInfo.InvariantCulture, out var unix)
            && FormatPattern().IsMatch(format)
            ? (unix, format)
            : null;
    }

    /// <summary>The same for a tag of a rich message.</summary>
    public static (long Unix, string Format)? Read(RichElement tag) => Read(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["unix"] = tag.Attribute("unix") ?? "",
        ["format"] = tag.Attribute("format") ?? "",
    });

    [GeneratedRegex("^(r|w?[dD]?[tT]?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FormatPattern();
}
