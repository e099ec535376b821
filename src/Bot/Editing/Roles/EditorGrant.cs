using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;

namespace Bot.Editing.Roles;

/// <summary>Somebody who was made an editor.</summary>
/// <param name="UserId">Telegram id of the editor.</param>
/// <param name="Name">As the owner called them, or their id.</param>
/// <param name="GrantedBy">Telegram id of the owner.</param>
/// <param name="At">When.</param>
internal sealed record EditorGrant(long UserId, string Name, long GrantedBy, DateTimeOffset At)
{
    /// <summary>Collection "editors", by user id.</summary>
    public static CollectionDefinition<EditorGrant> Collection { get; } = new("editors", RolesJson.Default.EditorGrant, g => KeyOf(g.UserId));

    /// <summary>The key of a user's grant.</summary>
    public static string KeyOf(long userId) => userId.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A group in which editors' commands work.</summary>
/// <param name="ChatId">Telegram id of the group.</param>
/// <param name="OpenedBy">Telegram id of the owner.</param>
/// <param name="At">When.</param>
internal sealed record EditorsRoom(long ChatId, long OpenedBy, DateTimeOffset At)
{
    /// <summary>Collection "rooms", by chat id.</summary>
    public static CollectionDefinition<EditorsRoom> Collection { get; } = new("rooms", RolesJson.Default.EditorsRoom, r => KeyOf(r.ChatId));

    /// <summary>The key of a chat's room.</summary>
    public static string KeyOf(long chatId) => chatId.ToString(CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EditorGrant))]
[JsonSerializable(typeof(EditorsRoom))]
internal sealed partial class RolesJson : JsonSerializerContext;
