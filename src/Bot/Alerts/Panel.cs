using Bot.Exchanges;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>A message that shows how the alerts are getting on and is edited as they do. A chat has one at most.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Message">The message.</param>
/// <param name="Language">Its language.</param>
internal sealed record Panel(long ChatId, long Message, Language Language)
{
    /// <summary>Collection "panels", by chat.</summary>
    public static CollectionDefinition<Panel> Collection { get; } = new("panels", AlertsJson.Default.Panel, p => Chats.ChatSettings.KeyOf(p.ChatId));
}
