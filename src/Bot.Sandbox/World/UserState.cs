using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>A person of the world.</summary>
internal sealed class UserState
{
    public required long Id { get; init; }

    public required string FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    /// <summary>IETF tag of the person's app, such as "uk".</summary>
    public string? Language { get; init; }

    /// <summary>One line on who this is, shown on the page.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the person ever opened the chat with the bot.</summary>
    public bool Started { get; set; }

    /// <summary>Whether the person blocked the bot.</summary>
    public bool Blocked { get; set; }

    /// <summary>Whether the account was deleted.</summary>
    public bool Deactivated { get; set; }

    /// <summary>As Telegram shows a user.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        json.AddText("last_name", LastName);
        json.AddText("username", Username);
        json.AddText("language_code", Language);
        return json;
    }
}
