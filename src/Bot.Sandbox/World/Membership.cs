using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>Blocking, joining, leaving and migration, with the updates they cause. Called with the world locked.</summary>
internal static class Membership
{
    /// <summary>The person blocks or unblocks the bot.</summary>
    public static void SetBlocked(SandboxWorld world, UserState user, bool blocked)
    {
        if (user.Blocked == blocked)
        {
            return;
        }

        user.Blocked = blocked;
        user.Started = true;
        Announce(world, world.Chats[user.Id], user, blocked ? "member" : "kicked", blocked ? "kicked" : "member");
        world.Changed("people", []);
    }

    /// <summary>A person adds the bot to a group or channel, removes it, or makes it an administrator.</summary>
    public static void SetBotStatus(SandboxWorld world, ChatState chat, UserState by, string status)
    {
        if (chat.BotStatus == status)
        {
            return;
        }

        var (old, hadBot) = (chat.BotStatus, chat.HasBot);
        chat.BotStatus = status;
        Announce(world, chat, by, old, status);
        if (hadBot != chat.HasBot && chat.IsGroup)
        {
            var content = chat.HasBot
                ? new JsonObject { ["new_chat_members"] = new JsonArray(world.BotJson()) }
                : new JsonObject { ["left_chat_member"] = world.BotJson() };
            Service(world, chat, by, content);
        }

        world.Changed("people", []);
    }

    /// <summary>A person joins or leaves a group or channel.</summary>
    public static void SetMember(SandboxWorld world, ChatState chat, UserState user, bool member)
    {
        if (chat.Members.Contains(user.Id) == member)
        {
            return;
        }

        if (member)
        {
            chat.Members.Add(user.Id);
        }

        if (chat.IsGroup)
        {
            Service(world, chat, user, member
                ? new JsonObject { ["new_chat_members"] = new JsonArray(user.ToJson()) }
                : new JsonObject { ["left_chat_member"] = user.ToJson() });
        }

        if (!member)
        {
            chat.Members.Remove(user.Id);
        }

        world.Changed("people", []);
    }

    /// <summary>Turns a group into a supergroup with a new id; the old one answers every call with the way to the new one.</summary>
    public static ChatState Migrate(SandboxWorld world, ChatState group)
    {
        if (group.Type != "group" || group.MigratedTo is not null)
        {
            throw new SandboxException("Only a group that has not migrated can become a supergroup.");
        }

        var supergroup = world.NewChat("supergroup", group.Title, username: null);
        supergroup.Members.AddRange(group.Members);
        supergroup.BotStatus = group.BotStatus;
        var creator = world.Users[group.Members[0]];
        Service(world, group, creator, new JsonObject { ["migrate_to_chat_id"] = supergroup.Id });
        group.MigratedTo = supergroup.Id;
        Service(world, supergroup, creator, new JsonObject { ["migrate_from_chat_id"] = group.Id });
        world.Changed("people", []);
        return supergroup;
    }

    /// <summary>A member as Telegram shows one.</summary>
    public static JsonObject MemberJson(JsonObject user, string status)
    {
        var json = new JsonObject { ["user"] = user, ["status"] = status };
        if (status == "administrator")
        {
            foreach (var right in (string[])["can_manage_chat", "can_post_messages", "can_edit_messages", "can_delete_messages", "can_invite_users"])
            {
                json[right] = true;
            }

            foreach (var lacking in (string[])["can_be_edited", "is_anonymous", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info"])
            {
                json[lacking] = false;
            }
        }
        else if (status == "creator")
        {
            json["is_anonymous"] = false;
        }
        else if (status == "kicked")
        {
            json["until_date"] = 0;
        }

        return json;
    }

    private static void Announce(SandboxWorld world, ChatState chat, UserState by, string before, string after)
        => world.Updates.Add(
            "my_chat_member",
            new JsonObject
            {
                ["chat"] = world.ChatJson(chat),
                ["from"] = by.ToJson(),
                ["date"] = world.Now,
                ["old_chat_member"] = MemberJson(world.BotJson(), before),
                ["new_chat_member"] = MemberJson(world.BotJson(), after),
            },
            chat.Id);

    private static void Service(SandboxWorld world, ChatState chat, UserState by, JsonObject content)
    {
        var message = Conversations.ByUser(world, chat, by);
        foreach (var (name, value) in content)
        {
            message[name] = value?.DeepClone();
        }

        Conversations.Post(world, chat, message, byBot: false);
        if (chat.HasBot)
        {
            world.Updates.Add("message", message.Copy(), chat.Id);
        }
    }
}
