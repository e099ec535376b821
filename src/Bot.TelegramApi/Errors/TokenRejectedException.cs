namespace Bot.TelegramApi.Errors;

/// <summary>Telegram refuses the token for good: 401, or 404 before it ever worked, which is what a misshapen token gets. Polling cannot go on.</summary>
public sealed class TokenRejectedException(string method, string description) : BotApiException(method, description);
