using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>The command lists, per scope and language.</summary>
internal static partial class BotCommands
{
    private const int Most = 100;
    private const int LongestDescription = 256;

    /// <summary><c>setMyCommands</c>.</summary>
    public static JsonNode Set(SandboxWorld world, ApiCall call)
    {
        var commands = call.Array("commands") ?? throw ApiException.BadRequest("can't parse commands: expected an Array");
        if (commands.Count > Most)
        {
            throw ApiException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        world.Commands.Set(Key(world, call), new JsonArray([.. commands.Select(Checked)]));
        world.Changed("people", []);
        return true;
    }

    /// <summary><c>getMyCommands</c>: exactly the list of the scope and language, or none.</summary>
    public static JsonNode Get(SandboxWorld world, ApiCall call) => world.Commands.Get(Key(world, call));

    /// <summary><c>deleteMyCommands</c>.</summary>
    public static JsonNode Delete(SandboxWorld world, ApiCall call)
    {
        world.Commands.Remove(Key(world, call));
        world.Changed("people", []);
        return true;
    }

    private static string Key(SandboxWorld world, ApiCall call)
    {
        var language = call.Text("language_code") ?? "";
        if (!LanguagePattern().IsMatch(language))
        {
            throw ApiException.BadRequest("invalid language code specified");
        }

        var scope = call.Object("scope") ?? [];
        var type = scope.Text("type") ?? "default";
        var inner = new ApiCall(call.Method, scope, new Dictionary<string, UploadedFile>(StringComparer.Ordinal));
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => CommandBook.Key(type, null, null, language),
            "chat" or "chat_administrators" => CommandBook.Key(type, Targets.KnownChat(world, inner).Id, null, language),
            "chat_member" => CommandBook.Key(
                type,
                Targets.KnownChat(world, inner).Id,
                inner.Integer("user_id") ?? throw ApiException.BadRequest("user_id is empty"),
                language),
            _ => throw ApiException.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static JsonNode Checked(JsonNode? node)
    {
        var command = (node as JsonObject)?.Text("command")?.TrimStart('/').ToLowerInvariant() ?? "";
        var description = (node as JsonObject)?.Text("description")?.Trim() ?? "";
        if (!CommandPattern().IsMatch(command))
        {
            throw ApiException.BadRequest("BOT_COMMAND_INVALID");
        }

        return description.Length is >= 1 and <= LongestDescription
            ? new JsonObject { ["command"] = command, ["description"] = description }
            : throw ApiException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("^([a-z]{2})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LanguagePattern();
}
