using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Control;

/// <summary>Button presses and inline mode: the answer of the bot is the answer of the request.</summary>
internal sealed class QueryControl(SandboxWorld world)
{
    // Telegram's apps stop waiting about then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Presses a button; <c>answer</c> is null when the bot does not answer in time.</summary>
    public Task<JsonNode> Press(ControlRequest request) => Answered(request, world.Locked(() =>
        UserActions.Press(world, User(request), Chat(request), request.Required("message"), request.RequiredText("data"))).Answer);

    /// <summary>Types an inline query; <c>answer</c> is null when the bot does not answer in time.</summary>
    public Task<JsonNode> Ask(ControlRequest request) => Answered(request, world.Locked(() =>
        InlineMode.Ask(world, User(request), request.RequiredText("query"), request.Body.Text("offset") ?? "", ChatType(Chat(request)))).Answer);

    /// <summary>Sends one of the results that an inline query gave.</summary>
    public Task<JsonNode> Choose(ControlRequest request)
    {
        var result = request.Body["result"] as JsonObject ?? throw new SandboxException("\"result\" must be one of the results of the inline query.");
        return Task.FromResult<JsonNode>(world.Locked(() => ChatControl.Shown(InlineMode.Choose(world, User(request), Chat(request), result))));
    }

    private static async Task<JsonNode> Answered(ControlRequest request, Task<JsonObject> answer)
    {
        try
        {
            return new JsonObject { ["answer"] = await answer.WaitAsync(Patience, request.Cancellation) };
        }
        catch (TimeoutException)
        {
            return new JsonObject { ["answer"] = null };
        }
    }

    private static string ChatType(ChatState chat) => chat.Type == "private" ? "sender" : chat.Type;

    private UserState User(ControlRequest request) => world.Users.GetValueOrDefault(request.Required("user")) ?? throw new SandboxException("There is no such user.");

    private ChatState Chat(ControlRequest request) => world.Chats.GetValueOrDefault(request.RouteId) ?? throw new SandboxException("There is no such chat.");
}
