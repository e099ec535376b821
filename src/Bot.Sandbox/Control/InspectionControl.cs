using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Control;

/// <summary>What there is in the world, what the bot called, and what is to go wrong next.</summary>
internal sealed class InspectionControl(SandboxWorld world)
{
    /// <summary>The bot, everybody, every chat with its last message.</summary>
    public Task<JsonNode> State(ControlRequest request) => Read(() => new JsonObject
    {
        ["bot"] = Bot(),
        ["users"] = new JsonArray([.. world.Users.Values.Select(User)]),
        ["chats"] = new JsonArray([.. world.Chats.Values.Select(Chat)]),
        ["suggestions"] = new JsonArray([.. world.Options.Suggestions.Select(text => (JsonNode)text)]),
        ["pending_updates"] = world.Updates.Count,
    });

    /// <summary>The command menu of <c>user</c> in <c>chat</c>.</summary>
    public Task<JsonNode> Commands(ControlRequest request) => Read(() =>
    {
        var user = world.Users.GetValueOrDefault(request.Query("user") ?? 0) ?? throw new SandboxException("There is no such user.");
        var chat = world.Chats.GetValueOrDefault(request.Query("chat") ?? user.Id) ?? throw new SandboxException("There is no such chat.");
        return world.Commands.ShownTo(user, chat);
    });

    /// <summary>The recorded calls with numbers above <c>after</c>.</summary>
    public Task<JsonNode> Calls(ControlRequest request) => Read(() => new JsonArray([.. world.Log.All()
        .Where(call => call.Number > (request.Query("after") ?? 0)).Select(Call)]));

    public Task<JsonNode> ForgetCalls(ControlRequest request) => Do(world.ForgetCalls);

    public Task<JsonNode> AddFault(ControlRequest request)
    {
        var kind = Enum.TryParse<FaultKind>(request.RequiredText("kind"), ignoreCase: true, out var known)
            ? known
            : throw new SandboxException("\"kind\" is drop, delay, error or malformed.");
        return Do(() => world.Faults.Add(new Fault(kind)
        {
            Method = request.Body.Text("method"),
            Times = (int)(request.Body.Integer("times") ?? 1),
            Skip = (int)(request.Body.Integer("skip") ?? 0),
            ChatId = request.Body.Integer("chat_id"),
            AfterEffect = request.Body.Flag("after_effect"),
            Code = (int)(request.Body.Integer("code") ?? 500),
            Description = request.Body.Text("description"),
            RetryAfter = (int?)request.Body.Integer("retry_after"),
            Duration = TimeSpan.FromMilliseconds(request.Body.Integer("milliseconds") ?? 1000),
        }));
    }

    public Task<JsonNode> ClearFaults(ControlRequest request) => Do(world.Faults.Clear);

    private JsonObject Bot()
    {
        var bot = world.BotJson();
        foreach (var (key, text) in world.ProfileTexts)
        {
            bot["text:" + key] = text;
        }

        return bot;
    }

    private static JsonNode User(UserState user)
    {
        var json = user.ToJson();
        json.AddText("note", user.Note);
        json["started"] = user.Started;
        json["blocked"] = user.Blocked;
        json["deactivated"] = user.Deactivated;
        return json;
    }

    private JsonNode Chat(ChatState chat)
    {
        var json = world.ChatJson(chat);
        json["members"] = new JsonArray([.. chat.Members.Select(id => (JsonNode)id)]);
        json["bot_status"] = chat.BotStatus;
        json.AddNode("migrated_to", chat.MigratedTo);
        json.AddNode("last", chat.History.Count > 0 ? chat.History[^1].Message.Copy() : null);
        return json;
    }

    private static JsonNode Call(RecordedCall call) => new JsonObject
    {
        ["number"] = call.Number,
        ["method"] = call.Method,
        ["parameters"] = call.Parameters.DeepClone(),
        ["at"] = call.At.ToString("O", CultureInfo.InvariantCulture),
        ["status"] = call.Status,
        ["description"] = call.Description,
    };

    private Task<JsonNode> Read(Func<JsonNode> read) => Task.FromResult(world.Locked(read));

    private static Task<JsonNode> Do(Action act)
    {
        act();
        return Task.FromResult<JsonNode>(new JsonObject { ["ok"] = true });
    }
}
