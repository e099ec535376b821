using System.Globalization;
using Bot.Hosting;
using Bot.Storage;

namespace Bot.Backup;

/// <summary>Puts a copy of the store into <c>Backup:Directory</c> once a day (UTC) and keeps the newest <c>Backup:Keep</c> of them. Nothing else in that directory is touched.</summary>
internal sealed class DailyBackups(BotSettings settings, IDocumentStore store, TimeProvider time, ILogger<DailyBackups> logger) : BackgroundService
{
    private const string Prefix = "bot-";
    private const string Suffix = ".db";
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);

    /// <summary>Makes today's copy where it is not there yet, and removes those that are too many.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        var today = Path.Combine(settings.BackupDirectory!, NameOf(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
        if (File.Exists(today))
        {
            return;
        }

        await store.BackupAsync(today, cancellationToken);
        foreach (var old in Directory.GetFiles(settings.BackupDirectory!, Prefix + "*" + Suffix).Where(IsOurs).OrderDescending(StringComparer.Ordinal).Skip(settings.BackupKeep))
        {
            File.Delete(old);
        }

        logger.LogInformation("The store was copied to {Path}.", today);
    }

    /// <summary>The name of the copy of that day.</summary>
    public static string NameOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyyy-MM-dd}{Suffix}");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.BackupDirectory is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                await MakeAsync(stoppingToken);
            }
            catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
            {
                logger.LogError("Today's copy of the store could not be made: {Reason}", e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static bool IsOurs(string path) =>
        DateOnly.TryParseExact(Path.GetFileName(path)[Prefix.Length..^Suffix.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
