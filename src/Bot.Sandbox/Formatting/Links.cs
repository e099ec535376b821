using System.Globalization;

namespace Bot.Sandbox.Formatting;

/// <summary>Which link targets Telegram keeps.</summary>
internal static class Links
{
    private const string UserLink = "tg://user?id=";

    /// <summary>The user that <c>tg://user?id=…</c> names.</summary>
    public static long? UserId(string href)
        => href.StartsWith(UserLink, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(href.AsSpan(UserLink.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;

    /// <summary>The link as Telegram would keep it (a bare host gets <c>http://</c> and a slash), or null where it drops it.</summary>
    public static string? Checked(string href)
    {
        var text = href.Trim();
        if (text.Length == 0 || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        if (!text.Contains("://", StringComparison.Ordinal))
        {
            text = "http://" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsKept(uri)
            ? uri.AbsolutePath == "/" && !text.EndsWith('/') && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.Scheme != "tg" ? text + "/" : text
            : null;
    }

    private static bool IsKept(Uri uri) => uri.Scheme switch
    {
        "http" or "https" => uri.Host == "localhost" || uri.Host.Contains('.', StringComparison.Ordinal) || uri.HostNameType == UriHostNameType.IPv6,
        "tg" or "ton" or "tonsite" => true,
        _ => false,
    };
}
