using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>The commands registered per scope and language, and which of them a user sees in a chat.</summary>
internal sealed class CommandBook
{
    private readonly Dictionary<string, JsonArray> _lists = new(StringComparer.Ordinal);

    /// <summary>Every list with its key.</summary>
    public IReadOnlyDictionary<string, JsonArray> Lists => _lists;

    /// <summary>The key of a scope and a language (empty for all languages).</summary>
    public static string Key(string type, long? chat, long? user, string language)
        => string.Create(CultureInfo.InvariantCulture, $"{type}/{chat}/{user}/{language}");

    /// <summary>Replaces the list.</summary>
    public void Set(string key, JsonArray commands) => _lists[key] = commands;

    /// <summary>Forgets the list.</summary>
    public void Remove(string key) => _lists.Remove(key);

    /// <summary>The list under exactly this key; empty when none was set.</summary>
    public JsonArray Get(string key) => _lists.TryGetValue(key, out var commands) ? (JsonArray)commands.DeepClone() : [];

    /// <summary>What the user's command menu shows in the chat: the narrowest scope that has a list, in the user's language or in all.</summary>
    public JsonArray ShownTo(UserState user, ChatState chat)
    {
        foreach (var (type, chatId, userId) in Scopes(user, chat))
        {
            foreach (var language in new[] { user.Language?.Split('-')[0] ?? "", "" })
            {
                if (_lists.ContainsKey(Key(type, chatId, userId, language)))
                {
                    return Get(Key(type, chatId, userId, language));
                }
            }
        }

        return [];
    }

    private static IEnumerable<(string Type, long? Chat, long? User)> Scopes(UserState user, ChatState chat)
    {
        var isAdministrator = chat.Type != "private" && chat.Members.FirstOrDefault() == user.Id;
        if (chat.Type != "private")
        {
            yield return ("chat_member", chat.Id, user.Id);
        }

        if (isAdministrator)
        {
            yield return ("chat_administrators", chat.Id, null);
        }

        yield return ("chat", chat.Id, null);
        if (isAdministrator)
        {
            yield return ("all_chat_administrators", null, null);
        }

        yield return (chat.Type == "private" ? "all_private_chats" : "all_group_chats", null, null);
        yield return ("default", null, null);
    }
}
