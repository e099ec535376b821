namespace Bot.Sandbox;

/// <summary>What a sandbox is started with.</summary>
public sealed record SandboxOptions
{
    /// <summary>A token of the right shape that opens nothing anywhere else.</summary>
    public const string DefaultToken = "7000000001:sandbox-only-opens-nothing-elsewhere";

    /// <summary>The token that the server accepts; the digits before the colon are the bot's user id.</summary>
    public string Token { get; init; } = DefaultToken;

    /// <summary>The bot's user name, without @.</summary>
    public string BotUsername { get; init; } = "who_came_home_bot";

    /// <summary>The bot's display name.</summary>
    public string BotName { get; init; } = "Who has come home?";

    /// <summary>Where the world is kept between runs; null keeps it in memory only.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Forget what an earlier run left in <see cref="StateFolder"/>.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether a new world has its five users, a group and a channel; without, it is empty.</summary>
    public bool DefaultWorld { get; init; } = true;

    /// <summary>What the page offers a newcomer to say, beside <c>/start</c>.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = ["/latest", "/totals 2025", "How many came home in June 2025?"];

    /// <summary>Telegram's pace; null lets everything pass.</summary>
    public FloodLimits? Flood { get; init; } = new();

    /// <summary>Messages kept per chat, the oldest are forgotten first.</summary>
    public int HistoryLimit { get; init; } = 500;

    /// <summary>Updates kept for a bot that does not fetch them, the oldest are forgotten first.</summary>
    public int UpdateLimit { get; init; } = 100_000;

    /// <summary>Recorded calls kept, the oldest are forgotten first.</summary>
    public int CallLimit { get; init; } = 10_000;

    /// <summary>In groups, hand over only what Telegram shows a bot in privacy mode: commands, replies to it, mentions of it.</summary>
    public bool PrivacyMode { get; init; } = true;

    /// <summary>Answer requests from other machines too. Everyone who reaches the port then speaks as any user.</summary>
    public bool AllowAnyAddress { get; init; }

    /// <summary>The clock of everything but HTTP itself.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>The pace that Telegram keeps; see "My bot is hitting limits" in its FAQ for bots.</summary>
public sealed record FloodLimits
{
    /// <summary>Messages that may follow one another at once in a chat; the mean stays one a second.</summary>
    public int Burst { get; init; } = 5;

    /// <summary>Messages a minute to one group.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>Messages a second in all to chats that did not just write.</summary>
    public int BulkPerSecond { get; init; } = 30;

    /// <summary>For how long after a user wrote or pressed a button messages to that chat are replies, not bulk.</summary>
    public TimeSpan ReplyWindow { get; init; } = TimeSpan.FromMinutes(1);
}
