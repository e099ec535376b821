using System.Buffers;

namespace Bot.TelegramApi;

/// <summary>Where the Bot API is and how patient to be with it. Not a record, so that no log prints the token.</summary>
public sealed class BotApiOptions
{
    /// <summary>The token from @BotFather.</summary>
    public required string Token { get; init; }

    /// <summary>The server: requests go to <c>{base}/bot{token}/{method}</c>.</summary>
    public Uri BaseUrl { get; init; } = new("https://api.telegram.org");

    /// <summary>How long a call may take, from connecting to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The same for an upload or a download.</summary>
    public TimeSpan TransferTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much longer than its own timeout a <c>getUpdates</c> may take.</summary>
    public TimeSpan PollSlack { get; init; } = TimeSpan.FromSeconds(10);

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("0123456789:_-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Checks the options where they enter.</summary>
    /// <exception cref="ArgumentException">The token is empty or bears a character that no token has, or the address is not absolute.</exception>
    internal static void Validate(BotApiOptions options)
    {
        if (string.IsNullOrEmpty(options.Token) || options.Token.AsSpan().ContainsAnyExcept(TokenCharacters))
        {
            throw new ArgumentException("A bot token consists of letters, digits, ':', '_' and '-'.", nameof(options));
        }

        if (!options.BaseUrl.IsAbsoluteUri)
        {
            throw new ArgumentException("The address of the Bot API must be absolute, e.g. https://api.telegram.org.", nameof(options));
        }
    }
}
