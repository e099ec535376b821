using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.Methods;

/// <summary>A call that the server answers with <c>ok: false</c>.</summary>
internal sealed class ApiException(int code, string description, string? parameter = null, long value = 0) : Exception(description)
{
    /// <summary>The HTTP status and <c>error_code</c>.</summary>
    public int Code { get; } = code;

    /// <summary>The body of the answer.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (parameter is not null)
        {
            json["parameters"] = new JsonObject { [parameter] = value };
        }

        return json;
    }

    /// <summary>400 "Bad Request: …".</summary>
    public static ApiException BadRequest(string what) => new(400, "Bad Request: " + what);

    /// <summary>403 "Forbidden: …".</summary>
    public static ApiException Forbidden(string what) => new(403, "Forbidden: " + what);

    /// <summary>409 "Conflict: …".</summary>
    public static ApiException Conflict(string what) => new(409, "Conflict: " + what);

    /// <summary>404, for unknown methods and malformed tokens.</summary>
    public static ApiException NotFound() => new(404, "Not Found");

    /// <summary>429 with <c>retry_after</c> in seconds.</summary>
    public static ApiException TooManyRequests(int seconds)
        => new(429, $"Too Many Requests: retry after {seconds.ToString(CultureInfo.InvariantCulture)}", "retry_after", seconds);

    /// <summary>400 for a group that became a supergroup.</summary>
    public static ApiException Migrated(long to)
        => new(400, "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id", to);
}
