using System.Buffers;
using System.Text;
using Bot.Cards;

namespace Bot.Rendering;

/// <summary>What Telegram's two kinds of HTML have in common: escaping and links.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> _special = SearchValues.Create("<>&\"\r\0");

    /// <summary>
    /// Appends text so that it is read as itself, in content and in a double-quoted attribute. Half a surrogate pair, which UTF-8 cannot
    /// carry, becomes U+FFFD; carriage returns and NULs, which Telegram drops, are dropped.
    /// </summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return html.AppendSurrogates(text);
        }

        for (int at; (at = text.IndexOfAny(_special)) >= 0; text = text[(at + 1)..])
        {
            html.Append(text[..at]).Append(Entity(text[at]));
        }

        return html.Append(text);
    }

    /// <summary>The address of a link that Telegram opens (web, mail, telephone, Telegram itself), or null for any other.</summary>
    public static string? Address(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "https" or "http" or "mailto" or "tel" or "tg" ? url.AbsoluteUri : null;

    /// <summary>The address that a note leads to: its first link's, or null.</summary>
    public static string? Address(Line note)
    {
        foreach (var span in note.Spans)
        {
            if (span is Link link && Address(link.Url) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private static StringBuilder AppendSurrogates(this StringBuilder html, ReadOnlySpan<char> text)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && _special.Contains((char)rune.Value))
            {
                html.Append(Entity((char)rune.Value));
            }
            else
            {
                html.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }

        return html;
    }

    private static string Entity(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => "",
    };
}
