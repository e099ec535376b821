using Bot.Chats;
using Bot.Exchanges;

namespace Bot.Alerts;

/// <summary>One alert to bring to one chat or topic, or one message there to be edited. Compared by identity.</summary>
internal sealed class Errand
{
    /// <summary>The alert.</summary>
    public required Run Run { get; init; }

    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The topic, or null.</summary>
    public long? Thread { get; init; }

    /// <summary>The language to write in.</summary>
    public Language Language { get; init; }

    /// <summary>The filter of the subscription that brings it.</summary>
    public string Filter { get; init; } = "";

    /// <summary>What the chat chose; null for an edit.</summary>
    public ChatSettings? Chat { get; init; }

    /// <summary>What is on record of it, or null.</summary>
    public Delivery? Row { get; init; }

    /// <summary>Whether a message sent before is to be edited.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Its place in the walk over the subscribers, or null when it comes from elsewhere.</summary>
    public Cursor.Slot? Slot { get; init; }

    /// <summary>The key of its delivery.</summary>
    public string Key => Delivery.KeyOf(Run.Alert.Id, ChatId, Thread);

    /// <summary>The delivery as it would be without any outcome.</summary>
    public Delivery Blank => new() { AlertId = Run.Alert.Id, ChatId = ChatId, Thread = Thread, Language = Language };
}

/// <summary>What came of an errand.</summary>
internal enum Result
{
    /// <summary>The message was sent.</summary>
    Sent,

    /// <summary>The message was edited, or can no longer be.</summary>
    Edited,

    /// <summary>It is to be sent later.</summary>
    Waiting,

    /// <summary>Telegram refuses it for good.</summary>
    Failed,

    /// <summary>The chat or topic is gone.</summary>
    Gone,

    /// <summary>There was nothing to say.</summary>
    Nothing,

    /// <summary>The program is stopping; nothing was done.</summary>
    Abandoned,
}

/// <summary>An errand and what came of it.</summary>
/// <param name="Errand">The errand; to the new id when the chat moved.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Row">The delivery to write down, or null for none.</param>
/// <param name="Original">The errand as it was handed out.</param>
internal sealed record Outcome(Errand Errand, Result Result, Delivery? Row, Errand? Original = null);
