using System.Net;
using System.Text;

namespace Bot.Articles.Cleaning;

/// <summary>One tag, or what stands in its place: a comment, or a lone "&lt;", which has no name.</summary>
internal sealed record HtmlTag(string Name, bool IsClosing, string Inside, int End)
{
    private const int LongestTag = 2000;

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag that begins at <paramref name="open"/>. One that is not closed within reason is only its sign.</summary>
    public static HtmlTag Read(string html, int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            var comment = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return new HtmlTag("", false, "", comment < 0 ? html.Length : comment + 3);
        }

        var close = html.IndexOf('>', open, Math.Min(LongestTag, html.Length - open));
        if (close < 0)
        {
            return new HtmlTag("", false, "", open + 1);
        }

        var inside = html[(open + 1)..close];
        var isClosing = inside.StartsWith('/');
        var name = new string(inside.Skip(isClosing ? 1 : 0).TakeWhile(char.IsAsciiLetterOrDigit).ToArray());
        return new HtmlTag(name, isClosing, inside, close + 1);
    }

    /// <summary>The value of an attribute, or null.</summary>
    public string? Attribute(string name)
    {
        var at = Inside.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + name.Length + 1 >= Inside.Length)
        {
            return null;
        }

        var value = Inside.AsSpan(at + name.Length + 1);
        var quote = value[0];
        if (quote is '"' or '\'')
        {
            var end = value[1..].IndexOf(quote);
            return end < 0 ? null : WebUtility.HtmlDecode(value.Slice(1, end).ToString());
        }

        var space = value.IndexOfAny(' ', '/');
        return WebUtility.HtmlDecode((space < 0 ? value : value[..space]).ToString());
    }
}

/// <summary>What the head of a page says about it.</summary>
internal sealed class HtmlHead
{
    private string? _url;
    private string? _site;
    private string? _date;

    public StringBuilder Title { get; } = new();

    public void Read(HtmlTag tag)
    {
        if (tag.Is("link"))
        {
            _url ??= string.Equals(tag.Attribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase) ? tag.Attribute("href") : null;
            return;
        }

        var content = tag.Attribute("content");
        switch ((tag.Attribute("property") ?? tag.Attribute("name") ?? tag.Attribute("itemprop"))?.ToLowerInvariant())
        {
            case "og:url":
                _url ??= content;
                break;
            case "og:site_name":
                _site ??= content;
                break;
            case "article:published_time" or "datepublished" or "pubdate" or "date":
                _date ??= content is { Length: >= 10 } ? content[..10] : null;
                break;
        }
    }

    /// <summary>Site and date as a masthead line, address as a source line.</summary>
    public IEnumerable<string> Lines()
    {
        if (_url is not null)
        {
            yield return "Source: " + _url;
        }

        if (_site is not null || _date is not null)
        {
            yield return string.Join(" | ", new[] { _site, _date }.OfType<string>());
        }
    }
}
