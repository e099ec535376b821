namespace Bot.TelegramApi.Types;

/// <summary>The state of the webhook.</summary>
public sealed record WebhookInfo
{
    /// <summary>Where updates are sent; empty when no webhook is set.</summary>
    public string? Url { get; init; }

    /// <summary>True when a certificate of ours is used.</summary>
    public bool HasCustomCertificate { get; init; }

    /// <summary>How many updates wait.</summary>
    public int PendingUpdateCount { get; init; }

    /// <summary>When the last delivery failed, Unix seconds.</summary>
    public long? LastErrorDate { get; init; }

    /// <summary>Why it failed.</summary>
    public string? LastErrorMessage { get; init; }

    /// <summary>How many deliveries may run at once.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>Which kinds of updates are sent.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
