namespace Bot.Sandbox.Rich;

/// <summary>A rich message passes one of Telegram's limits; the message is the description after "Bad Request: ".</summary>
internal sealed class RichLimitException(string message) : Exception(message);
