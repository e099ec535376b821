namespace Bot.Sandbox.Formatting;

/// <summary>Markup that Telegram would refuse; the message is the text after "can't parse entities: ".</summary>
internal sealed class MarkupException(string message) : Exception(message);
