using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>answerCallbackQuery</c>.</summary>
internal static class CallbackQueries
{
    /// <summary>The refusal of a query that is gone, the same for buttons and inline queries.</summary>
    public const string TooOld = "query is too old and response timeout expired or query ID is invalid";

    private const int LongestText = 200;

    /// <summary>Hands the answer to the person who pressed.</summary>
    public static JsonNode Answer(SandboxWorld world, ApiCall call)
    {
        var text = call.Text("text") ?? "";
        if (text.Length > LongestText)
        {
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        }

        var answer = new JsonObject { ["text"] = text, ["show_alert"] = call.Flag("show_alert") };
        answer.AddText("url", call.Text("url"));
        return world.Queries.Answer(call.Text("callback_query_id") ?? "", answer) ? true : throw ApiException.BadRequest(TooOld);
    }
}
