using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sandbox.Methods;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Control;

/// <summary>Makes chats, and what people do in them.</summary>
internal sealed class ChatControl(SandboxWorld world)
{
    public Task<JsonNode> Add(ControlRequest request)
    {
        var members = (request.Body["members"] as JsonArray ?? []).Select(id => world.User(id!.GetValue<long>())).ToList();
        if (members.Count == 0)
        {
            throw new SandboxException("A chat needs \"members\"; the first is its creator.");
        }

        var title = request.RequiredText("title");
        var withBot = !request.Body.ContainsKey("with_bot") || request.Body.Flag("with_bot");
        var chat = request.Body.Text("type") switch
        {
            "channel" => world.AddChannel(title, members, request.Body.Text("username"), withBot),
            "forum" => world.AddForum(title, members),
            "supergroup" => world.AddGroup(title, members, withBot, supergroup: true),
            _ => world.AddGroup(title, members, withBot),
        };
        return Task.FromResult<JsonNode>(new JsonObject { ["id"] = chat.Id });
    }

    public Task<JsonNode> Messages(ControlRequest request)
        => In(request, chat => new JsonArray([.. chat.History.Select(entry => Shown(entry))]));

    public Task<JsonNode> Send(ControlRequest request)
        => In(request, chat => Shown(UserActions.Write(world, UserOf(request), chat, request.RequiredText("text"), request.Body.Integer("reply_to"), request.Body.Integer("topic"))));

    public Task<JsonNode> Edit(ControlRequest request) => In(request, chat =>
    {
        UserActions.Edit(world, UserOf(request), chat, request.Required("message"), request.RequiredText("text"));
        return Done();
    });

    /// <summary>Takes a form: <c>user</c>, <c>kind</c> (photo or document), <c>caption</c> and the file.</summary>
    public async Task<JsonNode> SendFile(ControlRequest request)
    {
        var form = await request.Context.Request.ReadFormAsync(request.Cancellation);
        var file = form.Files.Count == 1 ? form.Files[0] : throw new SandboxException("One file is expected.");
        var user = long.TryParse(form["user"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new SandboxException("\"user\" must be a number.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, request.Cancellation);
        var kind = form["kind"] == "photo" ? "photo" : "document";
        return await In(request, chat =>
        {
            var kept = SendFiles.Keep(world, kind, new UploadedFile(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray()));
            return Shown(UserActions.SendFile(world, User(id), chat, kept, form["caption"]));
        });
    }

    public Task<JsonNode> SetMember(ControlRequest request) => In(request, chat =>
    {
        Membership.SetMember(world, chat, UserOf(request), request.Body.Flag("member"));
        return Done();
    });

    public Task<JsonNode> SetBot(ControlRequest request) => In(request, chat =>
    {
        var status = request.RequiredText("status");
        if (chat.Type == "private" || status is not ("member" or "administrator" or "left" or "kicked"))
        {
            throw new SandboxException("\"status\" is member, administrator, left or kicked, in a group or channel.");
        }

        Membership.SetBotStatus(world, chat, UserOf(request), status);
        return Done();
    });

    public Task<JsonNode> Migrate(ControlRequest request)
        => In(request, chat => new JsonObject { ["id"] = Membership.Migrate(world, chat).Id });

    /// <summary>A message as the page and test programs see it.</summary>
    public static JsonObject Shown(ChatEntry entry) => new() { ["message"] = entry.Message.Copy(), ["by_bot"] = entry.ByBot };

    private static JsonObject Done() => new() { ["ok"] = true };

    private UserState UserOf(ControlRequest request) => User(request.Required("user"));

    private UserState User(long id) => world.Users.GetValueOrDefault(id) ?? throw new SandboxException("There is no such user.");

    private Task<JsonNode> In(ControlRequest request, Func<ChatState, JsonNode> act)
        => Task.FromResult(world.Locked(() => act(world.Chats.GetValueOrDefault(request.RouteId) ?? throw new SandboxException("There is no such chat."))));
}
