using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Feeds;

namespace Bot.Hosting;

/// <summary>Whether answers are sent as rich messages.</summary>
internal enum RichMessages
{
    /// <summary>Rich where the server knows them, HTML otherwise.</summary>
    Auto,

    /// <summary>HTML always.</summary>
    Off,
}

/// <summary>
/// The whole configuration, read once at the start and checked: from <c>appsettings.json</c>, the environment (<c>Telegram__Token</c>) or
/// the command line (<c>--Telegram:Token=…</c>). README lists every name.
/// </summary>
internal sealed partial record BotSettings
{
    /// <summary>Bot token from @BotFather, or null: then the sandbox opens.</summary>
    public string? Token { get; init; }

    /// <summary>Bot API server; requests go to <c>{base}/bot{token}/{method}</c>.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Rich messages or HTML only.</summary>
    public RichMessages RichMessages { get; init; }

    /// <summary>Bulk messages a second, 1 to 1000.</summary>
    public int BulkPerSecond { get; init; }

    /// <summary>Whether alerts may cost Stars, so that more than about 30 a second pass.</summary>
    public bool PaidBroadcast { get; init; }

    /// <summary>For how long it is remembered which message an alert is in each chat, so that a correction can edit it.</summary>
    public TimeSpan RememberAlerts { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The hour of the local day at which digests come, 0-23.</summary>
    public int DigestHour { get; init; } = 9;

    /// <summary>Full path of the store.</summary>
    public required string StoragePath { get; init; }

    /// <summary>Full path of the dataset's directory.</summary>
    public required string DatasetDirectory { get; init; }

    /// <summary>Whether pages and feeds of this machine may be read: in the sandbox only.</summary>
    public bool AllowLoopbackLinks { get; init; }

    /// <summary>Full path of the directory of daily copies of the store, or null for none.</summary>
    public string? BackupDirectory { get; init; }

    /// <summary>How many daily copies are kept, 1 to 1000.</summary>
    public int BackupKeep { get; init; } = 14;

    /// <summary>Which feeds are read.</summary>
    public FeedSettings Feeds { get; init; } = FeedSettings.None;

    /// <summary>Telegram user ids of the owners.</summary>
    public ImmutableHashSet<long> Admins { get; init; } = [];

    /// <summary>Addresses of the HTTP listener, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>How long Telegram may leave polls unanswered before <c>/health</c> says so. A poll takes half a minute when nothing happens.</summary>
    public TimeSpan DeafAfter { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Reads and checks <paramref name="configuration"/>.</summary>
    /// <exception cref="StartupException">A value is missing or wrong; the message names it.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        // A relative directory given by the operator means the working directory; the dataset that comes along lies beside the program.
        var dataset = configuration["Dataset:Directory"];
        return new BotSettings
        {
            Token = ReadToken(configuration["Telegram:Token"]),
            ApiBaseUrl = ReadBaseUrl(configuration["Telegram:ApiBaseUrl"] ?? "https://api.telegram.org"),
            RichMessages = Enum.TryParse<RichMessages>(configuration["Telegram:RichMessages"] ?? "Auto", ignoreCase: true, out var rich) && Enum.IsDefined(rich)
                ? rich : throw new StartupException("Telegram:RichMessages must be Auto or Off."),
            BulkPerSecond = ReadNumber(configuration, "Telegram:BulkPerSecond", 28, 1, 1000),
            PaidBroadcast = ReadSwitch(configuration, "Telegram:PaidBroadcast"),
            RememberAlerts = TimeSpan.FromDays(ReadNumber(configuration, "Alerts:RememberDays", 30, 1, 3650)),
            DigestHour = ReadNumber(configuration, "Alerts:DigestHour", 9, 0, 23),
            StoragePath = Path.GetFullPath(NotEmpty(configuration["Storage:Path"], "state/bot.db")),
            DatasetDirectory = string.IsNullOrWhiteSpace(dataset) ? Path.Combine(AppContext.BaseDirectory, "data") : Path.GetFullPath(dataset),
            BackupDirectory = configuration["Backup:Directory"] is { } backup && !string.IsNullOrWhiteSpace(backup) ? Path.GetFullPath(backup) : null,
            BackupKeep = ReadNumber(configuration, "Backup:Keep", 14, 1, 1000),
            Feeds = FeedSettings.Read(configuration),
            Admins = [.. configuration.GetSection("Admins").GetChildren().Select(ReadAdmin)],
            Urls = ReadUrls(NotEmpty(configuration["Urls"], "http://127.0.0.1:5080")),
            DeafAfter = TimeSpan.FromSeconds(ReadNumber(configuration, "Health:DeafAfterSeconds", 180, 1, 86_400)),
        };
    }

    [GeneratedRegex("^[0-9]+:[A-Za-z0-9_-]{10,}$", RegexOptions.NonBacktracking)]
    private static partial Regex TokenForm();

    private static string NotEmpty(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value;

    private static string? ReadToken(string? token) => token?.Trim() switch
    {
        null or "" => null,
        { } trimmed when TokenForm().IsMatch(trimmed) => trimmed,
        _ => throw new StartupException("Telegram:Token is not a bot token: it looks like 123456789:ABC… as @BotFather gives it."),
    };

    private static Uri ReadBaseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length == 0
            ? url : throw new StartupException("Telegram:ApiBaseUrl must be an http or https address, such as https://api.telegram.org.");

    private static string ReadUrls(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // As the listener reads them: "http://*:80" and "http://unix:/run/bot.sock" are addresses too.
            if (!IsListenable(url))
            {
                throw new StartupException($"Urls: \"{url}\" is no address to listen on; it looks like http://127.0.0.1:5080. HTTPS is a proxy's business.");
            }
        }

        return urls;
    }

    private static bool IsListenable(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme == "http" && (address.IsUnixPipe || address.Port is >= 0 and <= 65_535);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A switch such as <c>--fresh</c>: true or false.</summary>
    /// <exception cref="StartupException">It is something else.</exception>
    public static bool ReadSwitch(IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var value) => value,
        _ => throw new StartupException($"{name} must be true or false."),
    };

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <exception cref="StartupException">It is something else.</exception>
    public static int ReadNumber(IConfiguration configuration, string name, int otherwise, int least, int most)
    {
        var text = configuration[name];
        return string.IsNullOrWhiteSpace(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new StartupException($"{name} must be a whole number from {least} to {most}.");
    }

    private static long ReadAdmin(IConfigurationSection entry) =>
        long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id : throw new StartupException($"Admins:{entry.Key} must be a Telegram user id, a positive whole number.");

    // The generated ToString would print the token.
    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"ApiBaseUrl = {ApiBaseUrl}, StoragePath = {StoragePath}");
        return true;
    }
}
