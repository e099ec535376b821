using Bot.Storage;
using Bot.Subscriptions;

namespace Bot.Alerts;

/// <summary>The last issue of a digest in a zone.</summary>
/// <param name="Frequency">Of which digest.</param>
/// <param name="Zone">The zone's IANA name.</param>
/// <param name="Day">The local day of the last issue (of the first, while there was none: the day before it).</param>
/// <param name="Until">Up to when it told.</param>
internal sealed record DigestState(Frequency Frequency, string Zone, DateOnly Day, DateTimeOffset Until)
{
    /// <summary>Collection "digests", by frequency and zone.</summary>
    public static CollectionDefinition<DigestState> Collection { get; } = new("digests", AlertsJson.Default.DigestState, s => KeyOf(s.Frequency, s.Zone));

    /// <summary>The key of a state.</summary>
    public static string KeyOf(Frequency frequency, string zone) => $"{frequency.ToString().ToLowerInvariant()}.{zone}";
}
