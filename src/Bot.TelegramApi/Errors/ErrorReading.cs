using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Errors;

/// <summary>Turns an error answer into its exception.</summary>
internal static class ErrorReading
{
    /// <summary>What to wait when a 429 does not say.</summary>
    private static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(1);

    private static readonly (string Words, ChatGoneReason Reason)[] GoneReasons =
    [
        ("bot was blocked", ChatGoneReason.Blocked),
        ("deactivated", ChatGoneReason.Deactivated),
        ("was deleted", ChatGoneReason.Deactivated),
        ("bot was kicked", ChatGoneReason.Kicked),
        ("not a member", ChatGoneReason.NotAMember),
    ];

    public static BotApiException Read(string method, int code, string? description, ResponseParameters? parameters, TimeSpan? retryAfterHeader)
    {
        var text = $"{code} {(string.IsNullOrEmpty(description) ? "without a description" : description)}";
        return code switch
        {
            _ when parameters?.MigrateToChatId is { } newChatId => new ChatMigratedException(method, text, newChatId),
            400 => ReadBadRequest(method, text),
            401 => new UnauthorizedException(method, text),
            403 => new ChatGoneException(method, text, GoneReason(text)),
            404 => new MethodNotFoundException(method, text),
            409 => new ConflictException(method, text),
            429 => new TooManyRequestsException(method, text, RetryAfter(parameters, retryAfterHeader)),
            >= 500 => new ServerErrorException(method, text),
            _ => new BadRequestException(method, text),
        };
    }

    private static BotApiException ReadBadRequest(string method, string text) => text switch
    {
        _ when Says(text, "message is not modified") => new MessageNotModifiedException(method, text),
        _ when Says(text, "chat not found") || Says(text, "PEER_ID_INVALID") => new ChatGoneException(method, text, ChatGoneReason.NotFound),
        _ when Says(text, "group chat was deactivated") => new ChatGoneException(method, text, ChatGoneReason.Deactivated),
        _ => new BadRequestException(method, text),
    };

    private static ChatGoneReason GoneReason(string text) =>
        Array.Find(GoneReasons, known => Says(text, known.Words)).Reason;

    private static TimeSpan RetryAfter(ResponseParameters? parameters, TimeSpan? header) =>
        parameters?.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : header ?? UnsaidRetryAfter;

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
