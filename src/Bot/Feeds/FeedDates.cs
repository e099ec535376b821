using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 and RFC 3339, and what sites write for them (no seconds, no zone, whole names of months, two digits of a year).</summary>
internal static partial class FeedDates
{
    private const int Longest = 80;

    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly FrozenDictionary<string, int> _zones = new[]
    {
        ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("BST", 1), ("CET", 1), ("CEST", 2), ("EET", 2), ("EEST", 3), ("MSK", 3),
    }.ToFrozenDictionary(zone => zone.Item1, zone => zone.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The time meant, or null. A zone that is missing or unknown is UTC.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed is null or { Length: 0 or > Longest } ? null
            : Iso().Match(trimmed) is { Success: true } iso ? At(iso, Number(iso, "month", 1))
            : Mail().Match(trimmed) is { Success: true } mail ? At(mail, 1 + Array.FindIndex(_months, m => mail.Groups["name"].Value.StartsWith(m, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2}))?([Tt\s]\s*(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?\s*(?<zone>\S*))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(\p{L}{2,12}\.?,?\s*)?(?<day>[0-9]{1,2})[\s-]+(?<name>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>[0-9]{4}|[0-9]{2})(,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.][0-9]+)?)?\s*(?<zone>\S*)(\s*\(.*\))?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(GMT|UTC|UT|Z)?(?<sign>[+-])(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();

    private static DateTimeOffset? At(Match match, int month)
    {
        var year = Number(match, "year", 0);
        year += match.Groups["year"].Length == 4 ? 0 : year < 70 ? 2000 : 1900;
        var (day, hour, minute) = (Number(match, "day", 1), Number(match, "hour", 0), Number(match, "minute", 0));
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59)
        {
            return null;
        }

        var local = new DateTime(year, month, day).AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(Number(match, "second", 0), 59));
        return new DateTimeOffset(local - ZoneOf(match.Groups["zone"].Value), TimeSpan.Zero);
    }

    private static TimeSpan ZoneOf(string zone)
    {
        if (Offset().Match(zone) is { Success: true } offset)
        {
            var by = new TimeSpan(Number(offset, "hours", 0), Number(offset, "minutes", 0), 0);
            return offset.Groups["sign"].Value == "-" ? -by : by;
        }

        return TimeSpan.FromHours(_zones.GetValueOrDefault(zone));
    }

    private static int Number(Match match, string group, int otherwise) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
