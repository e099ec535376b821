using Bot.Chats;
using Bot.Hosting;
using Bot.Storage;
using Bot.Subscriptions;
using NodaTime;

namespace Bot.Alerts;

/// <summary>
/// Puts an issue of each digest into the outbox when it is due: one for each frequency and zone that has subscribers, at
/// <see cref="BotSettings.DigestHour"/> by the clock on the wall there. An issue tells of everything since the last one, however long ago that was.
/// </summary>
internal sealed class DigestSchedule(IDocumentStore store, AlertTexts texts, BotSettings settings, TimeProvider time)
{
    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);
    private readonly DocumentCollection<DigestState> _states = new(store, DigestState.Collection);
    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);

    /// <summary>Issues what is due.</summary>
    /// <returns>Whether anything was put into the outbox.</returns>
    public async Task<bool> IssueAsync(CancellationToken cancellationToken)
    {
        var issued = false;
        HashSet<string> wanted = new(StringComparer.Ordinal);
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            await foreach (var zone in ZonesAsync(frequency, cancellationToken))
            {
                wanted.Add(DigestState.KeyOf(frequency, zone));
                issued |= await IssueAsync(frequency, zone, cancellationToken);
            }
        }

        await ForgetAsync(wanted, cancellationToken);
        return issued;
    }

    /// <summary>The last day up to <paramref name="now"/> on which an issue was due.</summary>
    internal static LocalDate LastDue(Frequency frequency, ZonedDateTime now, int hour)
    {
        var day = now.Hour >= hour ? now.Date : now.Date.PlusDays(-1);
        return frequency switch
        {
            Frequency.Weekly => day.PlusDays(1 - (int)day.DayOfWeek),
            Frequency.Monthly => new LocalDate(day.Year, day.Month, 1),
            _ => day,
        };
    }

    /// <summary>Where nobody gets a digest any more, the next subscriber begins anew, and is not told at once of everything since.</summary>
    private async Task ForgetAsync(HashSet<string> wanted, CancellationToken cancellationToken)
    {
        await foreach (var state in _states.ScanAsync(cancellationToken: cancellationToken))
        {
            var key = DigestState.KeyOf(state.Value.Frequency, state.Value.Zone);
            if (!wanted.Contains(key))
            {
                await store.CommitAsync([_states.Delete(key)], cancellationToken);
            }
        }
    }

    private async Task<bool> IssueAsync(Frequency frequency, string zoneId, CancellationToken cancellationToken)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? Readers.DefaultZone;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var due = LastDue(frequency, now.InZone(zone), settings.DigestHour);
        var (day, at) = (due.ToDateOnly(), due.At(new LocalTime(settings.DigestHour, 0)).InZoneLeniently(zone).ToDateTimeOffset().ToUniversalTime());
        var last = (await _states.GetAsync(DigestState.KeyOf(frequency, zoneId), cancellationToken))?.Value;
        var next = new DigestState(frequency, zoneId, day, at);
        if (last is null || last.Until > time.GetUtcNow().AddDays(1))
        {
            // The first subscriber of a zone, or the clock had run ahead and was set back.
            await store.CommitAsync([_states.Put(next)], cancellationToken);
            return false;
        }

        if (day <= last.Day)
        {
            return false;
        }

        var issue = new DigestIssue(frequency, zoneId, day, last.Until, at > last.Until ? at : last.Until);
        List<Change> changes = [_states.Put(next with { Until = issue.Until })];
        var id = $"{DigestState.KeyOf(frequency, zoneId)}.{day:yyyy-MM-dd}";
        var isWanted = (frequency != Frequency.Daily || !await texts.IsEmptyAsync(issue, cancellationToken)) && await _alerts.GetAsync(id, cancellationToken) is null;
        if (isWanted)
        {
            changes.Add(_alerts.Put(new Alert { Id = id, At = time.GetUtcNow(), Digest = issue }, Change.MustNotExist));
        }

        await store.CommitAsync(changes, cancellationToken);
        return isWanted;
    }

    /// <summary>The zones in which somebody gets that digest, by leaps over the index: as many reads as there are zones.</summary>
    private async IAsyncEnumerable<string> ZonesAsync(Frequency frequency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? from = null;
        for (var another = true; another;)
        {
            another = false;
            await foreach (var chat in _chats.ScanIndexAsync(ChatSettings.IndexOf(frequency), IndexScan.Between(from, null) with { Limit = 1 }, cancellationToken))
            {
                (another, from) = (true, chat.Value.ZoneId + '\u0001');
                yield return chat.Value.ZoneId;
            }
        }
    }
}
