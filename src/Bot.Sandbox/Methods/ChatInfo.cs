using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>What the bot may know of a chat and who is in it.</summary>
internal static class ChatInfo
{
    /// <summary><c>getChat</c>.</summary>
    public static JsonNode GetChat(SandboxWorld world, ApiCall call)
    {
        var chat = world.ChatJson(Targets.Chat(world, call));
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
        };
        return chat;
    }

    /// <summary><c>getChatMember</c>.</summary>
    public static JsonNode GetMember(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        var id = call.Integer("user_id") ?? throw ApiException.BadRequest("invalid user_id specified");
        if (id == world.BotId)
        {
            return Membership.MemberJson(world.BotJson(), chat.BotStatus);
        }

        var user = world.Users.GetValueOrDefault(id) ?? throw ApiException.BadRequest("invalid user_id specified");
        var isMember = chat.Type == "private" ? chat.Id == id : chat.Members.Contains(id);
        return isMember || chat.Type != "private"
            ? Membership.MemberJson(user.ToJson(), isMember ? StatusOf(chat, id) : "left")
            : throw ApiException.BadRequest("member not found");
    }

    /// <summary><c>getChatAdministrators</c>.</summary>
    public static JsonNode GetAdministrators(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        if (chat.Type == "private")
        {
            throw ApiException.BadRequest("there are no administrators in the private chat");
        }

        var administrators = new JsonArray([.. chat.Members.Take(1).Select(id => Membership.MemberJson(world.Users[id].ToJson(), "creator"))]);
        if (chat.BotStatus == "administrator")
        {
            administrators.Add((JsonNode)Membership.MemberJson(world.BotJson(), "administrator"));
        }

        return administrators;
    }

    /// <summary><c>getChatMemberCount</c>.</summary>
    public static JsonNode GetMemberCount(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        return chat.Type == "private" ? 2 : chat.Members.Count + 1;
    }

    /// <summary><c>leaveChat</c>.</summary>
    public static JsonNode Leave(SandboxWorld world, ApiCall call)
    {
        var chat = Targets.Chat(world, call);
        if (chat.Type == "private")
        {
            throw ApiException.BadRequest("chat member status can't be changed in private chats");
        }

        chat.BotStatus = "left";
        world.Changed("people", []);
        return true;
    }

    private static string StatusOf(ChatState chat, long user) => chat.Type != "private" && chat.Members[0] == user ? "creator" : "member";
}
