using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>
/// Everything the sandbox knows: people, chats, messages, updates that wait, files, commands, faults, recorded calls.
/// The methods of the Bot API act on it from one side, the people from the other. Safe to use from any thread.
/// </summary>
public sealed class SandboxWorld
{
    internal SandboxWorld(SandboxOptions options)
    {
        Options = options;
        Updates = new UpdateQueue(options.UpdateLimit, options.Clock);
        Files = new FileStore(options.StateFolder is { } folder ? Path.Combine(folder, "files") : null);
        Flood = new FloodControl(options.Flood);
        Log = new CallLog(options.CallLimit);
        BotId = long.Parse(options.Token.AsSpan(0, options.Token.IndexOf(':', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Faults to come.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>The bot's user id.</summary>
    public long BotId { get; }

    /// <summary>The bot's last calls, the oldest first.</summary>
    public IReadOnlyList<RecordedCall> Calls => Locked(Log.All);

    /// <summary>Updates that the bot has not claimed yet.</summary>
    public int PendingUpdates => Locked(() => Updates.Count);

    internal SandboxOptions Options { get; }

    internal Lock Gate { get; } = new();

    internal Dictionary<long, UserState> Users { get; } = [];

    internal Dictionary<long, ChatState> Chats { get; } = [];

    internal UpdateQueue Updates { get; }

    internal FileStore Files { get; }

    internal FloodControl Flood { get; }

    internal CallLog Log { get; }

    internal CommandBook Commands { get; } = new();

    internal PendingQueries Queries { get; } = new();

    internal EventHub Events { get; } = new();

    internal WebhookState Webhook { get; } = new();

    /// <summary>Descriptions and names set by the bot, per kind and language.</summary>
    internal Dictionary<string, string> ProfileTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>Set with every change that a restart must not lose.</summary>
    internal bool Dirty { get; set; }

    internal long Now => Options.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Adds a person who has already opened the chat with the bot, unless told otherwise.</summary>
    public SandboxUser AddUser(string firstName, string language = "en", string? username = null, long? id = null, bool started = true, string? note = null)
        => Locked(() =>
        {
            var user = new UserState
            {
                Id = id ?? Math.Max(100_000_100, Users.Keys.DefaultIfEmpty().Max() + 1),
                FirstName = firstName,
                Language = language,
                Username = username,
                Started = started,
                Note = note,
            };
            Users.Add(user.Id, user);
            Chats.Add(user.Id, new ChatState { Id = user.Id, Type = "private" });
            Changed("people", []);
            return new SandboxUser(this, user);
        });

    /// <summary>Adds a group (or supergroup); the first member is its creator.</summary>
    public SandboxChat AddGroup(string title, IEnumerable<SandboxUser> members, bool withBot = true, bool supergroup = false)
        => AddChat(supergroup ? "supergroup" : "group", title, username: null, members, withBot ? "member" : "left");

    /// <summary>Adds a supergroup with topics; any positive number is a topic.</summary>
    public SandboxChat AddForum(string title, IEnumerable<SandboxUser> members)
        => AddChat("supergroup", title, username: null, members, "member", forum: true);

    /// <summary>Adds a channel; the first member is its creator and may post.</summary>
    public SandboxChat AddChannel(string title, IEnumerable<SandboxUser> members, string? username = null, bool withBot = true)
        => AddChat("channel", title, username, members, withBot ? "administrator" : "left");

    /// <summary>The person with the id, who reads the bot's messages from now on.</summary>
    /// <exception cref="KeyNotFoundException">Nobody has it.</exception>
    public SandboxUser User(long id) => Locked(() => new SandboxUser(this, Users[id]));

    /// <summary>The chat with the id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SandboxChat Chat(long id) => Locked(() => new SandboxChat(this, Chats[id]));

    /// <summary>Forgets the recorded calls.</summary>
    public void ForgetCalls() => Locked(Log.Clear);

    internal JsonObject BotJson() => new()
    {
        ["id"] = BotId,
        ["is_bot"] = true,
        ["first_name"] = Options.BotName,
        ["username"] = Options.BotUsername,
    };

    internal JsonObject ChatJson(ChatState chat) => chat.ToJson(Users.GetValueOrDefault(chat.Id));

    /// <summary>Marks the world as changed and tells the pages.</summary>
    internal void Changed(string eventType, JsonObject content)
    {
        Dirty = true;
        Events.Publish(eventType, content);
    }

    internal T Locked<T>(Func<T> read)
    {
        lock (Gate)
        {
            return read();
        }
    }

    internal void Locked(Action act)
    {
        lock (Gate)
        {
            act();
        }
    }

    internal ChatState NewChat(string type, string? title, string? username, bool forum = false)
    {
        var lowest = type == "group" ? -200_000_000L : -1_002_000_000_000L;
        var taken = Chats.Keys.Where(id => type == "group" ? id is < 0 and > -1_000_000_000 : id <= -1_000_000_000_000).DefaultIfEmpty(lowest).Min();
        var chat = new ChatState { Id = taken - 1, Type = type, Title = title, Username = username, IsForum = forum };
        Chats.Add(chat.Id, chat);
        return chat;
    }

    private SandboxChat AddChat(string type, string title, string? username, IEnumerable<SandboxUser> members, string botStatus, bool forum = false) => Locked(() =>
    {
        var chat = NewChat(type, title, username, forum);
        chat.Members.AddRange(members.Select(member => member.Id));
        chat.BotStatus = botStatus;
        Changed("people", []);
        return new SandboxChat(this, chat);
    });
}
