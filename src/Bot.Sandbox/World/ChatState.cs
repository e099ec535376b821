using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>A conversation: a private chat with the bot, a group or a channel.</summary>
internal sealed class ChatState
{
    private readonly List<ChatEntry> _history = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _revision;

    public required long Id { get; init; }

    /// <summary>private, group, supergroup or channel.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    /// <summary>Whether a supergroup is divided into topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>The people in a group or channel; the first is its creator.</summary>
    public List<long> Members { get; } = [];

    /// <summary>member, administrator, left or kicked.</summary>
    public string BotStatus { get; set; } = "member";

    /// <summary>The supergroup that this group became.</summary>
    public long? MigratedTo { get; set; }

    /// <summary>When a user last wrote or pressed a button here.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    public long LastMessageId { get; set; }

    public bool IsGroup => Type is "group" or "supergroup";

    public bool HasBot => BotStatus is "member" or "administrator";

    /// <summary>The remembered messages, the oldest first.</summary>
    public IReadOnlyList<ChatEntry> History => _history;

    /// <summary>Ends when the next message comes, changes or goes.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Grows with every new message and every edit.</summary>
    public long Revision => _revision;

    /// <summary>The message with the id, if it is remembered.</summary>
    public ChatEntry? Find(long messageId)
    {
        var index = _history.FindLastIndex(entry => entry.Id == messageId);
        return index < 0 ? null : _history[index];
    }

    /// <summary>Adds a message and forgets the oldest beyond the limit.</summary>
    public ChatEntry Add(JsonObject message, int limit, bool byBot, string? inlineMessageId = null)
    {
        var entry = new ChatEntry(message) { CreatedAt = ++_revision, ByBot = byBot, InlineMessageId = inlineMessageId };
        _history.Add(entry);
        if (_history.Count > limit)
        {
            _history.RemoveRange(0, _history.Count - limit);
        }

        SignalChange();
        return entry;
    }

    /// <summary>Tells those who wait that a message changed.</summary>
    public void MarkEdited(ChatEntry entry)
    {
        entry.EditedAt = ++_revision;
        SignalChange();
    }

    /// <summary>Forgets a message.</summary>
    public void Remove(ChatEntry entry)
    {
        _history.Remove(entry);
        SignalChange();
    }

    /// <summary>As Telegram shows a chat; a private one bears the user's names.</summary>
    public JsonObject ToJson(UserState? user)
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type };
        json.AddText("title", Title);
        json.AddText("username", Username ?? user?.Username);
        if (IsForum)
        {
            json["is_forum"] = true;
        }

        json.AddText("first_name", user?.FirstName);
        json.AddText("last_name", user?.LastName);
        return json;
    }

    private void SignalChange()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}

/// <summary>A remembered message: its wire object and when it came and changed, counted per chat.</summary>
internal sealed class ChatEntry(JsonObject message)
{
    /// <summary>The message as the bot sees it.</summary>
    public JsonObject Message { get; } = message;

    public long Id { get; } = message.Integer("message_id") ?? 0;

    public long CreatedAt { get; init; }

    /// <summary>Whether the bot wrote it (or it came through its inline mode).</summary>
    public bool ByBot { get; init; }

    public long EditedAt { get; set; }

    /// <summary>Set on a message sent through inline mode with a keyboard.</summary>
    public string? InlineMessageId { get; init; }
}
