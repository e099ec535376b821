using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Subscriptions;

/// <summary>Hours of the chat's local day in which an alert waits, or comes without a sound.</summary>
/// <param name="From">Minute of the day at which they begin, 0-1439.</param>
/// <param name="Until">Minute of the day at which they end (excluded), 0-1439; before <paramref name="From"/> when they last over midnight.</param>
/// <param name="Silent">Send at once without a sound instead of waiting.</param>
internal sealed partial record QuietHours(int From, int Until, bool Silent = false)
{
    private static readonly ZoneLocalMappingResolver Earlier = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);
    private static readonly ZoneLocalMappingResolver Later = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>"22:00–08:00".</summary>
    [JsonIgnore]
    public string Text => $"{Clock(From)}–{Clock(Until)}";

    /// <summary>Reads "22-8", "22:30–08:00"; null when it is no such range, or an empty one.</summary>
    public static QuietHours? Read(string text)
    {
        var match = Form().Match(text.Trim());
        return match.Success && Minute(match, "1") is { } from && Minute(match, "2") is { } until && from != until ? new QuietHours(from, until) : null;
    }

    /// <summary>When the quiet hours under way at <paramref name="now"/> end, or null when none are.</summary>
    /// <remarks>The clock on the wall decides. An end that a change of clocks skips moves on by the gap; one that comes twice is the next of the two.</remarks>
    public Instant? EndIfQuiet(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone).LocalDateTime;
        var minute = (local.Hour * 60) + local.Minute;
        var isQuiet = From < Until ? minute >= From && minute < Until : minute >= From || minute < Until;
        if (!isQuiet)
        {
            return null;
        }

        var end = (minute < Until ? local.Date : local.Date.PlusDays(1)).AtMidnight().PlusMinutes(Until);
        var first = end.InZone(zone, Earlier).ToInstant();
        return first > now ? first : end.InZone(zone, Later).ToInstant();
    }

    [GeneratedRegex(@"^(?<hour1>[0-9]{1,2})(:(?<minute1>[0-9]{2}))?\s*[-–—]\s*(?<hour2>[0-9]{1,2})(:(?<minute2>[0-9]{2}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    private static int? Minute(Match match, string end)
    {
        var hour = int.Parse(match.Groups["hour" + end].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute" + end] is { Success: true } written ? int.Parse(written.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? (hour % 24 * 60) + minute : null;
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
