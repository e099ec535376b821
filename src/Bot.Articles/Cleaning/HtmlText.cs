using System.Net;
using System.Text;

namespace Bot.Articles.Cleaning;

/// <summary>
/// Reduces HTML to lines of text in one pass, without building a tree: blocks become lines, scripts, forms and navigation are left out. Unclosed and
/// wrong markup loses at most formatting. What the head says of title, site, address and date comes first, as lines that the masthead reader knows.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> _skipped = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "noscript", "template", "svg", "nav", "aside", "form", "button", "select", "iframe", "figcaption", "footer" };

    private static readonly HashSet<string> _inline = new(StringComparer.OrdinalIgnoreCase)
        { "a", "b", "i", "em", "strong", "span", "u", "s", "sup", "sub", "small", "abbr", "cite", "q", "time", "mark", "code", "font", "wbr", "ins", "del", "bdi" };

    /// <summary>Whether the text is markup rather than prose.</summary>
    public static bool Looks(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<p>", StringComparison.OrdinalIgnoreCase) || head.Contains("<p ", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<div", StringComparison.OrdinalIgnoreCase) || head.Contains("<br", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var meta = new HtmlHead();
        var unclosed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isTitle = false;
        for (var i = 0; i < html.Length;)
        {
            var open = html.IndexOf('<', i);
            var end = open < 0 ? html.Length : open;
            (isTitle ? meta.Title : text).Append(WebUtility.HtmlDecode(html[i..end]).Replace('\n', ' '));
            if (open < 0)
            {
                break;
            }

            var tag = HtmlTag.Read(html, open);
            i = tag.End;
            isTitle = !tag.IsClosing && tag.Is("title") && meta.Title.Length == 0;
            if (tag.Is("meta") || tag.Is("link"))
            {
                meta.Read(tag);
            }

            if (!tag.IsClosing && _skipped.Contains(tag.Name) && !unclosed.Contains(tag.Name))
            {
                var close = html.IndexOf("</" + tag.Name, i, StringComparison.OrdinalIgnoreCase);
                i = close < 0 ? i : HtmlTag.Read(html, close).End;
                // Looked for once, not at every opening: markup that never closes must not cost quadratic time.
                _ = close < 0 && unclosed.Add(tag.Name);
            }

            text.Append(tag.Name.Length > 0 && !_inline.Contains(tag.Name) ? tag.Is("td") || tag.Is("th") ? " " : "\n" : "");
        }

        return Join(meta, text);
    }

    private static string Join(HtmlHead head, StringBuilder body)
    {
        var lines = body.ToString().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var title = head.Title.ToString().Trim();
        var isRepeated = lines.Exists(l => l.Length > 15 && title.StartsWith(l, StringComparison.Ordinal));
        return string.Join('\n', [.. head.Lines(), .. isRepeated || title.Length == 0 ? Array.Empty<string>() : [title], .. lines]);
    }
}
