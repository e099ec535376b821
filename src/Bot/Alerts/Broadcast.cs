using Bot.Storage;

namespace Bot.Alerts;

/// <summary>How far an alert has come. Written by the dispatcher in the same commits as the deliveries that it counts.</summary>
internal sealed record Broadcast
{
    /// <summary>The alert's id.</summary>
    public required string Id { get; init; }

    /// <summary>When the first message was prepared.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last subscriber had been reached, or null.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The chat up to which, in the order of the keys, every subscriber is settled; null before the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether all subscribers have been walked.</summary>
    public bool IsWalked { get; init; }

    /// <summary>The revision up to which messages already sent have been edited.</summary>
    public int EditedRevision { get; init; } = 1;

    /// <summary>Whether the message ids are forgotten, so that the alert can no longer be edited.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>How many messages were expected at the start, or null while they are being counted.</summary>
    public long? Total { get; init; }

    /// <summary>Messages sent.</summary>
    public long Sent { get; init; }

    /// <summary>Messages edited, once for each correction.</summary>
    public long Edited { get; init; }

    /// <summary>Messages that Telegram refused for another reason than that the chat is gone.</summary>
    public long Failed { get; init; }

    /// <summary>Chats that are gone and were unsubscribed.</summary>
    public long Dropped { get; init; }

    /// <summary>Messages that wait for the end of quiet hours or for a later attempt.</summary>
    public long Waiting { get; init; }

    /// <summary>Collection "broadcasts", by the alert's id.</summary>
    public static CollectionDefinition<Broadcast> Collection { get; } = new("broadcasts", AlertsJson.Default.Broadcast, b => b.Id);
}
