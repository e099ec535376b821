using System.Text;
using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary><c>answerInlineQuery</c>, and the message that a chosen result becomes.</summary>
internal static class InlineQueries
{
    private const int MostResults = 50;

    /// <summary><c>answerInlineQuery</c>.</summary>
    public static JsonNode Answer(SandboxWorld world, ApiCall call)
    {
        var results = call.Array("results") ?? throw ApiException.BadRequest("can't parse inline query results: expected an Array");
        if (results.Count > MostResults)
        {
            throw ApiException.BadRequest("RESULTS_TOO_MUCH");
        }

        var offset = call.Text("next_offset") ?? "";
        if (Encoding.UTF8.GetByteCount(offset) > 64)
        {
            throw ApiException.BadRequest("NEXT_OFFSET_INVALID");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in results)
        {
            Check(node as JsonObject ?? throw ApiException.BadRequest("can't parse inline query result: expected an Object"), seen);
        }

        var answer = new JsonObject { ["results"] = results.DeepClone(), ["next_offset"] = offset };
        return world.Queries.Answer(call.Text("inline_query_id") ?? "", answer) ? true : throw ApiException.BadRequest(CallbackQueries.TooOld);
    }

    /// <summary>The content and keyboard of the message that a result becomes.</summary>
    public static JsonObject Message(JsonObject result)
    {
        var input = result["input_message_content"] as JsonObject
            ?? throw ApiException.BadRequest("the sandbox sends only results with input_message_content");
        var content = input["rich_message"] is JsonObject rich
            ? MessageTexts.Rich(rich)
            : MessageTexts.Text(input.Text("message_text"), input.Text("parse_mode"), input["entities"] as JsonArray);
        content.AddNode("reply_markup", Keyboards.Inline(result["reply_markup"] as JsonObject));
        return content;
    }

    private static void Check(JsonObject result, HashSet<string> seen)
    {
        var id = result.Text("id") ?? "";
        if (Encoding.UTF8.GetByteCount(id) is < 1 or > 64)
        {
            throw ApiException.BadRequest("RESULT_ID_INVALID");
        }

        if (!seen.Add(id))
        {
            throw ApiException.BadRequest("RESULT_ID_DUPLICATE");
        }

        if (string.IsNullOrEmpty(result.Text("type")))
        {
            throw ApiException.BadRequest("can't parse inline query result: Can't find field \"type\"");
        }

        if (result.Text("type") == "article" && string.IsNullOrEmpty(result.Text("title")))
        {
            throw ApiException.BadRequest("can't parse inline query result: Can't find field \"title\"");
        }

        Message(result);
    }
}
