using Bot.Sandbox.Methods;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Http;

/// <summary>The error answer of an injected fault.</summary>
internal static class FaultError
{
    /// <summary>The fault's own description, or what Telegram says with the code.</summary>
    public static ApiException Of(Fault fault)
    {
        if (fault is { Code: 429, Description: null })
        {
            return ApiException.TooManyRequests(fault.RetryAfter ?? 1);
        }

        var description = fault.Description ?? fault.Code switch
        {
            400 => "Bad Request",
            401 => "Unauthorized",
            403 => "Forbidden: bot was blocked by the user",
            404 => "Not Found",
            409 => "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            502 => "Bad Gateway",
            504 => "Gateway Timeout",
            _ => "Internal Server Error",
        };
        return fault.RetryAfter is { } seconds ? new ApiException(fault.Code, description, "retry_after", seconds) : new ApiException(fault.Code, description);
    }
}
