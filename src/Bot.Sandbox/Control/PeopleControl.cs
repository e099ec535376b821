using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Control;

/// <summary>Adds people and lets them block the bot or leave Telegram.</summary>
internal sealed class PeopleControl(SandboxWorld world)
{
    public Task<JsonNode> Add(ControlRequest request)
    {
        var user = world.AddUser(
            request.RequiredText("first_name"),
            request.Body.Text("language_code") ?? "en",
            request.Body.Text("username"),
            request.Body.Integer("id"),
            started: request.Body.Flag("started"),
            request.Body.Text("note"));
        return Task.FromResult<JsonNode>(new JsonObject { ["id"] = user.Id });
    }

    public Task<JsonNode> SetBlocked(ControlRequest request, bool blocked)
        => Act(request, user => Membership.SetBlocked(world, user, blocked));

    public Task<JsonNode> Deactivate(ControlRequest request) => Act(request, user =>
    {
        user.Deactivated = true;
        world.Changed("people", []);
    });

    private Task<JsonNode> Act(ControlRequest request, Action<UserState> act)
    {
        world.Locked(() => act(world.Users.GetValueOrDefault(request.RouteId) ?? throw new SandboxException("There is no such user.")));
        return Task.FromResult<JsonNode>(new JsonObject { ["ok"] = true });
    }
}
