namespace Bot.Cards;

/// <summary>Links that open the bot (at most 64 characters of A-Z a-z 0-9 _ - after <c>start=</c>).</summary>
internal static class DeepLink
{
    /// <summary>Opens one exchange: <c>/start e_&lt;id&gt;</c>.</summary>
    public const string ExchangePrefix = "e_";

    /// <summary>The link to an exchange.</summary>
    public static Uri To(string botName, string exchangeId) => new($"https://t.me/{botName}?start={ExchangePrefix}{exchangeId}");

    /// <summary>Telegram's dialogue that shares that link with a chat of the reader's choice.</summary>
    public static Uri Share(string botName, string exchangeId) => new("https://t.me/share/url?url=" + Uri.EscapeDataString(To(botName, exchangeId).AbsoluteUri));
}
