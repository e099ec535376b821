using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>Who the bot is: <c>getMe</c>, names and descriptions per language.</summary>
internal static class Profile
{
    // By the name of the field: longest text and the refusal of a longer one.
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["name"] = 64,
        ["description"] = 512,
        ["short_description"] = 120,
    };

    /// <summary><c>getMe</c>.</summary>
    public static JsonNode GetMe(SandboxWorld world, ApiCall call)
    {
        var bot = world.BotJson();
        bot["can_join_groups"] = true;
        bot["can_read_all_group_messages"] = !world.Options.PrivacyMode;
        bot["supports_inline_queries"] = true;
        bot["can_connect_to_business"] = false;
        bot["has_main_web_app"] = false;
        return bot;
    }

    /// <summary><c>logOut</c> and <c>close</c> do nothing here.</summary>
    public static JsonNode LogOut(SandboxWorld world, ApiCall call) => true;

    /// <summary><c>setMyName</c>, <c>setMyDescription</c>, <c>setMyShortDescription</c>; an empty text deletes.</summary>
    public static JsonNode SetText(SandboxWorld world, ApiCall call)
    {
        var field = FieldOf(call);
        var text = call.Text(field) ?? "";
        if (text.Length > Longest[field])
        {
            throw ApiException.BadRequest($"BOT_{field.ToUpperInvariant()}_TOO_LONG");
        }

        world.ProfileTexts[Key(field, call)] = text;
        world.Changed("people", []);
        return true;
    }

    /// <summary><c>getMyName</c>, <c>getMyDescription</c>, <c>getMyShortDescription</c>: in the language, or in all.</summary>
    public static JsonNode GetText(SandboxWorld world, ApiCall call)
    {
        var field = FieldOf(call);
        var text = world.ProfileTexts.GetValueOrDefault(Key(field, call)) is { Length: > 0 } own
            ? own
            : world.ProfileTexts.GetValueOrDefault(field + "/") ?? (field == "name" ? world.Options.BotName : "");
        return new JsonObject { [field] = text };
    }

    private static string Key(string field, ApiCall call) => $"{field}/{call.Text("language_code")}";

    private static string FieldOf(ApiCall call) => call.Method["setMy".Length..].ToUpperInvariant() switch
    {
        "NAME" => "name",
        "DESCRIPTION" => "description",
        _ => "short_description",
    };
}
