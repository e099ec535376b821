using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Exchanges;
using Bot.Storage;

namespace Bot.Chats;

/// <summary>What a chat has chosen. Only chosen things are stored, so that a chat that chose nothing leaves no trace.</summary>
internal sealed record ChatSettings
{
    /// <summary>Telegram's id of the chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>Chosen with /language; null: as Telegram says.</summary>
    public Language? Language { get; init; }

    /// <summary>IANA name chosen with /timezone; null: Europe/Kyiv.</summary>
    public string? Zone { get; init; }

    /// <summary>Collection "chats", by chat id.</summary>
    public static CollectionDefinition<ChatSettings> Collection { get; } =
        new("chats", ChatsJson.Default.ChatSettings, s => KeyOf(s.ChatId));

    /// <summary>The key of a chat's document.</summary>
    public static string KeyOf(long chatId) => chatId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatSettings))]
internal sealed partial class ChatsJson : JsonSerializerContext;
